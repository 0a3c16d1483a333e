import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../../domain/roles';
import { INSTANT, NULLABLE_TEXT } from './case-room.fields';

export const HISTORY_PAGES = [
  'case',
  'incident',
  'inspection',
  'evidence',
  'finding',
  'fact-check',
  'result',
  'document',
  'order',
  'plan',
  'action',
  'deadline',
] as const;
export type HistoryPage = (typeof HISTORY_PAGES)[number];

/** Where the subject of an event is shown. */
export class HistoryTargetResponse {
  @ApiProperty({ enum: HISTORY_PAGES }) page: HistoryPage;
  id: string;
}

export class CaseHistoryItem {
  /** When it took effect; for migrated history the instant of the record. */
  @ApiProperty(INSTANT) at: Date;
  /** Null where the reader does not see the person. */
  @ApiProperty(NULLABLE_TEXT) actorName: string | null;
  @ApiProperty({ enum: ROLES, isArray: true }) actorRoles: Role[];
  /** `thing.past-tense`, such as `finding.confirmed`. */
  type: string;
  /** The event as a sentence. */
  textKo: string;
  textEn: string;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  @ApiProperty({ type: HistoryTargetResponse, nullable: true }) target: HistoryTargetResponse | null;
}

export class CaseHistoryPage {
  @ApiProperty({ type: [CaseHistoryItem] }) items: CaseHistoryItem[];
  @ApiProperty(NULLABLE_TEXT) nextCursor: string | null;
}
