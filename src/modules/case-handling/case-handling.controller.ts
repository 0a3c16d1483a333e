import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { CaseResponse } from '../cases/case.dto';
import { CaseEndings } from './case-endings.service';
import {
  AcknowledgeTransferDto,
  CarryOverDto,
  CaseHandlingResponse,
  MergeCaseDto,
  ResumeCaseDto,
  SplitCaseDto,
  SuspendCaseDto,
  TransferCaseDto,
} from './case-handling.dto';
import { CaseHandlingReader } from './case-handling.service';
import { CaseSplits } from './case-splits.service';
import { CaseSuspensions } from './case-suspensions.service';

@ApiTags('case-handling')
@Controller('cases/:id')
export class CaseHandlingController {
  constructor(
    private readonly reader: CaseHandlingReader,
    private readonly endings: CaseEndings,
    private readonly splits: CaseSplits,
    private readonly suspensions: CaseSuspensions,
  ) {}

  @Get('handling')
  @Authorize('cases.read-internal')
  @Reads()
  @ApiOkResponse({ type: CaseHandlingResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseHandlingResponse> {
    return this.reader.get(actor, id);
  }

  /** Hands the case to the agency that has charge of it, with a numbered letter. */
  @Post('transfer')
  @Authorize('cases.transfer')
  @Changes('case.move-not-allowed', 'case-transfer.agency', 'approval.approver-is-author', 'move.reason-required')
  @ApiOkResponse({ type: CaseResponse })
  transfer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: TransferCaseDto,
  ): Promise<CaseResponse> {
    return this.endings.transfer(actor, id, version, dto);
  }

  /** With the version of the transfer. */
  @Post('acknowledge-transfer')
  @Authorize('cases.update')
  @Changes('case-transfer.none', 'case-transfer.already-acknowledged', 'case-transfer.acknowledged-on')
  @ApiOkResponse({ type: CaseHandlingResponse })
  acknowledge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AcknowledgeTransferDto,
  ): Promise<CaseHandlingResponse> {
    return this.endings.acknowledge(actor, id, version, dto);
  }

  /** The case goes on in another one and leads to it from then on. */
  @Post('merge')
  @Authorize('cases.merge')
  @Changes(
    'case.move-not-allowed',
    'case.findings-not-issued',
    'case.merge-target-closed',
    'case.merge-target-has-other-providers',
    'move.reason-required',
  )
  @ApiOkResponse({ type: CaseResponse })
  merge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: MergeCaseDto,
  ): Promise<CaseResponse> {
    return this.endings.merge(actor, id, version, dto);
  }

  /** Registers another case with the records named; answers the new case. */
  @Post('split')
  @Authorize('cases.split')
  @Changes(
    'case-split.nothing-named',
    'case-split.issued',
    'case-split.finding-decided',
    'case-split.origin-past-investigation',
    'case.registrar-has-conflict',
  )
  @ApiOkResponse({ type: CaseResponse })
  split(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SplitCaseDto,
  ): Promise<CaseResponse> {
    return this.splits.split(actor, id, version, dto);
  }

  /** The records named go over into a case that exists. */
  @Post('carry-over')
  @Authorize('cases.split')
  @Changes(
    'case-split.nothing-named',
    'case-split.issued',
    'case-split.finding-decided',
    'case-split.origin-past-investigation',
    'case-split.target-past-investigation',
    'case-relation.to-itself',
  )
  @ApiOkResponse({ type: CaseResponse })
  carryOver(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CarryOverDto,
  ): Promise<CaseResponse> {
    return this.splits.carryOver(actor, id, version, dto);
  }

  @Post('suspend')
  @Authorize('cases.suspend')
  @Changes(
    'case.not-open',
    'case.already-suspended',
    'case.stay-order-missing',
    'case-suspension.since',
    'case-suspension.stay-stops-its-own',
  )
  @ApiOkResponse({ type: CaseHandlingResponse })
  suspend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SuspendCaseDto,
  ): Promise<CaseHandlingResponse> {
    return this.suspensions.suspend(actor, id, version, dto);
  }

  @Post('resume')
  @Authorize('cases.suspend')
  @Changes('case.not-suspended', 'case.stay-not-ended', 'case-suspension.ended-on')
  @ApiOkResponse({ type: CaseHandlingResponse })
  resume(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ResumeCaseDto,
  ): Promise<CaseHandlingResponse> {
    return this.suspensions.resume(actor, id, version, dto);
  }
}
