import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { type ReceiptListItem, ReceiptPage, ReceiptPdfQuery, ReceiptQuery, ReceiptResponse } from './receipt.dto';
import { ReceiptsService } from './receipts.service';

@ApiTags('receipts')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  /** The register (접수대장); of a provider what it handed in itself. */
  @Get()
  @Authorize('receipts.read')
  @Reads()
  @ApiOkResponse({ type: ReceiptPage })
  list(@CurrentActor() actor: Actor, @Query() query: ReceiptQuery): Promise<Page<ReceiptListItem>> {
    return this.receipts.list(actor, query);
  }

  @Get(':id')
  @Authorize('receipts.read')
  @Reads()
  @ApiOkResponse({ type: ReceiptResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReceiptResponse> {
    return this.receipts.get(actor, id);
  }

  /** The receipt (접수증) or what was handed in, such as 시정계획서 and 이행결과 보고서; the same bytes at every call. */
  @Get(':id/pdf')
  @Authorize('receipts.read')
  @Reads()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: ReceiptPdfQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.receipts.file(actor, id, query);
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }
}
