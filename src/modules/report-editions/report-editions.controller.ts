import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { ReasonDto } from '../../platform/http/reason.dto';
import { EditionPdfService } from './edition-pdf.service';
import {
  EditionPdfQuery,
  RedactEditionDto,
  ReleaseEditionDto,
  ReportEditionListItem,
  ReportEditionQuery,
  ReportEditionResponse,
} from './report-edition.dto';
import { ReportEditionsService } from './report-editions.service';

@ApiTags('report-editions')
@Controller('report-editions')
export class ReportEditionsController {
  constructor(
    private readonly editions: ReportEditionsService,
    private readonly pdf: EditionPdfService,
  ) {}

  /** For the provider its own released ones; the newest report first. */
  @Get()
  @Authorize('report-editions.read')
  @Reads()
  @ApiOkResponse({ type: [ReportEditionListItem] })
  list(@CurrentActor() actor: Actor, @Query() query: ReportEditionQuery): Promise<ReportEditionListItem[]> {
    return this.editions.list(actor, query);
  }

  @Get(':id')
  @Authorize('report-editions.read')
  @Reads()
  @ApiOkResponse({ type: ReportEditionResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReportEditionResponse> {
    return this.editions.get(actor, id);
  }

  /** Once released the same bytes at every call; before that a preview, marked on every page. */
  @Get(':id/pdf')
  @Authorize('report-editions.read')
  @Reads()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: EditionPdfQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.pdf.file(actor, id, query.locale ?? 'ko');
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  /** Replaces a text before the release; what was replaced and why stays on record. */
  @Post(':id/redact')
  @Authorize('report-editions.redact')
  @Changes('record.frozen', 'report-edition.text-not-found', 'report-edition.nothing-replaced')
  @ApiOkResponse({ type: ReportEditionResponse })
  redact(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RedactEditionDto,
  ): Promise<ReportEditionResponse> {
    return this.editions.redact(actor, id, version, dto);
  }

  @Post(':id/release')
  @Authorize('report-editions.release')
  @Changes(
    'report-edition.sensitive-places',
    'report-edition.release-in-past',
    'report-edition.no-embargo-for-provider',
    'report-edition.move-not-allowed',
  )
  @ApiOkResponse({ type: ReportEditionResponse })
  release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReleaseEditionDto,
  ): Promise<ReportEditionResponse> {
    return this.editions.release(actor, id, version, dto);
  }

  @Post(':id/withhold')
  @Authorize('report-editions.withhold')
  @Changes('move.reason-required', 'report-edition.move-not-allowed')
  @ApiOkResponse({ type: ReportEditionResponse })
  withhold(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ReportEditionResponse> {
    return this.editions.withhold(actor, id, version, dto.reason);
  }
}
