import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Reads } from '../../platform/http/operations';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { MonthlyStatusFileQueryDto, MonthlyStatusQueryDto, MonthlyStatusResponse } from './monthly-status.dto';
import { MonthlyStatusService } from './monthly-status.service';

/** 월간 현황, for whoever reads every case. */
@ApiTags('monthly-status')
@Controller('monthly-status')
export class MonthlyStatusController {
  constructor(private readonly status: MonthlyStatusService) {}

  @Get()
  @Authorize('monthly-status.read')
  @Reads('monthly-status.in-future')
  @ApiOkResponse({ type: MonthlyStatusResponse })
  get(@CurrentActor() actor: Actor, @Query() { asOn }: MonthlyStatusQueryDto): Promise<MonthlyStatusResponse> {
    return this.status.get(actor, asOn);
  }

  @Get('pdf')
  @Authorize('monthly-status.read')
  @Reads('monthly-status.in-future')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentActor() actor: Actor,
    @Query() { asOn, locale = 'ko' }: MonthlyStatusFileQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.status.pdf(actor, asOn, locale);
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  /** UTF-8 with its mark; no cell is a formula. */
  @Get('csv')
  @Authorize('monthly-status.read')
  @Reads('monthly-status.in-future')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(
    @CurrentActor() actor: Actor,
    @Query() { asOn, locale = 'ko' }: MonthlyStatusFileQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.status.csv(actor, asOn, locale);
    const name = encodeURIComponent(file.filename);
    response.set({
      ...pdfHeaders(file),
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="status.csv"; filename*=UTF-8''${name}`,
    });
    return new StreamableFile(file.bytes);
  }
}
