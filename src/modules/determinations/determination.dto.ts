import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DETERMINATION_HOLDINGS, type DeterminationHolding } from '../../domain/enumerations';
import { Clearable, IsCalendarDay, IsId, IsText } from '../../platform/http/fields';

export class WriteDeterminationDto {
  /** The respondent whose conduct it is about. */
  @IsId() providerId: string;
  /** What is decided, such as `이용자의 위약금 면제`. */
  @IsText(500) matter: string;
  /** For whom it holds, such as `침해사고 뒤 해지한 이용자`. */
  @IsText(2000) affected: string;
  @IsIn(DETERMINATION_HOLDINGS) holding: DeterminationHolding;
  @IsText(10_000) grounds: string;
  /** The law or clause that it rests on, such as `이용약관 제43조`. */
  @IsText(1000) provision: string;
  @IsCalendarDay() decidedOn: string;
  /** The first day for which it holds; before `decidedOn` it reaches back (소급). */
  @IsCalendarDay() appliesFrom: string;
  /** The last day for which it holds; left out, it has no end. */
  @Clearable() @IsCalendarDay() appliesUntil?: string | null;
  /** Why it reaches back; needed where it does. */
  @Clearable() @IsText(5000) retroactivityReason?: string | null;
  /** The determination of an earlier result that this one takes the place of. */
  @Clearable() @IsId() supersedesId?: string | null;
}

const DAY = { type: String, format: 'date' } as const;

export class LegalDeterminationResponse {
  id: string;
  caseId: string;
  providerId: string;
  resultId: string;
  /** `1차`, `2차`, … or `최종`, of the result that it belongs to. */
  @ApiProperty({ type: String, nullable: true }) resultOrdinalKo: string | null;
  @ApiProperty({ type: String, nullable: true }) resultOrdinalEn: string | null;
  seq: number;
  matter: string;
  affected: string;
  @ApiProperty({ enum: DETERMINATION_HOLDINGS }) holding: DeterminationHolding;
  grounds: string;
  provision: string;
  @ApiProperty(DAY) decidedOn: string;
  @ApiProperty(DAY) appliesFrom: string;
  @ApiProperty({ ...DAY, nullable: true }) appliesUntil: string | null;
  retroactive: boolean;
  @ApiProperty({ type: String, nullable: true }) retroactivityReason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersedesId: string | null;
  /** The later one that took its place. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersededById: string | null;
  /** Whether its result is confirmed, so that it stands. */
  confirmed: boolean;
  version: number;
}
