import { Module } from '@nestjs/common';
import { ProviderRegisterService } from './provider-register.service';
import { ProvidersController } from './providers.controller';
import { ProvidersRepository } from './providers.repository';
import { ProvidersService } from './providers.service';

@Module({
  controllers: [ProvidersController],
  providers: [ProvidersService, ProviderRegisterService, ProvidersRepository],
})
export class ProvidersModule {}
