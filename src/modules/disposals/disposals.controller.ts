import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import {
  ApproveDisposalDto,
  CertificatePage,
  CertificateQuery,
  type CertificateResponse,
  type DisposalListItem,
  DisposalPage,
  DisposalQuery,
  DisposalResponse,
  HandOverDto,
  PurgedResponse,
  PurgeResponse,
  RetainDisposalDto,
  RetentionResponse,
} from './disposal.dto';
import { DisposalsService } from './disposals.service';
import { PurgesService } from './purges.service';

@ApiTags('disposals')
@Controller()
export class DisposalsController {
  constructor(
    private readonly disposals: DisposalsService,
    private readonly purges: PurgesService,
  ) {}

  /** What is longest due first: also the list of what should have been destroyed. */
  @Get('disposals')
  @Authorize('disposals.read')
  @Reads()
  @ApiOkResponse({ type: DisposalPage })
  list(@CurrentActor() actor: Actor, @Query() query: DisposalQuery): Promise<Page<DisposalListItem>> {
    return this.disposals.list(actor, query);
  }

  @Get('disposals/:id')
  @Authorize('disposals.read')
  @Reads()
  @ApiOkResponse({ type: DisposalResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisposalResponse> {
    return this.disposals.get(actor, id);
  }

  @Get('cases/:caseId/retention')
  @Authorize('disposals.read')
  @Reads()
  @ApiOkResponse({ type: RetentionResponse })
  retention(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<RetentionResponse> {
    return this.disposals.retention(actor, caseId);
  }

  /** The reason says what was taken over into the record and why the rest is not needed any more. */
  @Post('disposals/:id/examine')
  @Authorize('evidence.propose-purge')
  @Changes(
    'disposal.move-not-allowed',
    'disposal.obstructed',
    'disposal.items-held',
    'disposal.retention-running',
    'move.reason-required',
  )
  @ApiOkResponse({ type: DisposalResponse })
  examine(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<DisposalResponse> {
    return this.disposals.examine(actor, id, version, reason);
  }

  @Post('disposals/:id/approve')
  @Authorize('evidence.approve-purge')
  @Changes(
    'disposal.move-not-allowed',
    'disposal.obstructed',
    'disposal.items-held',
    'disposal.retention-running',
    'disposal.review-missing',
    'approval.approver-is-author',
  )
  @ApiOkResponse({ type: DisposalResponse })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ApproveDisposalDto,
  ): Promise<DisposalResponse> {
    return this.disposals.approve(actor, id, version, dto);
  }

  @Post('disposals/:id/retain')
  @Authorize('evidence.approve-purge')
  @Changes('disposal.move-not-allowed', 'disposal.review-not-ahead', 'move.reason-required')
  @ApiOkResponse({ type: DisposalResponse })
  retain(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RetainDisposalDto,
  ): Promise<DisposalResponse> {
    return this.disposals.retain(actor, id, version, dto);
  }

  /** Of records that were approved for disposal; the system itself erases none. */
  @Post('disposals/:id/hand-over')
  @Authorize('disposals.hand-over')
  @Changes(
    'disposal.move-not-allowed',
    'disposal.only-records-are-handed-over',
    'disposal.obstructed',
    'disposal.items-held',
  )
  @ApiOkResponse({ type: DisposalResponse })
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: HandOverDto,
  ): Promise<DisposalResponse> {
    return this.disposals.handOver(actor, id, version, dto);
  }

  /** What was approved and waits to be run; without a word of what it is. */
  @Get('purges')
  @Authorize('evidence.purge')
  @Reads()
  @ApiOkResponse({ type: [PurgeResponse] })
  listPurges(@CurrentActor() actor: Actor): Promise<PurgeResponse[]> {
    return this.purges.list(actor);
  }

  /** Destroys the contents; number, name, size and hash of each item stay on record. */
  @Post('purges/:id/execute')
  @HttpCode(200)
  @Authorize('evidence.purge')
  @Changes('disposal.obstructed')
  @ApiOkResponse({ type: PurgedResponse })
  execute(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<PurgedResponse> {
    return this.purges.execute(actor, id, version);
  }

  /** Of a provider its own. */
  @Get('destruction-certificates')
  @Authorize('disposals.read-certificate')
  @Reads()
  @ApiOkResponse({ type: CertificatePage })
  certificates(@CurrentActor() actor: Actor, @Query() query: CertificateQuery): Promise<Page<CertificateResponse>> {
    return this.disposals.certificates(actor, query);
  }
}
