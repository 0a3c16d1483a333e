import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';

import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CookieOptions, Request, Response } from 'express';
import type { Actor } from '../../domain/actor';
import { CONFIG, type Config } from '../config/config.token';
import { ApiProblems } from '../errors/api-problems';
import { AppError } from '../errors/app-error';
import { ChangePasswordDto, LoginDto, LoginResponse, SessionUserResponse } from './auth.dto';
import { Authorize, Public } from './authorize';
import { CurrentActor } from './current-actor';
import { LocalAuthGuard } from './local-auth.guard';
import { DEVICE_COOKIE } from './local.strategy';
import { ProfilesService } from './profiles.service';
import { SignInService, type SignedInAccount, type Tokens } from './sign-in.service';
import { SESSION_SECONDS } from './tokens';

const REFRESH_COOKIE = 'jeomgeom_refresh';
const DEVICE_DAYS = 180;

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIn: SignInService,
    private readonly profiles: ProfilesService,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(LocalAuthGuard)
  @ApiBody({ type: LoginDto })
  @ApiOkResponse({ type: LoginResponse })
  @ApiProblems('request.invalid', 'auth.failed', 'auth.too-many-attempts', 'service.unavailable')
  async login(
    @Body() _: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoginResponse> {
    const account = request.user as SignedInAccount;
    return this.answer(await this.signIn.open(account), response);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: LoginResponse })
  @ApiProblems('auth.session-ended', 'service.unavailable')
  async refresh(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<LoginResponse> {
    const token = refreshTokenOf(request);
    if (!token) throw new AppError('auth.session-ended');
    return this.answer(await this.signIn.refresh(token), response);
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  @ApiProblems('service.unavailable')
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = refreshTokenOf(request);
    if (token) await this.signIn.close(token);
    response.clearCookie(REFRESH_COOKIE, this.cookie());
  }

  @Post('password')
  @HttpCode(204)
  @Authorize('auth.change-own-password')
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.password-wrong', 'auth.password-weak')
  async changePassword(@CurrentActor() actor: Actor, @Body() dto: ChangePasswordDto): Promise<void> {
    await this.signIn.changePassword(actor, dto.currentPassword, dto.newPassword);
  }

  @Get('me')
  @Authorize('auth.read-own-session')
  @ApiOkResponse({ type: SessionUserResponse })
  me(@CurrentActor() actor: Actor): Promise<SessionUserResponse> {
    return this.profiles.profile(actor.userId, actor.sessionId);
  }

  private async answer(tokens: Tokens, response: Response): Promise<LoginResponse> {
    const user = await this.profiles.profile(tokens.userId, tokens.sessionId);
    response.cookie(REFRESH_COOKIE, tokens.refreshToken, { ...this.cookie(), maxAge: SESSION_SECONDS * 1000 });
    response.cookie(DEVICE_COOKIE, this.signIn.deviceMarkOf(tokens.userId), {
      ...this.cookie(),
      maxAge: DEVICE_DAYS * 86_400_000,
    });
    return { accessToken: tokens.accessToken, user };
  }

  private cookie(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', secure: this.config.production, path: '/api/auth' };
  }
}

function refreshTokenOf(request: Request): string | null {
  const cookies = request.cookies as Record<string, unknown> | undefined;
  const token = cookies?.[REFRESH_COOKIE];
  return typeof token === 'string' && token.length <= 200 ? token : null;
}
