import { Body, Controller, Get, Post, Query, Res, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { EvidenceContentService } from './evidence-content.service';
import type { ReceivedFile } from './evidence-files';
import { EvidenceUploadInterceptor, UploadedEvidence } from './evidence-upload.interceptor';
import {
  EvidenceDetailResponse,
  EvidenceForm,
  EvidencePage,
  EvidenceQuery,
  EvidenceResponse,
  UploadEvidenceDto,
} from './evidence.dto';
import { EvidenceService } from './evidence.service';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly contents: EvidenceContentService,
  ) {}

  /** The fields may stand before or after the file. The answer comes once the bytes are durable. */
  @Post('cases/:caseId/evidence')
  @Authorize('evidence.upload')
  @UseInterceptors(EvidenceUploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: EvidenceForm })
  @Creates(
    'evidence.file-missing',
    'evidence.file-empty',
    'evidence.form-malformed',
    'evidence.collected-in-future',
    'evidence.collected-before-credentials',
    'request.too-large',
    'request.unsupported-media-type',
    'service.storage-full',
  )
  @ApiCreatedResponse({ type: EvidenceResponse })
  upload(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @UploadedEvidence() file: ReceivedFile,
    @Body() dto: UploadEvidenceDto,
  ): Promise<EvidenceResponse> {
    return this.evidence.upload(actor, caseId, file, dto);
  }

  @Get('cases/:caseId/evidence')
  @Authorize('evidence.read')
  @Reads()
  @ApiOkResponse({ type: EvidencePage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: EvidenceQuery,
  ): Promise<Page<EvidenceResponse>> {
    return this.evidence.list(actor, caseId, query);
  }

  @Get('evidence/:id')
  @Authorize('evidence.read')
  @Reads()
  @ApiOkResponse({ type: EvidenceDetailResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EvidenceDetailResponse> {
    return this.evidence.get(actor, id);
  }

  /** Always an attachment. Bytes that are no longer those received are not sent: 409 `evidence.damaged`. */
  @Get('evidence/:id/content')
  @Authorize('evidence.read')
  @Reads('evidence.damaged', 'evidence.quarantined', 'evidence.purged')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, headers } = await this.contents.open(actor, id);
    response.set(headers);
    return file;
  }

  @Post('evidence/:id/seal')
  @Authorize('evidence.seal')
  @Changes('evidence.move-not-allowed')
  @ApiOkResponse({ type: EvidenceResponse })
  seal(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<EvidenceResponse> {
    return this.evidence.seal(actor, id, version);
  }
}
