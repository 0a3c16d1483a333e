import { Body, Controller, Get, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import { CaseBundleResponse, MakeCaseBundleDto } from './case-bundle.dto';
import { CaseBundlesService } from './case-bundles.service';

/** The whole record of a case as one archive, for courts, parliament and handover. */
@ApiTags('case-bundles')
@Controller()
export class CaseBundlesController {
  constructor(private readonly bundles: CaseBundlesService) {}

  @Get('cases/:caseId/bundles')
  @Authorize('case-bundles.read')
  @Reads()
  @ApiOkResponse({ type: [CaseBundleResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<CaseBundleResponse[]> {
    return this.bundles.list(actor, caseId);
  }

  /** Asks for a bundle of the record as it is; a background job makes it. */
  @Post('cases/:caseId/bundles')
  @Authorize('case-bundles.make')
  @Creates('case-bundle.purpose-unnamed')
  @ApiCreatedResponse({ type: CaseBundleResponse })
  make(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: MakeCaseBundleDto,
  ): Promise<CaseBundleResponse> {
    return this.bundles.request(actor, caseId, dto);
  }

  @Get('case-bundles/:id')
  @Authorize('case-bundles.read')
  @Reads()
  @ApiOkResponse({ type: CaseBundleResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseBundleResponse> {
    return this.bundles.get(actor, id);
  }

  /** The same bytes at every call; their SHA-256 is the ETag and X-Content-SHA256. */
  @Get('case-bundles/:id/archive')
  @Authorize('case-bundles.read')
  @Reads('case-bundle.damaged')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archive(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { file, headers } = await this.bundles.archive(actor, id);
    response.set(headers);
    return file;
  }
}
