import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { LoggerModule } from 'nestjs-pino';
import { AuditService } from './audit/audit.service';
import { DenialsService } from './audit/denials.service';
import { AccessGuard } from './auth/access.guard';
import { ActorsService } from './auth/actors.service';
import { AuthController } from './auth/auth.controller';
import { JwtStrategy } from './auth/jwt.strategy';
import { LocalStrategy } from './auth/local.strategy';
import { ProfilesService } from './auth/profiles.service';
import { RouteGuardCheck } from './auth/route-guard-check';
import { SessionsRepository } from './auth/sessions.repository';
import { SignInService } from './auth/sign-in.service';
import { AUDIENCE, ISSUER } from './auth/tokens';
import { CONFIG, type Config } from './config/config.token';
import { Databases } from './database/databases';
import { Transactions } from './database/transactions';
import { ProblemFilter } from './errors/problem.filter';
import { FileStore } from './files/file-store';
import { BackgroundJobs } from './jobs/background-jobs';
import { JobQueue } from './jobs/job-queue';
import { Scheduler } from './jobs/scheduler';
import { loggerSettings } from './http/logger-settings';
import { DocumentSigner } from './signature/document-signer';
import { HealthController } from './http/health.controller';
import { ResponseInterceptor } from './http/response.interceptor';
import { validationPipe } from './http/validation';

/** Plumbing that every feature uses and that knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, ownerUrl: string): DynamicModule {
    const databases = new Databases({ ownerUrl, roleSecret: config.databaseRoleSecret, poolSize: config.poolSize });
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot(loggerSettings(config)),
        PassportModule,
        JwtModule.register({
          secret: config.jwtSecret,
          signOptions: { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE },
        }),
      ],
      controllers: [AuthController, HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Databases, useValue: databases },
        { provide: FileStore, useFactory: () => FileStore.open(config.dataDir, config.maxUploadBytes) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ResponseInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Transactions,
        AuditService,
        DocumentSigner,
        DenialsService,
        ActorsService,
        SessionsRepository,
        SignInService,
        ProfilesService,
        JwtStrategy,
        LocalStrategy,
        RouteGuardCheck,
        Scheduler,
        JobQueue,
        BackgroundJobs,
      ],
      exports: [
        CONFIG,
        Databases,
        Transactions,
        AuditService,
        DocumentSigner,
        DenialsService,
        SessionsRepository,
        FileStore,
        RouteGuardCheck,
        Scheduler,
        BackgroundJobs,
      ],
    };
  }
}
