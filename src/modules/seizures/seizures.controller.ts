import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { RecordSeizureDto, ReturnItemDto, SeizureResponse, SignSeizureDto } from './seizure.dto';
import { SeizuresService } from './seizures.service';

@ApiTags('seizures')
@Controller()
export class SeizuresController {
  constructor(private readonly seizures: SeizuresService) {}

  /** Of the provider those whose record is signed. */
  @Get('inspections/:id/seizures')
  @Authorize('seizures.read')
  @Reads()
  @ApiOkResponse({ type: [SeizureResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeizureResponse[]> {
    return this.seizures.list(actor, id);
  }

  @Get('seizures/:id')
  @Authorize('seizures.read')
  @Reads()
  @ApiOkResponse({ type: SeizureResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeizureResponse> {
    return this.seizures.get(actor, id);
  }

  @Post('sessions/:id/seizures')
  @Authorize('seizures.record')
  @Creates(
    'session.inspection-not-open',
    'session.time-on-other-day',
    'inspection.time-in-future',
    'seizure.original-stops-business',
  )
  @ApiCreatedResponse({ type: SeizureResponse })
  record(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: RecordSeizureDto): Promise<SeizureResponse> {
    return this.seizures.record(actor, id, dto);
  }

  /** Without it the field cannot be closed. */
  @Post('seizures/:id/sign')
  @Authorize('seizures.record')
  @Changes('record.frozen', 'seizure.witness-without-reason', 'inspection.time-in-future')
  @ApiOkResponse({ type: SeizureResponse })
  sign(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SignSeizureDto,
  ): Promise<SeizureResponse> {
    return this.seizures.sign(actor, id, version, dto);
  }

  /** The answer carries the receipt number of the return. */
  @Post('seized-items/:id/return')
  @Authorize('seizures.return')
  @Creates('seizure.not-signed', 'seizure.item-returned', 'inspection.time-in-future')
  @ApiCreatedResponse({ type: SeizureResponse })
  giveBack(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: ReturnItemDto): Promise<SeizureResponse> {
    return this.seizures.giveBack(actor, id, dto);
  }
}
