import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { SEIZED_FORMS, type SeizedForm } from '../../domain/enumerations';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';

export class SeizedItemDto {
  @IsText(500) description: string;
  /** Such as `1대` or `3권`. */
  @IsText(100) quantity: string;
  @IsIn(SEIZED_FORMS) heldAs: SeizedForm;
  /** The photo or copy, or pictures of the thing, taken up as evidence. */
  @Optional() @IsId() evidenceId?: string;
}

export class RecordSeizureDto {
  @IsInstant() seizedAt: Date;
  @IsText(500) place: string;
  @IsText(2000) reason: string;
  /** Title and name of who stood by (입회인). */
  @IsText(200) witness: string;
  /** Whether the business would stop without the originals. */
  @IsBoolean() hindersBusiness: boolean;
  /** Why the things could be destroyed if they stayed (증거인멸의 우려). */
  @Optional() @IsText(2000) destructionFeared?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SeizedItemDto)
  items: SeizedItemDto[];
}

/** The record (영치조서) in two copies: who signed, and when the witness got one. */
export class SignSeizureDto {
  @IsText(200) inspector: string;
  @IsBoolean() witnessSigned: boolean;
  /** Needed where the witness did not sign. */
  @Optional() @IsText(2000) witnessRefusal?: string;
  @IsInstant() signedAt: Date;
  @IsInstant() copyHandedAt: Date;
  /** The scanned record. */
  @Optional() @IsId() recordEvidenceId?: string;
}

export class ReturnItemDto {
  @IsInstant() returnedAt: Date;
  @IsText(200) returnedTo: string;
  @IsText(2000) reason: string;
}

export class SeizureReturnResponse {
  @ApiProperty({ type: String, format: 'date-time' }) returnedAt: Date;
  returnedTo: string;
  reason: string;
  receiptNo: string;
}

export class SeizedItemResponse {
  id: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  description: string;
  quantity: string;
  @ApiProperty({ enum: SEIZED_FORMS }) heldAs: SeizedForm;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) evidenceId: string | null;
  @ApiProperty({ type: SeizureReturnResponse, nullable: true }) returned: SeizureReturnResponse | null;
}

export class SeizureResponse {
  id: string;
  caseId: string;
  providerId: string;
  inspectionId: string;
  sessionId: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ type: String, format: 'date-time' }) seizedAt: Date;
  place: string;
  reason: string;
  witness: string;
  hindersBusiness: boolean;
  @ApiProperty({ type: String, nullable: true }) destructionFeared: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) signedByInspector: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) witnessSigned: boolean | null;
  @ApiProperty({ type: String, nullable: true }) witnessRefusal: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) copyHandedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) recordEvidenceId: string | null;
  @ApiProperty({ type: [SeizedItemResponse] }) items: SeizedItemResponse[];
  /** Whether the person may enter the signatures now. */
  maySign: boolean;
  /** Whether the person may give things back now. */
  mayReturn: boolean;
  version: number;
}
