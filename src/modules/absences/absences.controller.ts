import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { AbsencePersonResponse, AbsenceResponse, RecordAbsenceDto } from './absence.dto';
import { AbsencesService } from './absences.service';

@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  /** One's own absences and those one stands in for; an administrator and an auditor read all. */
  @Get()
  @Authorize('absences.read')
  @Reads()
  @ApiOkResponse({ type: [AbsenceResponse] })
  list(@CurrentActor() actor: Actor): Promise<AbsenceResponse[]> {
    return this.absences.list(actor);
  }

  /** Who may be absent or stand in: the approvers of today. */
  @Get('people')
  @Authorize('absences.manage')
  @Reads()
  @ApiOkResponse({ type: [AbsencePersonResponse] })
  people(@CurrentActor() actor: Actor): Promise<AbsencePersonResponse[]> {
    return this.absences.people(actor);
  }

  @Post()
  @Authorize('absences.manage')
  @Creates(
    'absence.not-yours',
    'absence.ends-before-start',
    'absence.over',
    'absence.deputy-is-self',
    'absence.not-an-approver',
    'absence.overlaps',
  )
  @ApiCreatedResponse({ type: AbsenceResponse })
  record(@CurrentActor() actor: Actor, @Body() dto: RecordAbsenceDto): Promise<AbsenceResponse> {
    return this.absences.record(actor, dto);
  }

  /** What was decided by the deputy until then stands. */
  @Post(':id/cancel')
  @Authorize('absences.manage')
  @Changes('absence.cancelled', 'absence.over')
  @ApiOkResponse({ type: AbsenceResponse })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<AbsenceResponse> {
    return this.absences.cancel(actor, id, version, dto.reason);
  }
}
