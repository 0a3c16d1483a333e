import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { SignInService, type SignedInAccount } from './sign-in.service';

/** E-mail address and password of a local account. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: Request, email: string, password: string): Promise<SignedInAccount> {
    return this.signIn.authenticate(email, password, knownDevice(request));
  }
}

export const DEVICE_COOKIE = 'jeomgeom_device';

function knownDevice(request: Request): string | null {
  const cookies = request.cookies as Record<string, unknown> | undefined;
  const mark = cookies?.[DEVICE_COOKIE];
  return typeof mark === 'string' ? mark : null;
}
