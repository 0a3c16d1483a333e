import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  BACKGROUND_JOB_KINDS,
  BACKGROUND_JOB_STATES,
  type BackgroundJobKind,
  type BackgroundJobState,
} from '../../domain/enumerations';
import { Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export class BackgroundJobQuery extends PageQuery {
  @Optional() @IsIn(BACKGROUND_JOB_STATES) state?: BackgroundJobState;
}

/** Why a job failed, in the language of the request. */
export class JobProblemResponse {
  code: string;
  message: string;
}

export class BackgroundJobResponse {
  id: string;
  @ApiProperty({ enum: BACKGROUND_JOB_KINDS }) kind: BackgroundJobKind;
  /** What the work is about: `document` or `case`, its id and its number. */
  subjectType: string;
  subjectId: string;
  subjectName: string;
  @ApiProperty({ enum: BACKGROUND_JOB_STATES }) state: BackgroundJobState;
  /** Steps done, of so many; the total is null until the work knows it. */
  @ApiProperty({ type: 'integer' }) done: number;
  @ApiProperty({ type: 'integer', nullable: true }) total: number | null;
  /** Its end was asked for; it ends before its next step. */
  cancelling: boolean;
  /** Type and id of what was made. */
  @ApiProperty({ type: String, nullable: true }) resultType: string | null;
  @ApiProperty({ type: String, nullable: true }) resultId: string | null;
  @ApiProperty({ type: JobProblemResponse, nullable: true }) problem: JobProblemResponse | null;
  @ApiProperty({ type: String, format: 'date-time' }) requestedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
}

export class BackgroundJobPage {
  @ApiProperty({ type: [BackgroundJobResponse] }) items: BackgroundJobResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
