import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { isPermission } from '../../domain/permission';
import { PERMISSION_KEY, PUBLIC_KEY } from './authorize';

export interface GuardedRoute {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string | null;
  readonly isPublic: boolean;
}

/** Refuses to start while any route says neither which permission it asks for nor that it is public. */
@Injectable()
export class RouteGuardCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.routes().filter(
      (route) => !route.isPublic && !(route.permission && isPermission(route.permission)),
    );
    if (open.length === 0) return;
    throw new Error(
      `Routes without @Authorize or @Public: ${open.map((route) => `${route.controller}.${route.handler}`).join(', ')}`,
    );
  }

  routes(): GuardedRoute[] {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const instance = wrapper.instance as object | undefined;
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const base = String(this.reflector.get<string>(PATH_METADATA, instance.constructor as () => unknown) ?? '');
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => this.reflector.get<string | undefined>(PATH_METADATA, prototype[name]) !== undefined)
        .map((name) => this.route(instance.constructor.name, base, name, prototype[name]));
    });
  }

  private route(controller: string, base: string, handler: string, method: () => unknown): GuardedRoute {
    const path = `/${[base, this.reflector.get<string>(PATH_METADATA, method)].map(trimSlashes).filter(Boolean).join('/')}`;
    return {
      controller,
      handler,
      method: RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, method)],
      path,
      permission: this.reflector.get<string | undefined>(PERMISSION_KEY, method) ?? null,
      isPublic: this.reflector.get<boolean | undefined>(PUBLIC_KEY, method) ?? false,
    };
  }
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
