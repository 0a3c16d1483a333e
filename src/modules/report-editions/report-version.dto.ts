import { ApiProperty } from '@nestjs/swagger';
import { IsId, Optional } from '../../platform/http/fields';
import { DifferenceResponse } from '../../platform/http/difference';

export class ReportDifferencesQuery {
  /** An earlier report of the same case; left out, the one before. */
  @Optional() @IsId() since?: string;
}

export class ReportVersionResponse {
  id: string;
  documentNo: string;
  reportVersion: number;
  @ApiProperty({ type: String, nullable: true }) versionReason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
}

export class ReportDifferencesResponse {
  /** Null where there is none before. */
  @ApiProperty({ type: ReportVersionResponse, nullable: true }) since: ReportVersionResponse | null;
  of: ReportVersionResponse;
  @ApiProperty({ type: [DifferenceResponse] }) differences: DifferenceResponse[];
}
