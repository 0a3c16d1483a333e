import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../domain/actor';
import { AppError } from '../errors/app-error';

/** Who acts. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<Request & { user?: Actor }>();
  if (!user) throw new AppError('auth.required');
  return user;
});
