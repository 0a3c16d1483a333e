import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ArrivalDto } from '../documents/document.dto';
import { AppealResponse, DecideAppealDto, ExtendAppealDto, FileAppealDto } from './appeal.dto';
import { AppealsService } from './appeals.service';
import { AppealWorkflow } from './appeal-workflow.service';

@ApiTags('appeals')
@Controller()
export class AppealsController {
  constructor(
    private readonly appeals: AppealsService,
    private readonly workflow: AppealWorkflow,
  ) {}

  @Get('cases/:caseId/appeals')
  @Authorize('appeals.read')
  @Reads()
  @ApiOkResponse({ type: [AppealResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<AppealResponse[]> {
    return this.appeals.list(actor, caseId);
  }

  /** A provider files an objection; the ministry records what reached it on paper, the tribunal or the court. */
  @Post('orders/:id/appeals')
  @Authorize('appeals.file')
  @Creates(
    'appeal.guidance-binds-nobody',
    'appeal.order-not-in-force',
    'appeal.filed-elsewhere',
    'appeal.already-filed',
    'appeal.forum',
    'appeal.filed-in-future',
    'evidence.not-submitted',
  )
  @ApiCreatedResponse({ type: AppealResponse })
  file(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: FileAppealDto): Promise<AppealResponse> {
    return this.appeals.file(actor, id, dto);
  }

  /** Against a surcharge itself; a fine is objected to. */
  @Post('sanctions/:id/appeals')
  @Authorize('appeals.file')
  @Creates(
    'appeal.fine-is-objected',
    'appeal.sanction-not-in-force',
    'appeal.filed-elsewhere',
    'appeal.already-filed',
    'appeal.forum',
    'appeal.filed-in-future',
    'evidence.not-submitted',
  )
  @ApiCreatedResponse({ type: AppealResponse })
  fileAgainstSanction(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: FileAppealDto,
  ): Promise<AppealResponse> {
    return this.appeals.fileAgainstSanction(actor, id, dto);
  }

  @Get('appeals/:id')
  @Authorize('appeals.read')
  @Reads()
  @ApiOkResponse({ type: AppealResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AppealResponse> {
    return this.appeals.get(actor, id);
  }

  @Post('appeals/:id/accept')
  @Authorize('appeals.accept')
  @Changes('appeal.move-not-allowed')
  @ApiOkResponse({ type: AppealResponse })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<AppealResponse> {
    return this.workflow.accept(actor, id, version);
  }

  @Post('appeals/:id/extend')
  @Authorize('appeals.extend')
  @Changes('appeal.extension-only-of-objections', 'appeal.answer-period-over', 'appeal.move-not-allowed')
  @ApiOkResponse({ type: AppealResponse })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ExtendAppealDto,
  ): Promise<AppealResponse> {
    return this.workflow.extend(actor, id, version, dto);
  }

  /** The answer to an objection goes out as a numbered letter; a tribunal or court is recorded with its paper. */
  @Post('appeals/:id/decide')
  @Authorize('appeals.decide')
  @Changes(
    'approval.approver-is-author',
    'appeal.dispatch-missing',
    'appeal.paper-missing',
    'appeal.move-not-allowed',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: AppealResponse })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideAppealDto,
  ): Promise<AppealResponse> {
    return this.workflow.decide(actor, id, version, dto);
  }

  @Post('appeals/:id/record-arrival')
  @Authorize('appeals.record-arrival')
  @Changes('appeal.no-answer-sent', 'delivery.settled', 'delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: AppealResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<AppealResponse> {
    return this.workflow.recordArrival(actor, id, version, dto);
  }

  @Post('appeals/:id/withdraw')
  @Authorize('appeals.withdraw')
  @Changes('appeal.filed-elsewhere', 'move.reason-required', 'appeal.move-not-allowed')
  @ApiOkResponse({ type: AppealResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<AppealResponse> {
    return this.workflow.withdraw(actor, id, version, dto.reason);
  }
}
