import { daysLeft, standingOf } from '../../domain/due-standing';
import type { Deadline } from '../../schema/entities';
import type { DueStateResponse } from './due-state.dto';

export function toDueState(row: Deadline, now: Date): DueStateResponse {
  const { id, dueOn, dueAt, satisfiedAt } = row;
  return { deadlineId: id, dueOn, dueAt, ...standingOf(row, now), daysLeft: daysLeft(row, now), satisfiedAt };
}
