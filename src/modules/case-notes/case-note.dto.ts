import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject } from 'class-validator';
import { type CaseNoteDetails } from '../../domain/case-note';
import { CASE_NOTE_KINDS, type CaseNoteKind } from '../../domain/enumerations';
import { IsCalendarDay, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export class WriteNoteDto {
  @IsIn(CASE_NOTE_KINDS) kind: CaseNoteKind;
  @IsText(10_000) text: string;
  /** Who, where and which values, in the shape of the kind (src/domain/case-note.ts); an internal note has none. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @Optional()
  @IsObject()
  details?: object;
  @Optional() @IsText(1000) source?: string;
  /** The day it is about: of the statement, meeting, disclosure or publication. */
  @Optional() @IsCalendarDay() notedOn?: string;
}

export class NoteQuery extends PageQuery {
  @Optional() @IsIn(CASE_NOTE_KINDS) kind?: CaseNoteKind;
}

export class NoteResponse {
  id: string;
  @ApiProperty({ enum: CASE_NOTE_KINDS }) kind: string;
  text: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) details: CaseNoteDetails | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notedOn: string | null;
  authorId: string;
  authorName: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}

export class NotePage {
  @ApiProperty({ type: [NoteResponse] }) items: NoteResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
