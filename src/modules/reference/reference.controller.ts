import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Creates, Reads } from '../../platform/http/operations';
import {
  AgencyNameResponse,
  AnnounceHolidayDto,
  AsOfQuery,
  CauseCodeResponse,
  CriteriaItemResponse,
  DATASETS,
  DeadlineRuleResponse,
  HolidayQuery,
  HolidayResponse,
  InstrumentTypeResponse,
  LegalBasisQuery,
  LegalBasisEntryResponse,
  NoticeExemptionGroundResponse,
  ReferenceEntryResponse,
  TrackQuery,
} from './reference.dto';
import { ReferenceService } from './reference.service';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get('legal-bases')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [LegalBasisEntryResponse] })
  legalBases(@CurrentActor() actor: Actor, @Query() query: LegalBasisQuery): Promise<LegalBasisEntryResponse[]> {
    return this.reference.legalBases(actor, query);
  }

  @Get('cause-codes')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [CauseCodeResponse] })
  causeCodes(@CurrentActor() actor: Actor, @Query() query: AsOfQuery): Promise<CauseCodeResponse[]> {
    return this.reference.causeCodes(actor, query);
  }

  @Get('instrument-types')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [InstrumentTypeResponse] })
  instrumentTypes(@CurrentActor() actor: Actor, @Query() query: AsOfQuery): Promise<InstrumentTypeResponse[]> {
    return this.reference.instrumentTypes(actor, query);
  }

  @Get('criteria-items')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [CriteriaItemResponse] })
  criteriaItems(@CurrentActor() actor: Actor, @Query() query: TrackQuery): Promise<CriteriaItemResponse[]> {
    return this.reference.criteriaItems(actor, query);
  }

  @Get('notice-exemption-grounds')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [NoticeExemptionGroundResponse] })
  noticeExemptionGrounds(
    @CurrentActor() actor: Actor,
    @Query() query: TrackQuery,
  ): Promise<NoticeExemptionGroundResponse[]> {
    return this.reference.noticeExemptionGrounds(actor, query);
  }

  @Get('deadline-rules')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [DeadlineRuleResponse] })
  deadlineRules(@CurrentActor() actor: Actor, @Query() query: AsOfQuery): Promise<DeadlineRuleResponse[]> {
    return this.reference.deadlineRules(actor, query);
  }

  @Get('agencies')
  @Authorize('reference.read')
  @Reads()
  @ApiOkResponse({ type: [AgencyNameResponse] })
  agencies(@CurrentActor() actor: Actor, @Query() query: AsOfQuery): Promise<AgencyNameResponse[]> {
    return this.reference.agencies(actor, query);
  }

  @Get('entries/:dataset')
  @Authorize('reference.read')
  @Reads()
  @ApiParam({ name: 'dataset', enum: DATASETS })
  @ApiOkResponse({ type: [ReferenceEntryResponse] })
  entries(
    @CurrentActor() actor: Actor,
    @Param('dataset') dataset: string,
    @Query() query: AsOfQuery,
  ): Promise<ReferenceEntryResponse[]> {
    return this.reference.entries(actor, dataset, query);
  }

  @Get('holidays')
  @Authorize('reference.read')
  @Reads('deadline.calendar-not-loaded')
  @ApiOkResponse({ type: [HolidayResponse] })
  holidays(@CurrentActor() actor: Actor, @Query() query: HolidayQuery): Promise<HolidayResponse[]> {
    return this.reference.holidays(actor, query.year);
  }

  @Post('holidays')
  @Authorize('reference.manage')
  @Creates('deadline.calendar-not-loaded', 'holiday.announced-in-future', 'request.conflict')
  @ApiCreatedResponse({ type: HolidayResponse })
  announceHoliday(@CurrentActor() actor: Actor, @Body() dto: AnnounceHolidayDto): Promise<HolidayResponse> {
    return this.reference.announceHoliday(actor, dto);
  }
}
