import { Controller, Get, Ip, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/auth/authorize';
import { ApiProblems } from '../../platform/errors/api-problems';
import { AppError } from '../../platform/errors/app-error';
import { RateLimit } from '../../platform/http/rate-limit';
import { DocumentStandingResponse } from './verification.dto';
import { VerificationService } from './verification.service';

const ASKED_PER_MINUTE = 120;
const MINUTE = 60_000;

/** Open to everybody who holds a document. */
@ApiTags('verification')
@Controller('verification')
export class VerificationController {
  private readonly limit = new RateLimit(ASKED_PER_MINUTE, MINUTE);

  constructor(private readonly service: VerificationService) {}

  /** By the code that is printed on the document, however it was typed. */
  @Get('codes/:code')
  @Public()
  @ApiParam({ name: 'code', schema: { type: 'string', maxLength: 200 } })
  @ApiProblems('request.too-many', 'service.unavailable')
  @ApiOkResponse({ type: DocumentStandingResponse })
  byCode(@Ip() address: string, @Param('code') code: string): Promise<DocumentStandingResponse> {
    this.admit(address);
    return this.service.byCode(code);
  }

  /** By the SHA-256 of the file, in hex, which the asking side computes: the file itself never comes here. */
  @Get('files/:sha256')
  @Public()
  @ApiParam({ name: 'sha256', schema: { type: 'string', maxLength: 200 } })
  @ApiProblems('request.too-many', 'service.unavailable')
  @ApiOkResponse({ type: DocumentStandingResponse })
  byFile(@Ip() address: string, @Param('sha256') sha256: string): Promise<DocumentStandingResponse> {
    this.admit(address);
    return this.service.byFile(sha256);
  }

  private admit(address: string): void {
    if (!this.limit.admits(address, performance.now())) throw new AppError('request.too-many');
  }
}
