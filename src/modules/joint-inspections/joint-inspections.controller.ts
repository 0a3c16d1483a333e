import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { DuplicateChecks } from './duplicate-checks.service';
import {
  AgreeDto,
  AnswerDuplicateDto,
  AskAgencyDto,
  AskDuplicateDto,
  DeclineDto,
  DuplicatesResponse,
  JointParticipantResponse,
} from './joint-inspection.dto';
import { JointParticipants } from './joint-participants.service';

@ApiTags('joint-inspections')
@Controller()
export class JointInspectionsController {
  constructor(
    private readonly participants: JointParticipants,
    private readonly duplicates: DuplicateChecks,
  ) {}

  @Get('inspections/:id/joint-participants')
  @Authorize('joint-participants.read')
  @Reads()
  @ApiOkResponse({ type: [JointParticipantResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<JointParticipantResponse[]> {
    return this.participants.list(actor, id);
  }

  @Post('inspections/:id/joint-participants')
  @Authorize('joint-participants.ask')
  @Creates(
    'joint-participant.inspection-not-joint',
    'joint-participant.plan-approved',
    'joint-participant.agency-asked',
    'case-transfer.agency',
  )
  @ApiCreatedResponse({ type: JointParticipantResponse })
  ask(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AskAgencyDto,
  ): Promise<JointParticipantResponse> {
    return this.participants.ask(actor, id, dto);
  }

  @Get('joint-participants/:id')
  @Authorize('joint-participants.read')
  @Reads()
  @ApiOkResponse({ type: JointParticipantResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<JointParticipantResponse> {
    return this.participants.get(actor, id);
  }

  @Post('joint-participants/:id/agree')
  @Authorize('joint-participants.record-answer')
  @Changes(
    'joint-participant.move-not-allowed',
    'joint-participant.plan-approved',
    'joint-participant.another-leads',
    'agency-answer.before-request',
  )
  @ApiOkResponse({ type: JointParticipantResponse })
  agree(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AgreeDto,
  ): Promise<JointParticipantResponse> {
    return this.participants.agree(actor, id, version, dto);
  }

  @Post('joint-participants/:id/decline')
  @Authorize('joint-participants.record-answer')
  @Changes('joint-participant.move-not-allowed', 'joint-participant.plan-approved', 'agency-answer.before-request')
  @ApiOkResponse({ type: JointParticipantResponse })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeclineDto,
  ): Promise<JointParticipantResponse> {
    return this.participants.decline(actor, id, version, dto);
  }

  @Post('joint-participants/:id/withdraw')
  @Authorize('joint-participants.record-answer')
  @Changes('joint-participant.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: JointParticipantResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<JointParticipantResponse> {
    return this.participants.withdraw(actor, id, version, dto.reason);
  }

  /** Before an inspection is planned: was the same matter inspected, here or elsewhere? */
  @Get('cases/:caseId/duplicate-checks')
  @Authorize('duplicate-checks.read')
  @Reads()
  @ApiOkResponse({ type: DuplicatesResponse })
  duplicatesOf(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<DuplicatesResponse> {
    return this.duplicates.list(actor, caseId);
  }

  @Post('cases/:caseId/duplicate-checks')
  @Authorize('duplicate-checks.record')
  @Creates('case-transfer.agency')
  @ApiCreatedResponse({ type: DuplicatesResponse })
  askElsewhere(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: AskDuplicateDto,
  ): Promise<DuplicatesResponse> {
    return this.duplicates.ask(actor, caseId, dto);
  }

  @Post('duplicate-checks/:id/answer')
  @Authorize('duplicate-checks.record')
  @Changes('duplicate-check.answered', 'agency-answer.before-request')
  @ApiOkResponse({ type: DuplicatesResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AnswerDuplicateDto,
  ): Promise<DuplicatesResponse> {
    return this.duplicates.answer(actor, id, version, dto);
  }
}
