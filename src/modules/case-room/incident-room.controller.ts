import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import { IncidentRoomResponse } from './incident-room.dto';
import { IncidentRoomReader } from './incident-room.service';

@ApiTags('case-room')
@Controller('incidents/:id')
export class IncidentRoomController {
  constructor(private readonly room: IncidentRoomReader) {}

  /** Everything on record of the incident, as far as the reader may know of it. */
  @Get('room')
  @Authorize('incidents.read')
  @Reads()
  @ApiOkResponse({ type: IncidentRoomResponse })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentRoomResponse> {
    return this.room.read(actor, id);
  }
}
