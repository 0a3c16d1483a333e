import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { ATTENDEE_SIDES, type AttendeeSide, STATEMENT_STATUSES, type StatementStatus } from '../../domain/enumerations';
import { Clearable, IsCalendarDay, IsInstant, IsText, Optional } from '../../platform/http/fields';

export const STATEMENT_OUTCOMES = ['SIGNED', 'REFUSED', 'NOT_REQUIRED'] as const satisfies readonly StatementStatus[];

export class AttendeeDto {
  @IsIn(ATTENDEE_SIDES) side: AttendeeSide;
  @IsText(200) title: string;
  @Optional() @IsText(100) name?: string;
  @IsText(200) organisation: string;
}

/** Times of acts on site are the inspector's statement: earlier than the entry, never later. The audit keeps the server's time. */
export class OpenSessionDto {
  @IsCalendarDay() onDate: string;
  @IsText(200) site: string;
  @Optional() @IsInstant() startedAt?: Date;
  @Optional() @IsText(10_000) openingNotes?: string;
  /** Why the work goes on before sunrise or after sunset (행정조사기본법 제11조제2항). */
  @Optional() @IsText(1000) outOfHoursGround?: string;
  @Optional() @IsBoolean() recordingAgreed?: boolean;
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AttendeeDto)
  attendees?: AttendeeDto[];
}

export class UpdateSessionDto {
  @Optional() @IsText(200) site?: string;
  @Optional() @IsInstant() startedAt?: Date;
  @Clearable() @IsText(10_000) openingNotes?: string | null;
  @Clearable() @IsText(1000) outOfHoursGround?: string | null;
  @Clearable() @IsBoolean() recordingAgreed?: boolean | null;
  /** Takes the place of those recorded before. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AttendeeDto)
  attendees?: AttendeeDto[];
}

export class SiteActDto {
  /** Left out: now, by the clock of the server. */
  @Optional() @IsInstant() at?: Date;
}

export class CloseSessionDto {
  /** Left out: now, by the clock of the server. */
  @Optional() @IsInstant() endedAt?: Date;
  @Optional() @IsInstant() closingMeetingAt?: Date;
  @Optional() @IsText(10_000) closingNotes?: string;
  /** Whether the confirmation of facts (사실확인서) was signed. */
  @IsIn(STATEMENT_OUTCOMES) statement: (typeof STATEMENT_OUTCOMES)[number];
  /** Needed when signing was refused. */
  @Optional() @IsText(2000) statementReason?: string;
}

export class AttendeeResponse {
  id: string;
  @ApiProperty({ enum: ATTENDEE_SIDES }) side: string;
  title: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  organisation: string;
}

export class SessionResponse {
  id: string;
  caseId: string;
  inspectionId: string;
  @ApiProperty({ format: 'date' }) onDate: string;
  site: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) credentialShownAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) entryDocumentHandedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) outOfHoursGround: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) recordingAgreed: boolean | null;
  @ApiProperty({ type: String, nullable: true }) openingNotes: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closingMeetingAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) closingNotes: string | null;
  @ApiProperty({ enum: STATEMENT_STATUSES }) statement: string;
  @ApiProperty({ type: String, nullable: true }) statementReason: string | null;
  @ApiProperty({ type: [AttendeeResponse] }) attendees: AttendeeResponse[];
  closed: boolean;
  version: number;
}
