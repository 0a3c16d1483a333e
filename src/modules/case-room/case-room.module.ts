import { Module } from '@nestjs/common';
import { CaseHistoryQuery } from './case-history.query';
import { CaseHistoryReader } from './case-history.service';
import { CaseRoomController } from './case-room.controller';
import { CaseRoomReader } from './case-room.service';
import { IncidentRoomController } from './incident-room.controller';
import { IncidentRoomReader } from './incident-room.service';

@Module({
  controllers: [CaseRoomController, IncidentRoomController],
  providers: [CaseRoomReader, IncidentRoomReader, CaseHistoryReader, CaseHistoryQuery],
})
export class CaseRoomModule {}
