import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Actor } from '../../domain/actor';
import { CONFIG, type Config } from '../config/config.token';
import { AppError } from '../errors/app-error';
import { ActorsService } from './actors.service';
import { AUDIENCE, ISSUER, TOKEN_TYPE, type AccessClaims } from './tokens';

/** Bearer tokens: one algorithm, one key, our issuer, audience and type; everything else is refused. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly actors: ActorsService,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.jwtSecret,
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
    });
  }

  async validate(claims: Partial<AccessClaims>): Promise<Actor> {
    if (claims.typ !== TOKEN_TYPE || typeof claims.sid !== 'string' || typeof claims.sub !== 'string')
      throw new AppError('auth.required');
    const actor = await this.actors.ofSession(claims.sid, claims.sub);
    if (!actor) throw new AppError('auth.session-ended');
    return actor;
  }
}
