import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { DecideReferralDto, ProposeReferralDto, RecordReferralAnswerDto, ReferralResponse } from './referral.dto';
import { ReferralsService } from './referrals.service';

@ApiTags('referrals')
@Controller()
export class ReferralsController {
  constructor(private readonly referrals: ReferralsService) {}

  @Get('cases/:caseId/referrals')
  @Authorize('referrals.read')
  @Reads()
  @ApiOkResponse({ type: [ReferralResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<ReferralResponse[]> {
    return this.referrals.list(actor, caseId);
  }

  @Post('cases/:caseId/referrals')
  @Authorize('referrals.propose')
  @Creates('referral.case-over', 'referral.evidence-of-another-case', 'case-transfer.agency')
  @ApiCreatedResponse({ type: ReferralResponse })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: ProposeReferralDto,
  ): Promise<ReferralResponse> {
    return this.referrals.propose(actor, caseId, dto);
  }

  @Get('referrals/:id')
  @Authorize('referrals.read')
  @Reads()
  @ApiOkResponse({ type: ReferralResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReferralResponse> {
    return this.referrals.get(actor, id);
  }

  @Put('referrals/:id')
  @Authorize('referrals.update')
  @Changes('record.frozen', 'referral.evidence-of-another-case', 'case-transfer.agency')
  @ApiOkResponse({ type: ReferralResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ProposeReferralDto,
  ): Promise<ReferralResponse> {
    return this.referrals.update(actor, id, version, dto);
  }

  @Post('referrals/:id/decide')
  @Authorize('referrals.decide')
  @Changes('referral.move-not-allowed', 'approval.approver-is-author')
  @ApiOkResponse({ type: ReferralResponse })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideReferralDto,
  ): Promise<ReferralResponse> {
    return this.referrals.decide(actor, id, version, dto);
  }

  @Post('referrals/:id/drop')
  @Authorize('referrals.decide')
  @Changes('referral.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: ReferralResponse })
  drop(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ReferralResponse> {
    return this.referrals.drop(actor, id, version, dto.reason);
  }

  @Post('referrals/:id/record-answer')
  @Authorize('referrals.record-answer')
  @Changes('referral.move-not-allowed', 'agency-answer.before-request', 'referral.evidence-of-another-case')
  @ApiOkResponse({ type: ReferralResponse })
  recordAnswer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RecordReferralAnswerDto,
  ): Promise<ReferralResponse> {
    return this.referrals.recordAnswer(actor, id, version, dto);
  }

  @Post('referrals/:id/conclude')
  @Authorize('referrals.record-answer')
  @Changes('referral.move-not-allowed', 'referral.unanswered', 'move.reason-required')
  @ApiOkResponse({ type: ReferralResponse })
  conclude(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ReferralResponse> {
    return this.referrals.conclude(actor, id, version, dto.reason);
  }
}
