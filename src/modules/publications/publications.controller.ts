import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ArrivalDto, DispatchDto } from '../documents/document.dto';
import {
  ApprovePublicationDto,
  ConsiderPublicationOpinionDto,
  DraftPublicationDto,
  DropPublicationDto,
  ProposeCorrectionDto,
  PublicationResponse,
  PublishDto,
  SendPublicationNoticeDto,
  WritePublicationDto,
} from './publication.dto';
import { PublicationDecisions } from './publication-decisions.service';
import { PublicationsService } from './publications.service';

@ApiTags('publications')
@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly decisions: PublicationDecisions,
  ) {}

  @Get('cases/:caseId/publications')
  @Authorize('publications.read')
  @Reads()
  @ApiOkResponse({ type: [PublicationResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<PublicationResponse[]> {
    return this.publications.list(actor, caseId);
  }

  @Post('cases/:caseId/publications')
  @Authorize('publications.draft')
  @Creates(
    'publication.order-unknown',
    'publication.no-violation',
    'publication.order-not-delivered',
    'publication.order-fell',
    'publication.no-legal-basis',
    'publication.basis-of-another-act',
    'publication.exemption-incomplete',
  )
  @ApiCreatedResponse({ type: PublicationResponse })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DraftPublicationDto,
  ): Promise<PublicationResponse> {
    return this.publications.draft(actor, caseId, dto);
  }

  @Get('publications/:id')
  @Authorize('publications.read')
  @Reads()
  @ApiOkResponse({ type: PublicationResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PublicationResponse> {
    return this.publications.get(actor, id);
  }

  @Put('publications/:id')
  @Authorize('publications.draft')
  @Changes(
    'record.frozen',
    'publication.differs-from-notice',
    'publication.no-legal-basis',
    'publication.basis-of-another-act',
    'publication.exemption-incomplete',
  )
  @ApiOkResponse({ type: PublicationResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: WritePublicationDto,
  ): Promise<PublicationResponse> {
    return this.publications.update(actor, id, version, dto);
  }

  @Post('publications/:id/send-notice')
  @Authorize('publications.decide')
  @Changes(
    'publication.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
    'publication.notice-exempted',
    'publication.order-fell',
  )
  @ApiOkResponse({ type: PublicationResponse })
  sendNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SendPublicationNoticeDto,
  ): Promise<PublicationResponse> {
    return this.decisions.sendNotice(actor, id, version, dto);
  }

  /** From here on the party reads the notice and has its days. */
  @Post('publications/:id/record-arrival')
  @Authorize('publications.record-arrival')
  @Changes('publication.move-not-allowed', 'delivery.in-future', 'delivery.before-dispatch', 'delivery.settled')
  @ApiOkResponse({ type: PublicationResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<PublicationResponse> {
    return this.decisions.recordArrival(actor, id, version, dto);
  }

  @Post('publications/:id/consider-opinion')
  @Authorize('publications.draft')
  @Changes('publication.opinion-unknown', 'publication.opinion-answered', 'opinion-round.rejection-without-reason')
  @ApiOkResponse({ type: PublicationResponse })
  consider(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ConsiderPublicationOpinionDto,
  ): Promise<PublicationResponse> {
    return this.publications.consider(actor, id, version, dto);
  }

  @Post('publications/:id/close-opinions')
  @Authorize('publications.draft')
  @Changes('publication.move-not-allowed', 'publication.opinion-period-running', 'publication.opinion-not-considered')
  @ApiOkResponse({ type: PublicationResponse })
  closeOpinions(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<PublicationResponse> {
    return this.publications.closeOpinions(actor, id, version);
  }

  /** Settles the words and their hour, and tells the party of both. */
  @Post('publications/:id/approve')
  @Authorize('publications.decide')
  @Changes(
    'publication.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
    'publication.notice-missing',
    'publication.opinion-not-considered',
    'publication.order-fell',
    'publication.order-stayed',
    'publication.release-in-past',
  )
  @ApiOkResponse({ type: PublicationResponse })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ApprovePublicationDto,
  ): Promise<PublicationResponse> {
    return this.decisions.approve(actor, id, version, dto);
  }

  @Post('publications/:id/publish')
  @Authorize('publications.publish')
  @Changes(
    'publication.move-not-allowed',
    'publication.embargoed',
    'publication.order-fell',
    'publication.order-stayed',
  )
  @ApiOkResponse({ type: PublicationResponse })
  publish(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PublishDto,
  ): Promise<PublicationResponse> {
    return this.decisions.publish(actor, id, version, dto);
  }

  @Post('publications/:id/drop')
  @Authorize('publications.decide')
  @Changes('publication.move-not-allowed')
  @ApiOkResponse({ type: PublicationResponse })
  drop(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DropPublicationDto,
  ): Promise<PublicationResponse> {
    return this.decisions.drop(actor, id, version, dto);
  }

  @Post('publications/:id/propose-correction')
  @Authorize('publications.draft')
  @Changes('publication.move-not-allowed', 'publication.correction-open', 'publication.correction-too-short')
  @ApiOkResponse({ type: PublicationResponse })
  proposeCorrection(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ProposeCorrectionDto,
  ): Promise<PublicationResponse> {
    return this.publications.proposeCorrection(actor, id, version, dto);
  }

  @Post('publications/:id/correct')
  @Authorize('publications.decide')
  @Changes(
    'publication.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
    'publication.no-correction-proposed',
  )
  @ApiOkResponse({ type: PublicationResponse })
  correct(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<PublicationResponse> {
    return this.decisions.correct(actor, id, version, dto);
  }

  @Post('publications/:id/withdraw')
  @Authorize('publications.decide')
  @Changes(
    'publication.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
    'publication.no-correction-proposed',
  )
  @ApiOkResponse({ type: PublicationResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<PublicationResponse> {
    return this.decisions.withdraw(actor, id, version, dto);
  }
}
