import { Module } from '@nestjs/common';
import { SystemOutagesController } from './system-outages.controller';
import { SystemOutagesService } from './system-outages.service';

@Module({ controllers: [SystemOutagesController], providers: [SystemOutagesService] })
export class SystemOutagesModule {}
