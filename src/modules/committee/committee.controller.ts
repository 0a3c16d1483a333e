import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import {
  type CommitteeItemListItem,
  CommitteeItemPage,
  CommitteeItemQuery,
  CommitteeItemResponse,
  CreateCommitteeItemDto,
  ResolveItemDto,
  UpdateCommitteeItemDto,
} from './committee-item.dto';
import { CommitteeService } from './committee.service';

@ApiTags('committee')
@Controller()
export class CommitteeController {
  constructor(private readonly committee: CommitteeService) {}

  @Get('cases/:caseId/committee-items')
  @Authorize('committee.read')
  @Reads()
  @ApiOkResponse({ type: CommitteeItemPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: CommitteeItemQuery,
  ): Promise<Page<CommitteeItemListItem>> {
    return this.committee.list(actor, caseId, query);
  }

  @Post('cases/:caseId/committee-items')
  @Authorize('committee.create')
  @Creates('record.rule-violated')
  @ApiCreatedResponse({ type: CommitteeItemResponse })
  create(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: CreateCommitteeItemDto,
  ): Promise<CommitteeItemResponse> {
    return this.committee.create(actor, caseId, dto);
  }

  @Get('committee-items/:id')
  @Authorize('committee.read')
  @Reads()
  @ApiOkResponse({ type: CommitteeItemResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CommitteeItemResponse> {
    return this.committee.get(actor, id);
  }

  @Patch('committee-items/:id')
  @Authorize('committee.update')
  @Changes('record.frozen', 'record.rule-violated')
  @ApiOkResponse({ type: CommitteeItemResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateCommitteeItemDto,
  ): Promise<CommitteeItemResponse> {
    return this.committee.update(actor, id, version, dto);
  }

  @Post('committee-items/:id/table')
  @Authorize('committee.table')
  @Changes('committee-item.meeting-missing', 'committee-item.move-not-allowed')
  @ApiOkResponse({ type: CommitteeItemResponse })
  table(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CommitteeItemResponse> {
    return this.committee.table(actor, id, version);
  }

  @Post('committee-items/:id/resolve')
  @Authorize('committee.decide')
  @Changes(
    'committee-item.quorum-not-met',
    'committee-item.recused-member-voted',
    'committee-item.minutes-not-approved',
    'committee-item.resolved-before-meeting',
    'committee-item.move-not-allowed',
  )
  @ApiOkResponse({ type: CommitteeItemResponse })
  resolve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ResolveItemDto,
  ): Promise<CommitteeItemResponse> {
    return this.committee.resolve(actor, id, version, dto);
  }

  @Post('committee-items/:id/defer')
  @Authorize('committee.decide')
  @Changes('move.reason-required', 'committee-item.move-not-allowed')
  @ApiOkResponse({ type: CommitteeItemResponse })
  defer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<CommitteeItemResponse> {
    return this.committee.defer(actor, id, version, dto.reason);
  }

  @Post('committee-items/:id/reject')
  @Authorize('committee.decide')
  @Changes('committee-item.quorum-not-met', 'move.reason-required', 'committee-item.move-not-allowed')
  @ApiOkResponse({ type: CommitteeItemResponse })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<CommitteeItemResponse> {
    return this.committee.reject(actor, id, version, dto.reason);
  }
}
