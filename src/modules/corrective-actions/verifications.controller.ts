import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { CheckCriterionDto, UpdateMilestoneDto } from './corrective-action.dto';
import { MilestoneResponse, VerificationResponse } from './corrective-action.responses';
import { MilestonesService } from './milestones.service';
import { VerificationsService } from './verifications.service';

@ApiTags('corrective-actions')
@Controller('verifications')
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @Get(':id')
  @Authorize('verifications.read')
  @Reads()
  @ApiOkResponse({ type: VerificationResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<VerificationResponse> {
    return this.verifications.get(actor, id);
  }

  /** Judges one acceptance criterion, for the first time or again; If-Match names the version of the verification. */
  @Put(':id/checks/:criterionId')
  @Authorize('verifications.record')
  @Changes('record.frozen', 'corrective-action.evidence-unusable')
  @ApiOkResponse({ type: VerificationResponse })
  check(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('criterionId') criterionId: string,
    @IfMatch() version: number,
    @Body() dto: CheckCriterionDto,
  ): Promise<VerificationResponse> {
    return this.verifications.check(actor, id, criterionId, version, dto);
  }
}

@ApiTags('corrective-actions')
@Controller('milestones')
export class MilestonesController {
  constructor(private readonly milestones: MilestonesService) {}

  @Patch(':id')
  @Authorize('corrective-actions.report-progress')
  @Changes('corrective-action.no-longer-editable', 'corrective-action.evidence-unusable')
  @ApiOkResponse({ type: MilestoneResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateMilestoneDto,
  ): Promise<MilestoneResponse> {
    return this.milestones.update(actor, id, version, dto);
  }
}
