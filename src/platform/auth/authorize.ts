import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '../../domain/permission';
import { ApiProblems } from '../errors/api-problems';

export const PERMISSION_KEY = 'jeomgeom:permission';
export const PUBLIC_KEY = 'jeomgeom:public';

/** The permission a route asks for. A handler with neither this nor `@Public` stops the boot. */
export function Authorize(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(PERMISSION_KEY, permission),
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
    ApiProblems('auth.required', 'permission.denied'),
  );
}

/** Open to everyone, signed in or not. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(PUBLIC_KEY, true), ApiExtension('x-permission', 'public'));
}
