import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURES } from './features';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';

@Module({})
export class AppModule {
  static with(config: Config, ownerUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, ownerUrl), ...FEATURES] };
  }
}
