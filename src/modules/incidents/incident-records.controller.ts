import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { type Page, PageQuery } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import { IncidentLinkResponse, LinkIncidentDto } from './incident.dto';
import { IncidentLinksService } from './incident-links.service';
import {
  IncidentReportResponse,
  RecordReportDto,
  RecordSnapshotDto,
  RecordTimelineEventDto,
  SnapshotPage,
  SnapshotResponse,
  TimelineEventResponse,
  TimelinePage,
} from './incident-records.dto';
import { IncidentRecordsService } from './incident-records.service';

@ApiTags('incidents')
@Controller()
export class IncidentRecordsController {
  constructor(
    private readonly records: IncidentRecordsService,
    private readonly links: IncidentLinksService,
  ) {}

  @Get('cases/:caseId/timeline')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: TimelinePage })
  timelineOfCase(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineEventResponse>> {
    return this.records.timelineOfCase(actor, caseId, query);
  }

  @Post('cases/:caseId/timeline')
  @Authorize('incidents.record-progress')
  @Creates('case.not-open', 'instant.in-future', 'timeline.alert-incomplete')
  @ApiCreatedResponse({ type: TimelineEventResponse })
  recordEventOfCase(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: RecordTimelineEventDto,
  ): Promise<TimelineEventResponse> {
    return this.records.recordEventOfCase(actor, caseId, dto);
  }

  @Get('incidents/:id/timeline')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: TimelinePage })
  timeline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineEventResponse>> {
    return this.records.timelineOfIncident(actor, id, query);
  }

  @Post('incidents/:id/timeline')
  @Authorize('incidents.record-progress')
  @Creates('case.not-open', 'instant.in-future', 'timeline.alert-incomplete')
  @ApiCreatedResponse({ type: TimelineEventResponse })
  recordEvent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RecordTimelineEventDto,
  ): Promise<TimelineEventResponse> {
    return this.records.recordEventOfIncident(actor, id, dto);
  }

  @Get('incidents/:id/recovery-snapshots')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: SnapshotPage })
  snapshots(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SnapshotResponse>> {
    return this.records.snapshots(actor, id, query);
  }

  @Post('incidents/:id/recovery-snapshots')
  @Authorize('incidents.record-progress')
  @Creates(
    'case.not-open',
    'instant.in-future',
    'recovery-snapshot.subject-ambiguous',
    'recovery-snapshot.counts-inconsistent',
    'incident.service-of-other-provider',
  )
  @ApiCreatedResponse({ type: SnapshotResponse })
  recordSnapshot(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RecordSnapshotDto,
  ): Promise<SnapshotResponse> {
    return this.records.recordSnapshot(actor, id, dto);
  }

  @Get('incidents/:id/reports')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: [IncidentReportResponse] })
  reports(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentReportResponse[]> {
    return this.records.reports(actor, id);
  }

  @Post('incidents/:id/reports')
  @Authorize('incidents.record-progress')
  @Creates('case.not-open', 'instant.in-future')
  @ApiCreatedResponse({ type: IncidentReportResponse })
  recordReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RecordReportDto,
  ): Promise<IncidentReportResponse> {
    return this.records.recordReport(actor, id, dto);
  }

  /** Links in both directions, withdrawn ones with the reason. */
  @Get('incidents/:id/links')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: [IncidentLinkResponse] })
  linksOf(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentLinkResponse[]> {
    return this.links.list(actor, id);
  }

  @Post('incidents/:id/links')
  @Authorize('incidents.link')
  @Creates(
    'case.not-open',
    'incident-link.to-itself',
    'incident-link.out-of-reach',
    'incident-link.circular',
    'request.conflict',
  )
  @ApiCreatedResponse({ type: IncidentLinkResponse })
  link(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: LinkIncidentDto,
  ): Promise<IncidentLinkResponse> {
    return this.links.link(actor, id, dto);
  }

  @Get('incident-links/:id')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: IncidentLinkResponse })
  getLink(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentLinkResponse> {
    return this.links.get(actor, id);
  }

  @Post('incident-links/:id/withdraw')
  @Authorize('incidents.link')
  @Changes('case.not-open', 'move.reason-required', 'incident-link.already-withdrawn')
  @ApiOkResponse({ type: IncidentLinkResponse })
  withdrawLink(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<IncidentLinkResponse> {
    return this.links.withdraw(actor, id, version, dto.reason);
  }
}
