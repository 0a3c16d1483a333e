import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import { FactChecksService } from './fact-checks.service';
import {
  CreateFindingDto,
  FactCheckDueDto,
  type FindingListItem,
  FindingPage,
  FindingQuery,
  FindingResponse,
  InternalNoteDto,
  InternalNoteResponse,
  ProposeFindingDto,
  UpdateFindingDto,
} from './finding.dto';
import { FindingNotes } from './finding-notes.service';
import { FindingsService } from './findings.service';
import { FindingWorkflow } from './finding-workflow.service';

@ApiTags('findings')
@Controller()
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly workflow: FindingWorkflow,
    private readonly factChecks: FactChecksService,
    private readonly notes: FindingNotes,
  ) {}

  @Get('cases/:caseId/findings')
  @Authorize('findings.read')
  @Reads()
  @ApiOkResponse({ type: FindingPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: FindingQuery,
  ): Promise<Page<FindingListItem>> {
    return this.findings.list(actor, caseId, query);
  }

  @Post('cases/:caseId/findings')
  @Authorize('findings.create')
  @Creates(
    'finding.cause-code-unknown',
    'finding.repeats-unknown',
    'finding.criterion-empty',
    'finding.evidence-not-accepted',
    'request.conflict',
  )
  @ApiCreatedResponse({ type: FindingResponse })
  create(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: CreateFindingDto,
  ): Promise<FindingResponse> {
    return this.findings.create(actor, caseId, dto);
  }

  @Get('findings/:id')
  @Authorize('findings.read')
  @Reads()
  @ApiOkResponse({ type: FindingResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FindingResponse> {
    return this.findings.get(actor, id);
  }

  @Patch('findings/:id')
  @Authorize('findings.update')
  @Changes(
    'record.frozen',
    'finding.not-a-draft',
    'finding.cause-code-unknown',
    'finding.repeats-unknown',
    'finding.criterion-empty',
    'finding.evidence-not-accepted',
    'request.conflict',
  )
  @ApiOkResponse({ type: FindingResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateFindingDto,
  ): Promise<FindingResponse> {
    return this.findings.update(actor, id, version, dto);
  }

  @Get('findings/:id/internal-note')
  @Authorize('findings.read-internal')
  @Reads()
  @ApiOkResponse({ type: InternalNoteResponse })
  note(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InternalNoteResponse> {
    return this.notes.get(actor, id);
  }

  /** If-Match is the version of the note, "0" for the first. */
  @Put('findings/:id/internal-note')
  @Authorize('findings.update')
  @Changes()
  @ApiOkResponse({ type: InternalNoteResponse })
  putNote(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: InternalNoteDto,
  ): Promise<InternalNoteResponse> {
    return this.notes.put(actor, id, version, dto.note);
  }

  @Post('findings/:id/propose')
  @Authorize('findings.propose')
  @Changes(
    'finding.criteria-missing',
    'finding.condition-missing',
    'finding.cause-missing',
    'finding.effect-missing',
    'finding.evidence-missing',
    'finding.outside-scope',
    'finding.move-not-allowed',
  )
  @ApiOkResponse({ type: FindingResponse })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ProposeFindingDto,
  ): Promise<FindingResponse> {
    return this.workflow.propose(actor, id, version, dto);
  }

  @Post('findings/:id/return-to-draft')
  @Authorize('findings.return-to-draft')
  @Changes('move.reason-required', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  returnToDraft(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<FindingResponse> {
    return this.workflow.decide(actor, id, version, { event: 'return-to-draft', reason: dto.reason });
  }

  /** Shows the provider the facts alone and asks for its comment by the day. */
  @Post('findings/:id/send-to-fact-check')
  @Authorize('findings.send-to-fact-check')
  @Changes('fact-check.due-in-past', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  sendToFactCheck(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: FactCheckDueDto,
  ): Promise<FindingResponse> {
    return this.factChecks.send(actor, id, version, dto.dueOn);
  }

  @Post('findings/:id/close-fact-check')
  @Authorize('findings.close-fact-check')
  @Changes('finding.fact-check-running', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  closeFactCheck(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<FindingResponse> {
    return this.factChecks.close(actor, id, version);
  }

  @Post('findings/:id/confirm')
  @Authorize('findings.confirm')
  @Changes(
    'approval.approver-is-author',
    'finding.evidence-missing',
    'finding.fact-check-not-done',
    'finding.move-not-allowed',
  )
  @ApiOkResponse({ type: FindingResponse })
  confirm(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<FindingResponse> {
    return this.workflow.confirm(actor, id, version);
  }

  @Post('findings/:id/dismiss')
  @Authorize('findings.dismiss')
  @Changes('move.reason-required', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  dismiss(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<FindingResponse> {
    return this.workflow.decide(actor, id, version, { event: 'dismiss', reason: dto.reason });
  }

  @Post('findings/:id/void')
  @Authorize('findings.void')
  @Changes('move.reason-required', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  void(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<FindingResponse> {
    return this.workflow.decide(actor, id, version, { event: 'void', reason: dto.reason });
  }

  @Post('findings/:id/close')
  @Authorize('findings.close')
  @Changes('finding.effectiveness-pending', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<FindingResponse> {
    return this.workflow.close(actor, id, version);
  }

  /** Needs a later finding that names this one as the finding it repeats. */
  @Post('findings/:id/mark-recurred')
  @Authorize('findings.mark-recurred')
  @Changes('finding.recurrence-link-missing', 'move.reason-required', 'finding.move-not-allowed')
  @ApiOkResponse({ type: FindingResponse })
  markRecurred(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<FindingResponse> {
    return this.workflow.decide(actor, id, version, { event: 'mark-recurred', reason: dto.reason });
  }
}
