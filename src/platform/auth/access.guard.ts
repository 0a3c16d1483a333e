import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import type { Actor } from '../../domain/actor';
import { may, type Permission } from '../../domain/permission';
import { DenialsService } from '../audit/denials.service';
import { AppError } from '../errors/app-error';
import { PERMISSION_KEY, PUBLIC_KEY } from './authorize';

const TokenGuard = AuthGuard('jwt');

/** Every route: a valid token, then the permission the route names. Denials of signed-in people are recorded. */
@Injectable()
export class AccessGuard extends TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly denials: DenialsService,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(PUBLIC_KEY, handler)) return true;
    await super.canActivate(context);
    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, handler);
    const { user } = context.switchToHttp().getRequest<Request & { user: Actor }>();
    if (!permission || !may(user.roles, permission)) {
      await this.denials.record(user, permission ?? 'unknown', context.switchToHttp().getRequest<Request>().path);
      throw new AppError('permission.denied');
    }
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error instanceof AppError) throw error;
    if (error) throw error;
    if (!user) throw new AppError('auth.required');
    return user;
  }
}
