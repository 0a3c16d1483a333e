import { ApiProperty } from '@nestjs/swagger';
import { MinLength } from 'class-validator';
import { CASE_STATUSES } from '../../domain/case';
import { CORRECTIVE_ACTION_STATUSES } from '../../domain/corrective-action';
import { EVIDENCE_STATUSES } from '../../domain/evidence';
import { FINDING_STATUSES } from '../../domain/finding';
import { INCIDENT_STATUSES } from '../../domain/incident';
import { OFFICIAL_DOCUMENT_STATUSES } from '../../domain/official-document';
import { ORDER_STATUSES } from '../../domain/order';
import { SEARCH_TYPES, type SearchType } from '../../domain/search-type';
import { OtherCaseResponse } from '../cases/case.dto';
import { IsText } from '../../platform/http/fields';

const FOUND_STATUSES = [
  ...new Set([
    ...CASE_STATUSES,
    ...INCIDENT_STATUSES,
    ...FINDING_STATUSES,
    ...ORDER_STATUSES,
    ...CORRECTIVE_ACTION_STATUSES,
    ...OFFICIAL_DOCUMENT_STATUSES,
    ...EVIDENCE_STATUSES,
  ]),
];

export class SearchWordsQuery {
  /** Part of a number, a title or a text; two characters at least. */
  @IsText(100) @MinLength(2) q: string;
}

export class SearchHitResponse {
  @ApiProperty({ enum: SEARCH_TYPES }) type: SearchType;
  id: string;
  /** Null for a provider of the register. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId: string | null;
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  number: string;
  title: string;
  /** What stands around the hit, or the beginning of the text. */
  excerpt: string;
  /** Of the state table of its type; null for what has none, and for a provider's view of a case. */
  @ApiProperty({ enum: FOUND_STATUSES, nullable: true }) status: string | null;
  /** Of a requirement the order that states it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) orderId: string | null;
  /** Where the case of the hit goes on, if it was merged into another. */
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) mergedInto: OtherCaseResponse | null;
}

export class SearchGroupResponse {
  @ApiProperty({ enum: SEARCH_TYPES }) type: SearchType;
  /** At most ten, the newest first. */
  @ApiProperty({ type: [SearchHitResponse] }) hits: SearchHitResponse[];
  /** Whether there are more than are shown. */
  more: boolean;
}

export class SearchResponse {
  /** Only types of which something was found. */
  @ApiProperty({ type: [SearchGroupResponse] }) groups: SearchGroupResponse[];
}
