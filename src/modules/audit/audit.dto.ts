import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsId, IsInstant, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export class AuditEventQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() actorId?: string;
  /** `thing.past-tense`, such as `finding.confirmed`. */
  @Optional() @Matches(/^[a-z][a-z-]{0,49}\.[a-z][a-z-]{0,79}$/) type?: string;
  /** The earliest instant of the events, itself included. */
  @Optional() @IsInstant() from?: Date;
  /** The instant before which the events lie. */
  @Optional() @IsInstant() to?: Date;
}

export class AuditEventResponse {
  /** The case of the chain, or the person whose acts outside any case it holds; the chain is null for a provider. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) chainId: string | null;
  @ApiProperty({ type: Number, nullable: true }) seq: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId: string | null;
  @ApiProperty() type: string;
  @ApiProperty() subjectType: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subjectId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId: string | null;
  @ApiProperty({ type: String, nullable: true }) actorName: string | null;
  @ApiProperty() actorRole: string;
  @ApiProperty() requestId: string;
  /** UTC with microseconds, as it was hashed. */
  @ApiProperty({ format: 'date-time' }) occurredAt: string;
  /** Differs from `occurredAt` only for migrated history. */
  @ApiProperty({ format: 'date-time' }) effectiveAt: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) payload: object;
  @ApiProperty({ type: String, nullable: true }) prevHash: string | null;
  @ApiProperty({ type: String, nullable: true }) hash: string | null;
}

export class AuditEventPage {
  @ApiProperty({ type: [AuditEventResponse] }) items: AuditEventResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
