import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { LegalHoldResponse, PlaceHoldDto } from './legal-hold.dto';
import { LegalHoldsService } from './legal-holds.service';

@ApiTags('preservation')
@Controller()
export class LegalHoldsController {
  constructor(private readonly holds: LegalHoldsService) {}

  @Get('cases/:caseId/legal-holds')
  @Authorize('legal-holds.read')
  @Reads()
  @ApiOkResponse({ type: [LegalHoldResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<LegalHoldResponse[]> {
    return this.holds.list(actor, caseId);
  }

  @Post('cases/:caseId/legal-holds')
  @Authorize('legal-holds.place')
  @Creates()
  @ApiCreatedResponse({ type: LegalHoldResponse })
  place(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: PlaceHoldDto,
  ): Promise<LegalHoldResponse> {
    return this.holds.place(actor, caseId, dto);
  }

  @Get('legal-holds/:id')
  @Authorize('legal-holds.read')
  @Reads()
  @ApiOkResponse({ type: LegalHoldResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LegalHoldResponse> {
    return this.holds.get(actor, id);
  }

  @Post('legal-holds/:id/release')
  @Authorize('legal-holds.release')
  @Changes('legal-hold.move-not-allowed', 'legal-hold.releaser-placed-it', 'move.reason-required')
  @ApiOkResponse({ type: LegalHoldResponse })
  release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<LegalHoldResponse> {
    return this.holds.release(actor, id, version, reason);
  }
}
