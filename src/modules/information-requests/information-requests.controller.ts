import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  DraftInformationRequestDto,
  InformationRequestContentDto,
  type InformationRequestListItem,
  InformationRequestPage,
  InformationRequestQuery,
} from './information-request.dto';
import { InformationRequestResponse } from './information-request.responses';
import { InformationRequestsService } from './information-requests.service';

@ApiTags('information-requests')
@Controller()
export class InformationRequestsController {
  constructor(private readonly requests: InformationRequestsService) {}

  @Get('information-requests')
  @Authorize('information-requests.read')
  @Reads()
  @ApiOkResponse({ type: InformationRequestPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: InformationRequestQuery,
  ): Promise<Page<InformationRequestListItem>> {
    return this.requests.list(actor, query);
  }

  @Post('cases/:caseId/information-requests')
  @Authorize('information-requests.create')
  @Creates(
    'information-request.no-legal-basis',
    'information-request.basis-or-consent',
    'information-request.basis-not-in-force',
    'information-request.penalty-unknown',
    'information-request.penalty-without-power',
    'information-request.one-due',
    'information-request.due-in-past',
    'information-request.not-insufficient',
    'information-request.already-reissued',
  )
  @ApiCreatedResponse({ type: InformationRequestResponse })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DraftInformationRequestDto,
  ): Promise<InformationRequestResponse> {
    return this.requests.draft(actor, caseId, dto);
  }

  @Get('information-requests/:id')
  @Authorize('information-requests.read')
  @Reads()
  @ApiOkResponse({ type: InformationRequestResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InformationRequestResponse> {
    return this.requests.get(actor, id);
  }

  /** The whole content anew, items included. */
  @Patch('information-requests/:id')
  @Authorize('information-requests.update')
  @Changes(
    'information-request.no-legal-basis',
    'information-request.basis-or-consent',
    'information-request.basis-not-in-force',
    'information-request.penalty-unknown',
    'information-request.penalty-without-power',
    'information-request.one-due',
    'information-request.due-in-past',
    'record.frozen',
  )
  @ApiOkResponse({ type: InformationRequestResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: InformationRequestContentDto,
  ): Promise<InformationRequestResponse> {
    return this.requests.update(actor, id, version, dto);
  }
}
