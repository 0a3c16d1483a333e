import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { InformationRequestAnswers } from './information-request-answers.service';
import { InformationRequestDelivery } from './information-request-delivery.service';
import { AnswerInformationRequestDto, JudgeItemsDto } from './information-request.dto';
import { InformationRequestResponse } from './information-request.responses';

@ApiTags('information-requests')
@Controller('information-requests/:id')
export class InformationRequestMovesController {
  constructor(
    private readonly delivery: InformationRequestDelivery,
    private readonly answers: InformationRequestAnswers,
  ) {}

  @Post('return')
  @Authorize('information-requests.issue')
  @Changes('information-request.move-not-allowed', 'approval.approver-is-author', 'move.reason-required')
  @ApiOkResponse({ type: InformationRequestResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<InformationRequestResponse> {
    return this.delivery.sendBack(actor, id, version, dto.reason);
  }

  /** Approves the letter, which gets its number (생산등록번호) with it. */
  @Post('issue')
  @Authorize('information-requests.issue')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.form-incomplete',
    'information-request.period-too-short',
    'information-request.basis-not-in-force',
    'approval.approver-is-author',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  issue(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InformationRequestResponse> {
    return this.delivery.issue(actor, id, version);
  }

  @Post('dispatch')
  @Authorize('information-requests.dispatch')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.already-dispatched',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  dispatch(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<InformationRequestResponse> {
    return this.delivery.dispatch(actor, id, version, dto);
  }

  /** The letter came back; it can be dispatched again. */
  @Post('record-return')
  @Authorize('information-requests.dispatch')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.not-dispatched',
    'move.reason-required',
    'delivery.before-dispatch',
    'delivery.in-future',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  recordReturn(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<InformationRequestResponse> {
    return this.delivery.recordReturn(actor, id, version, dto);
  }

  /** The days to submit count from here. */
  @Post('record-arrival')
  @Authorize('information-requests.record-arrival')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.not-dispatched',
    'delivery.before-dispatch',
    'delivery.in-future',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<InformationRequestResponse> {
    return this.delivery.recordArrival(actor, id, version, dto);
  }

  /** One submission: items submitted, not submitted or refused. The answer carries its receipt number (접수번호). */
  @Post('answer')
  @Authorize('information-requests.answer')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.nothing-attached',
    'information-request.answer-without-reason',
    'evidence.not-submitted',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AnswerInformationRequestDto,
  ): Promise<InformationRequestResponse> {
    return this.answers.answer(actor, id, version, dto);
  }

  @Post('judge')
  @Authorize('information-requests.judge')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.item-not-answered',
    'information-request.judgement-without-note',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  judge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: JudgeItemsDto,
  ): Promise<InformationRequestResponse> {
    return this.answers.judge(actor, id, version, dto);
  }

  @Post('accept')
  @Authorize('information-requests.decide')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.items-not-judged',
    'information-request.items-insufficient',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InformationRequestResponse> {
    return this.answers.accept(actor, id, version);
  }

  /** What is missing can be asked for again by a request of its own. */
  @Post('find-insufficient')
  @Authorize('information-requests.decide')
  @Changes(
    'information-request.move-not-allowed',
    'information-request.period-running',
    'information-request.items-not-judged',
    'information-request.nothing-insufficient',
    'move.reason-required',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  findInsufficient(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<InformationRequestResponse> {
    return this.answers.findInsufficient(actor, id, version, dto.reason);
  }

  @Post('record-refusal')
  @Authorize('information-requests.decide')
  @Changes('information-request.move-not-allowed', 'information-request.not-refused', 'move.reason-required')
  @ApiOkResponse({ type: InformationRequestResponse })
  recordRefusal(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<InformationRequestResponse> {
    return this.answers.recordRefusal(actor, id, version, dto.reason);
  }
}
