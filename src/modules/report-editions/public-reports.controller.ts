import { Controller, Get, Ip, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../../platform/auth/authorize';
import { AppError } from '../../platform/errors/app-error';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { RateLimit } from '../../platform/http/rate-limit';
import { PublicReports } from './public-reports.service';
import { EditionPdfQuery, PublicReportListItem, PublicReportResponse } from './report-edition.dto';

const ASKED_PER_MINUTE = 120;
const MINUTE = 60_000;

/** What the ministry publishes of its reports: read without signing in, from the time of release on. */
@ApiTags('public-reports')
@Controller('public/reports')
export class PublicReportsController {
  private readonly limit = new RateLimit(ASKED_PER_MINUTE, MINUTE);

  constructor(private readonly reports: PublicReports) {}

  @Get()
  @Public()
  @Reads('request.too-many')
  @ApiOkResponse({ type: [PublicReportListItem] })
  list(@Ip() address: string): Promise<PublicReportListItem[]> {
    this.admit(address);
    return this.reports.list();
  }

  @Get(':id')
  @Public()
  @Reads('request.too-many')
  @ApiOkResponse({ type: PublicReportResponse })
  get(@Ip() address: string, @IdParam() id: string): Promise<PublicReportResponse> {
    this.admit(address);
    return this.reports.get(id);
  }

  /** The same bytes at every call; their SHA-256 is the ETag and X-Content-SHA256. */
  @Get(':id/pdf')
  @Public()
  @Reads('request.too-many')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Ip() address: string,
    @IdParam() id: string,
    @Query() query: EditionPdfQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    this.admit(address);
    const file = await this.reports.file(id, query.locale ?? 'ko');
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  private admit(address: string): void {
    if (!this.limit.admits(address, performance.now())) throw new AppError('request.too-many');
  }
}
