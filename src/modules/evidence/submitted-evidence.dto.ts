import { ApiProperty } from '@nestjs/swagger';

/** A piece of evidence as it is named beside what it was brought for. */
export class EvidenceReferenceResponse {
  id: string;
  evidenceNo: string;
  title: string;
  filename: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
}
