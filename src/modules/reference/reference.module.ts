import { Module } from '@nestjs/common';
import { ReferenceController } from './reference.controller';
import { ReferenceQuery } from './reference.query';
import { ReferenceService } from './reference.service';

@Module({ controllers: [ReferenceController], providers: [ReferenceService, ReferenceQuery] })
export class ReferenceModule {}
