import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CASE_BUNDLE_PURPOSES, type CaseBundlePurpose } from '../../domain/enumerations';
import { IsText, Optional } from '../../platform/http/fields';

export class MakeCaseBundleDto {
  @IsIn(CASE_BUNDLE_PURPOSES) purpose: CaseBundlePurpose;
  /** Who asked for it and under what number; required where the purpose is another one. */
  @Optional() @IsText(500) note?: string;
}

export class CaseBundleFileResponse {
  /** SHA-256 (hex) of the archive. */
  sha256: string;
  size: number;
  /** Files in it. */
  entries: number;
  @ApiProperty({ type: String, format: 'date-time' }) madeAt: Date;
}

export class CaseBundleResponse {
  id: string;
  caseId: string;
  @ApiProperty({ enum: CASE_BUNDLE_PURPOSES }) purpose: CaseBundlePurpose;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  requestedBy: string;
  requestedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) requestedAt: Date;
  /** The work on it; null for whoever did not ask for it. */
  @ApiProperty({ type: String, nullable: true }) jobId: string | null;
  /** Null until the archive is made. */
  @ApiProperty({ type: CaseBundleFileResponse, nullable: true }) file: CaseBundleFileResponse | null;
}
