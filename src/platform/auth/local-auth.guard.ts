import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { AppError } from '../errors/app-error';
import { validationPipe } from '../http/validation';
import { LoginDto } from './auth.dto';

const CredentialsGuard = AuthGuard('local');

/** Checks the shape of the credentials before passport reads them, which guards do before pipes. */
@Injectable()
export class LocalAuthGuard extends CredentialsGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    await validationPipe().transform(request.body ?? {}, { type: 'body', metatype: LoginDto });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error) throw error;
    if (!user) throw new AppError('auth.failed');
    return user;
  }
}
