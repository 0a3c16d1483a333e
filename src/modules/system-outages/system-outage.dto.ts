import { ApiProperty } from '@nestjs/swagger';
import { IsInstant, IsText } from '../../platform/http/fields';

export class RecordOutageDto {
  @IsInstant() startedAt: Date;
  /** When the system could be reached again. */
  @IsInstant() endedAt: Date;
  @IsText(500) reason: string;
}

export class SystemOutageResponse {
  id: string;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) endedAt: Date;
  reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}
