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
import {
  ConfirmPreservationDto,
  PreservationOrderResponse,
  RecordViolationDto,
  ReleasePreservationDto,
} from './preservation-order.dto';
import { PreservationWorkflow } from './preservation-workflow.service';

type Acted = Promise<PreservationOrderResponse>;

@ApiTags('preservation')
@Controller('preservation-orders/:id')
export class PreservationMovesController {
  constructor(private readonly workflow: PreservationWorkflow) {}

  @Post('return')
  @Authorize('preservation-orders.issue')
  @Changes('preservation-order.move-not-allowed', 'approval.approver-is-author', 'move.reason-required')
  @ApiOkResponse({ type: PreservationOrderResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Acted {
    return this.workflow.sendBack(actor, id, version, reason);
  }

  /** Approved, numbered and frozen; basis, penalty, remedies and officer are printed from the record. */
  @Post('issue')
  @Authorize('preservation-orders.issue')
  @Changes(
    'preservation-order.move-not-allowed',
    'preservation-order.basis-not-in-force',
    'approval.approver-is-author',
  )
  @ApiOkResponse({ type: PreservationOrderResponse })
  issue(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Acted {
    return this.workflow.issue(actor, id, version);
  }

  @Post('dispatch')
  @Authorize('preservation-orders.dispatch')
  @Changes(
    'preservation-order.move-not-allowed',
    'preservation-order.already-dispatched',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: PreservationOrderResponse })
  dispatch(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Acted {
    return this.workflow.dispatch(actor, id, version, dto);
  }

  @Post('record-return')
  @Authorize('preservation-orders.dispatch')
  @Changes('preservation-order.move-not-allowed', 'preservation-order.not-dispatched', 'move.reason-required')
  @ApiOkResponse({ type: PreservationOrderResponse })
  recordReturn(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Acted {
    return this.workflow.recordReturn(actor, id, version, dto);
  }

  /** From here on it binds, whether or not the provider answers. */
  @Post('record-arrival')
  @Authorize('preservation-orders.record-arrival')
  @Changes(
    'preservation-order.move-not-allowed',
    'preservation-order.not-dispatched',
    'delivery.before-dispatch',
    'delivery.in-future',
  )
  @ApiOkResponse({ type: PreservationOrderResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Acted {
    return this.workflow.recordArrival(actor, id, version, dto);
  }

  /** The provider says how each thing is kept; the answer carries the receipt number. */
  @Post('confirm')
  @Authorize('preservation-orders.confirm')
  @Changes('preservation-order.move-not-allowed')
  @ApiOkResponse({ type: PreservationOrderResponse })
  confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ConfirmPreservationDto,
  ): Acted {
    return this.workflow.confirm(actor, id, version, dto);
  }

  /** Never told to the provider here; what follows is a complaint to the police or the prosecution. */
  @Post('record-violation')
  @Authorize('preservation-orders.record-violation')
  @Changes('preservation-order.move-not-allowed', 'preservation-order.found-in-future', 'move.reason-required')
  @ApiOkResponse({ type: PreservationOrderResponse })
  recordViolation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RecordViolationDto,
  ): Acted {
    return this.workflow.recordViolation(actor, id, version, dto);
  }

  /** Lifted with a reason and told by a letter in the same act. */
  @Post('release')
  @Authorize('preservation-orders.release')
  @Changes(
    'preservation-order.move-not-allowed',
    'approval.approver-is-author',
    'move.reason-required',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: PreservationOrderResponse })
  release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReleasePreservationDto,
  ): Acted {
    return this.workflow.release(actor, id, version, dto);
  }

  @Post('record-release-arrival')
  @Authorize('preservation-orders.record-arrival')
  @Changes('preservation-order.not-dispatched', 'delivery.settled', 'delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: PreservationOrderResponse })
  recordReleaseArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Acted {
    return this.workflow.recordReleaseArrival(actor, id, version, dto);
  }
}
