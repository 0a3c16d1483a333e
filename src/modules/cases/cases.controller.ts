import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { OptionalReasonDto, ReasonDto } from '../../platform/http/reason.dto';
import {
  type CaseOverviewItem,
  CasePage,
  CaseQuery,
  CaseResponse,
  CloseCaseDto,
  DeclareInterestDto,
  EndTeamMembershipDto,
  PendingDeclarationResponse,
  RegisterCaseDto,
  ReopenCaseDto,
  RespondentDto,
  TeamMemberDto,
  UpdateCaseDto,
} from './case.dto';
import { CasesService } from './cases.service';
import { CaseWorkflow } from './case-workflow.service';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly workflow: CaseWorkflow,
  ) {}

  @Get()
  @Authorize('cases.read')
  @Reads()
  @ApiOkResponse({ type: CasePage })
  list(@CurrentActor() actor: Actor, @Query() query: CaseQuery): Promise<Page<CaseOverviewItem>> {
    return this.cases.list(actor, query);
  }

  @Post()
  @Authorize('cases.create')
  @Creates('case.possible-duplicate', 'case.registrar-has-conflict')
  @ApiCreatedResponse({ type: CaseResponse })
  register(@CurrentActor() actor: Actor, @Body() dto: RegisterCaseDto): Promise<CaseResponse> {
    return this.cases.register(actor, dto);
  }

  /** Memberships that wait for the signed-in person's declaration of interest. */
  @Get('declarations')
  @Authorize('cases.declare-interest')
  @Reads()
  @ApiOkResponse({ type: [PendingDeclarationResponse] })
  declarations(@CurrentActor() actor: Actor): Promise<PendingDeclarationResponse[]> {
    return this.cases.pendingDeclarations(actor);
  }

  @Post('declarations/:id')
  @Authorize('cases.declare-interest')
  @Changes()
  @ApiOkResponse({ type: [PendingDeclarationResponse] })
  declare(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeclareInterestDto,
  ): Promise<PendingDeclarationResponse[]> {
    return this.cases.declareInterest(actor, id, version, dto);
  }

  @Get(':id')
  @Authorize('cases.read')
  @Reads()
  @ApiOkResponse({ type: CaseResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseResponse> {
    return this.cases.get(actor, id);
  }

  @Patch(':id')
  @Authorize('cases.update')
  @Changes()
  @ApiOkResponse({ type: CaseResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateCaseDto,
  ): Promise<CaseResponse> {
    return this.cases.update(actor, id, version, dto);
  }

  @Post(':id/respondents')
  @Authorize('cases.update')
  @Creates()
  @ApiCreatedResponse({ type: CaseResponse })
  addRespondent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RespondentDto,
  ): Promise<CaseResponse> {
    return this.cases.addRespondent(actor, id, dto);
  }

  @Post(':id/team')
  @Authorize('cases.manage-team')
  @Creates('team.investigator-cannot-approve', 'team.administrator-has-no-case-role')
  @ApiCreatedResponse({ type: CaseResponse })
  addTeamMember(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: TeamMemberDto,
  ): Promise<CaseResponse> {
    return this.cases.addTeamMember(actor, id, dto);
  }

  @Post(':id/team/:memberId/end')
  @Authorize('cases.manage-team')
  @Changes()
  @ApiOkResponse({ type: CaseResponse })
  endTeamMember(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
    @IfMatch() version: number,
    @Body() dto: EndTeamMembershipDto,
  ): Promise<CaseResponse> {
    return this.cases.endTeamMember(actor, id, memberId, version, dto.validTo);
  }

  @Post(':id/start')
  @Authorize('cases.start')
  @Changes('case.no-inspection')
  @ApiOkResponse({ type: CaseResponse })
  start(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'start' });
  }

  @Post(':id/submit-result')
  @Authorize('cases.submit-result')
  @Changes('case.findings-unsettled', 'case.official-times-missing', 'case.result-not-in-review')
  @ApiOkResponse({ type: CaseResponse })
  submitResult(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'submit-result' });
  }

  @Post(':id/return-result')
  @Authorize('cases.return-result')
  @Changes('move.reason-required')
  @ApiOkResponse({ type: CaseResponse })
  returnResult(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'return-result', reason: dto.reason });
  }

  @Post(':id/refer-to-committee')
  @Authorize('cases.refer-to-committee')
  @Changes('case.no-agenda-item')
  @ApiOkResponse({ type: CaseResponse })
  refer(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'refer-to-committee' });
  }

  @Post(':id/record-resolution')
  @Authorize('cases.record-resolution')
  @Changes('case.minutes-not-approved', 'case.resolution-missing')
  @ApiOkResponse({ type: CaseResponse })
  recordResolution(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'record-resolution' });
  }

  @Post(':id/close-without-action')
  @Authorize('cases.close-without-action')
  @Changes('case.has-orders', 'case.result-notice-not-delivered')
  @ApiOkResponse({ type: CaseResponse })
  closeWithoutAction(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CloseCaseDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'close-without-action', ...dto });
  }

  @Post(':id/begin-remediation')
  @Authorize('cases.begin-remediation')
  @Changes('case.no-order-issued', 'case.result-notice-not-dispatched')
  @ApiOkResponse({ type: CaseResponse })
  beginRemediation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'begin-remediation' });
  }

  @Post(':id/submit-closure')
  @Authorize('cases.submit-closure')
  @Changes('case.actions-unsettled', 'case.proceedings-open')
  @ApiOkResponse({ type: CaseResponse })
  submitClosure(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: OptionalReasonDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'submit-closure', reason: dto.reason });
  }

  @Post(':id/return-closure')
  @Authorize('cases.return-closure')
  @Changes('move.reason-required')
  @ApiOkResponse({ type: CaseResponse })
  returnClosure(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'return-closure', reason: dto.reason });
  }

  @Post(':id/close')
  @Authorize('cases.close')
  @Changes('approval.approver-is-author')
  @ApiOkResponse({ type: CaseResponse })
  close(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CloseCaseDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'close', ...dto });
  }

  /** On one of four grounds; what the closure said stays in the record. */
  @Post(':id/reopen-remediation')
  @Authorize('cases.reopen')
  @Changes('case.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: CaseResponse })
  reopenRemediation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason, ground }: ReopenCaseDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'reopen-remediation', reason, ground, payload: { ground } });
  }

  @Post(':id/reopen-investigation')
  @Authorize('cases.reopen')
  @Changes('case.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: CaseResponse })
  reopenInvestigation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason, ground }: ReopenCaseDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, {
      event: 'reopen-investigation',
      reason,
      ground,
      payload: { ground },
    });
  }

  @Post(':id/void')
  @Authorize('cases.void')
  @Changes('case.documents-issued')
  @ApiOkResponse({ type: CaseResponse })
  void(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<CaseResponse> {
    return this.workflow.move(actor, id, version, { event: 'void', reason: dto.reason });
  }
}
