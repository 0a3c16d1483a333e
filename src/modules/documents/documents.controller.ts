import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { pdfHeaders } from '../../platform/http/pdf-file';
import {
  DeliveryPage,
  DeliveryQuery,
  type LedgerEntryResponse,
  type DocumentListItem,
  DispatchPreviewResponse,
  DocumentPage,
  DocumentQuery,
  DocumentResponse,
  PdfQuery,
  RenderingRequestedResponse,
  RequestRenderingDto,
} from './document.dto';
import { DocumentPdfService } from './document-pdf.service';
import { DocumentsReader } from './documents.reader';
import { RenderingJobs } from './rendering-jobs.service';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly pdf: DocumentPdfService,
    private readonly renderings: RenderingJobs,
  ) {}

  @Get('documents')
  @Authorize('documents.read')
  @Reads()
  @ApiOkResponse({ type: DocumentPage })
  list(@CurrentActor() actor: Actor, @Query() query: DocumentQuery): Promise<Page<DocumentListItem>> {
    return this.reader.list(actor, query);
  }

  @Get('documents/:id')
  @Authorize('documents.read')
  @Reads()
  @ApiOkResponse({ type: DocumentResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DocumentResponse> {
    return this.reader.get(actor, id);
  }

  /** The same bytes at every call; their SHA-256 is the ETag and X-Content-SHA256. */
  @Get('documents/:id/pdf')
  @Authorize('documents.read')
  @Reads()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PdfQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.pdf.file(actor, id, query.locale ?? 'ko');
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  /** Has the PDF made in the background. */
  @Post('documents/:id/renderings')
  @Authorize('documents.read')
  @HttpCode(202)
  @Creates()
  @ApiAcceptedResponse({ type: RenderingRequestedResponse })
  requestRendering(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { locale }: RequestRenderingDto,
  ): Promise<RenderingRequestedResponse> {
    return this.renderings.requestOne(actor, id, locale ?? 'ko');
  }

  /** Has the PDFs of all documents of a case made, for those who keep the file. */
  @Post('cases/:caseId/renderings')
  @Authorize('reports.render')
  @HttpCode(202)
  @Creates()
  @ApiAcceptedResponse({ type: RenderingRequestedResponse })
  requestCaseRenderings(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() { locale }: RequestRenderingDto,
  ): Promise<RenderingRequestedResponse> {
    return this.renderings.requestCase(actor, caseId, locale ?? 'ko');
  }

  /** Before it goes out: to whom, and the SHA-256 of the copy that the recipient gets. */
  @Get('documents/:id/dispatch-preview')
  @Authorize('documents.dispatch')
  @Reads('document.no-recipient')
  @ApiOkResponse({ type: DispatchPreviewResponse })
  dispatchPreview(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DispatchPreviewResponse> {
    return this.pdf.dispatchPreview(actor, id);
  }

  /** The dispatch ledger (발송확인대장). */
  @Get('deliveries')
  @Authorize('deliveries.read')
  @Reads()
  @ApiOkResponse({ type: DeliveryPage })
  deliveries(@CurrentActor() actor: Actor, @Query() query: DeliveryQuery): Promise<Page<LedgerEntryResponse>> {
    return this.reader.deliveries(actor, query);
  }
}
