import { ApiProperty } from '@nestjs/swagger';
import { DUE_BADGES, type DueBadge } from '../../domain/enumerations';
import {
  WORK_ITEM_KINDS,
  WORK_SUBJECTS,
  WORK_TASKS,
  type WorkItemKind,
  type WorkSubject,
  type WorkTask,
} from '../../domain/work-item';

export class WorkItemResponse {
  @ApiProperty({ enum: WORK_ITEM_KINDS }) kind: WorkItemKind;
  /** What is to be done with it. */
  @ApiProperty({ enum: WORK_TASKS }) task: WorkTask;
  caseId: string;
  /** Null while the case itself is not open to the person, as before a declaration of interest. */
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  @ApiProperty({ type: String, nullable: true }) caseTitle: string | null;
  @ApiProperty({ enum: WORK_SUBJECTS }) subjectType: WorkSubject;
  /** Of an opinion round it is the id of its order. */
  subjectId: string;
  @ApiProperty({ type: String, nullable: true }) subjectNo: string | null;
  title: string;
  /** Where the title exists in English as well. */
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
  /** From when on it waits. */
  @ApiProperty({ type: String, format: 'date-time' }) since: Date;
  /** Whole days in Korea since then. */
  @ApiProperty({ type: 'integer' }) waitingDays: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  /** The deadline whose working tells why this date. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) deadlineId: string | null;
  /** Null for what cannot be late: no date, or an appointment. */
  @ApiProperty({ enum: DUE_BADGES, nullable: true }) standing: DueBadge | null;
  /** Day 1 is the first day of non-compliance. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
  /** The reason of a return, the comment to answer, or the number of what it may repeat. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class WorkGroupResponse {
  @ApiProperty({ enum: WORK_ITEM_KINDS }) kind: WorkItemKind;
  /** How many the list behind it holds. */
  @ApiProperty({ type: 'integer' }) count: number;
  /** The first five of that list. */
  @ApiProperty({ type: [WorkItemResponse] }) items: WorkItemResponse[];
}

export class WorkSummaryResponse {
  /** The instant on the clock of legal acts at which it was so. */
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  /** The kinds of work of the person's roles, the most urgent first, also where nothing waits. */
  @ApiProperty({ type: [WorkGroupResponse] }) groups: WorkGroupResponse[];
}

export class WorkItemPage {
  @ApiProperty({ type: [WorkItemResponse] }) items: WorkItemResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
