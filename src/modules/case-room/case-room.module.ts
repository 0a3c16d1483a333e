import { Module } from '@nestjs/common';
import { CaseHistoryQuery } from './case-history.query';
import { CaseHistoryReader } from './case-history.service';
import { CaseRoomController } from './case-room.controller';
import { CaseRoomReader } from './case-room.service';

@Module({ controllers: [CaseRoomController], providers: [CaseRoomReader, CaseHistoryReader, CaseHistoryQuery] })
export class CaseRoomModule {}
