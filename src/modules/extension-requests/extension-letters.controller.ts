import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { ExtensionLetters } from './extension-letters.service';
import { ExtensionRequestResponse } from './extension-request.dto';

/** What is done with the letter (기한연장 통지) that the decision on a request brought about. */
@ApiTags('extension-requests')
@Controller('extension-requests')
export class ExtensionLettersController {
  constructor(private readonly letters: ExtensionLetters) {}

  /** Sends the letter that tells the decision; If-Match names the version of the letter. */
  @Post(':id/letter/dispatch')
  @Authorize('extension-requests.notify')
  @Changes('extension-request.move-not-allowed', 'official-document.no-consent-to-e-service')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  dispatchLetter(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<ExtensionRequestResponse> {
    return this.letters.dispatch(actor, id, version, dto);
  }

  @Post(':id/letter/record-arrival')
  @Authorize('extension-requests.notify')
  @Changes(
    'extension-request.move-not-allowed',
    'delivery.settled',
    'delivery.before-dispatch',
    'delivery.in-future',
    'delivery.receipt-missing',
    'delivery.receipt-unusable',
  )
  @ApiOkResponse({ type: ExtensionRequestResponse })
  recordLetterArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<ExtensionRequestResponse> {
    return this.letters.recordArrival(actor, id, version, dto);
  }

  @Post(':id/letter/record-return')
  @Authorize('extension-requests.notify')
  @Changes('extension-request.move-not-allowed', 'delivery.settled', 'delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  recordLetterReturn(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<ExtensionRequestResponse> {
    return this.letters.recordReturn(actor, id, version, dto);
  }
}
