import { ApiProperty } from '@nestjs/swagger';
import { VERIFICATION_STANDINGS, type VerificationStanding } from '../../domain/enumerations';

/** All that anybody learns of a document from its code or its file. */
export class DocumentStandingResponse {
  @ApiProperty({ enum: VERIFICATION_STANDINGS }) standing: VerificationStanding;
  /** Null for what is unknown. */
  @ApiProperty({ type: String, nullable: true }) documentNo: string | null;
  /** The day of the approval in Asia/Seoul; null for what is unknown. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) issuedOn: string | null;
  /** The number of the document in its place, where it was superseded or corrected. */
  @ApiProperty({ type: String, nullable: true }) replacedBy: string | null;
}
