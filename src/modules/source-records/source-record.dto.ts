import { ApiProperty } from '@nestjs/swagger';
import { IsText, IsId, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export class SourceRecordQuery extends PageQuery {
  /** The record that it became. */
  @Optional() @IsId() subjectId?: string;
  @Optional() @IsText(50) subjectType?: string;
}

/** Where a migrated record comes from: its source, what of it is supposed, and the record as it was handed over. */
export class SourceRecordResponse {
  id: string;
  /** Name of the record within the file that it was migrated from. */
  ref: string;
  subjectType: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  source: string;
  /** Keys of the published facts that the record holds. */
  factKeys: string[];
  /** Fields on which the source is silent. */
  assumedFields: string[];
  @ApiProperty({ type: String, nullable: true }) assumedReason: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) original: unknown;
}

export class SourceRecordPage {
  @ApiProperty({ type: [SourceRecordResponse] }) items: SourceRecordResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
