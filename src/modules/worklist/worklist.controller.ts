import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { WORK_ITEM_KINDS } from '../../domain/work-item';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Reads } from '../../platform/http/operations';
import { type Page, PageQuery } from '../../platform/http/page';
import { WorkItemPage, type WorkItemResponse, WorkSummaryResponse } from './worklist.dto';
import { WorklistService } from './worklist.service';

@ApiTags('work-items')
@Controller('work-items')
export class WorklistController {
  constructor(private readonly worklist: WorklistService) {}

  /** What waits for the signed-in person: counts of each kind of its roles, with the first of each list. */
  @Get()
  @Authorize('work-items.read')
  @Reads()
  @ApiOkResponse({ type: WorkSummaryResponse })
  summary(@CurrentActor() actor: Actor): Promise<WorkSummaryResponse> {
    return this.worklist.summary(actor);
  }

  /** Everything of every kind of the person's roles in one list, what is due first at its head. */
  @Get('owed')
  @Authorize('work-items.read')
  @Reads()
  @ApiOkResponse({ type: WorkItemPage })
  owed(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<WorkItemResponse>> {
    return this.worklist.all(actor, query);
  }

  /** The whole list of one kind: by due date, then by age. Of a kind that is not the person's own it is empty. */
  @Get(':kind')
  @Authorize('work-items.read')
  @Reads()
  @ApiParam({ name: 'kind', enum: WORK_ITEM_KINDS })
  @ApiOkResponse({ type: WorkItemPage })
  ofKind(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Query() query: PageQuery,
  ): Promise<Page<WorkItemResponse>> {
    return this.worklist.ofKind(actor, kind, query);
  }
}
