import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { PROCEDURE_DOCUMENT_TYPES, type ProcedureDocumentType } from '../../domain/procedure-document';
import { Optional } from '../../platform/http/fields';
import { RefusalResponse } from '../../platform/http/moves';
import { DispatchDto, DocumentListItem } from '../documents/document.dto';

export class IssueProcedureDocumentDto {
  /** How it goes out to the respondent; left out where the document stays inside. */
  @Optional() @IsObject() @ValidateNested() @Type(() => DispatchDto) dispatch?: DispatchDto;
}

export class ProcedureDocumentResponse {
  @ApiProperty({ enum: PROCEDURE_DOCUMENT_TYPES }) type: ProcedureDocumentType;
  subjectId: string;
  /** The respondent it goes to; null for a document that stays inside. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId: string | null;
  /** Null until it is issued and, for the provider, until it arrived. */
  @ApiProperty({ type: DocumentListItem, nullable: true }) document: DocumentListItem | null;
  /** Whether the person may issue it now. */
  mayIssue: boolean;
  /** Why not; null where the person may, or never could. */
  @ApiProperty({ type: RefusalResponse, nullable: true }) refusal: RefusalResponse | null;
}
