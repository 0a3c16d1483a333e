import { Body, Controller, Get, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { ReasonDto } from '../../platform/http/reason.dto';
import {
  DraftTemplateDto,
  TemplateListItem,
  TemplatePreviewQuery,
  TemplateResponse,
  UpdateTemplateDto,
} from './template.dto';
import { TemplatesService } from './templates.service';

const MOVE = 'document-template.move-not-allowed' as const;
const READY = ['document-template.faulty', 'document-template.effective-in-past'] as const;

/** How the letters of each type are written, by version. */
@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @Authorize('templates.read')
  @Reads()
  @ApiOkResponse({ type: [TemplateListItem] })
  list(@CurrentActor() actor: Actor): Promise<TemplateListItem[]> {
    return this.templates.list(actor);
  }

  @Post()
  @Authorize('templates.draft')
  @Creates('document-template.none-in-force')
  @ApiCreatedResponse({ type: TemplateResponse })
  draft(@CurrentActor() actor: Actor, @Body() dto: DraftTemplateDto): Promise<TemplateResponse> {
    return this.templates.draft(actor, dto);
  }

  @Get(':id')
  @Authorize('templates.read')
  @Reads()
  @ApiOkResponse({ type: TemplateResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TemplateResponse> {
    return this.templates.get(actor, id);
  }

  @Put(':id')
  @Authorize('templates.draft')
  @Changes('record.frozen')
  @ApiOkResponse({ type: TemplateResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateTemplateDto,
  ): Promise<TemplateResponse> {
    return this.templates.update(actor, id, version, dto);
  }

  /** A letter of made-up words, as the saved text of this version would print it. */
  @Get(':id/preview')
  @Authorize('templates.read')
  @Reads()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: TemplatePreviewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.templates.preview(actor, id, query.locale ?? 'ko');
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  @Post(':id/submit')
  @Authorize('templates.draft')
  @Changes(MOVE, ...READY)
  @ApiOkResponse({ type: TemplateResponse })
  submit(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TemplateResponse> {
    return this.templates.submit(actor, id, version);
  }

  @Post(':id/approve')
  @Authorize('templates.approve')
  @Changes(MOVE, ...READY, 'approval.approver-is-author', 'document-template.day-taken')
  @ApiOkResponse({ type: TemplateResponse })
  approve(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TemplateResponse> {
    return this.templates.approve(actor, id, version);
  }

  @Post(':id/return')
  @Authorize('templates.approve')
  @Changes(MOVE, 'move.reason-required')
  @ApiOkResponse({ type: TemplateResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<TemplateResponse> {
    return this.templates.sendBack(actor, id, version, dto.reason);
  }

  @Post(':id/discard')
  @Authorize('templates.draft')
  @Changes(MOVE)
  @ApiOkResponse({ type: TemplateResponse })
  discard(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<TemplateResponse> {
    return this.templates.discard(actor, id, version);
  }
}
