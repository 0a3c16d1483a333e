import { Injectable } from '@nestjs/common';
import type { WorkItemKind } from '../../domain/work-item';
import type { Tx } from '../../platform/database/tx';
import { APPROVAL_WORK } from './approval-work.query';
import { INSPECTOR_WORK } from './inspector-work.query';
import { OTHERS_WORK } from './others-work.query';
import { OVERSIGHT_WORK } from './oversight-work.query';
import { PUBLICATION_WORK } from './publication-work.query';
import { PROVIDER_WORK } from './provider-work.query';
import { REMEDY_WORK } from './remedy-work.query';
import { RETENTION_WORK } from './retention-work.query';
import { selectOf, type WorkSource } from './work-source.query';
import type { WorkItemResponse } from './worklist.dto';

/** How many items of a kind its group shows. */
const SHOWN = 5;

const SOURCES: Record<WorkItemKind, readonly WorkSource[]> = {
  ...PROVIDER_WORK,
  ...OVERSIGHT_WORK,
  ...INSPECTOR_WORK,
  ...REMEDY_WORK,
  ...RETENTION_WORK,
  ...APPROVAL_WORK,
  REMEDY: [...REMEDY_WORK.REMEDY, ...PUBLICATION_WORK.REMEDY, ...OTHERS_WORK.REMEDY],
  OPINION: [...PROVIDER_WORK.OPINION, ...PUBLICATION_WORK.OPINION],
  APPROVAL: [
    ...OVERSIGHT_WORK.APPROVAL,
    ...REMEDY_WORK.APPROVAL,
    ...RETENTION_WORK.APPROVAL,
    ...PUBLICATION_WORK.APPROVAL,
    ...OTHERS_WORK.APPROVAL,
  ],
};

/** By when it is due, then by how long it waits: the sort key as text of the database, `infinity` for what has no date. */
const ORDER = `coalesce(w.due_at, 'infinity'), w.since, w.subject_id`;

export interface WorkRow extends Omit<WorkItemResponse, 'standing' | 'overdueDays' | 'daysLeft' | 'waitingDays'> {
  readonly acceptedUntil: Date | null;
  readonly dueKey: string;
  readonly sinceKey: string;
}

export interface SummaryRow extends WorkRow {
  /** How many there are of the kind. */
  readonly count: number;
}

export type WorkCursor = readonly [due: string, since: string, id: string];

/** One statement for all kinds: the same sources are counted, shown and paged through. */
@Injectable()
export class WorkItemsQuery {
  summary(tx: Tx, kinds: readonly WorkItemKind[]): Promise<SummaryRow[]> {
    return tx.query<SummaryRow>(
      `WITH work AS (${unionOf(kinds)}),
            ranked AS (SELECT w.*, count(*) OVER (PARTITION BY w.kind) AS count, row_number() OVER (PARTITION BY w.kind ORDER BY ${ORDER}) AS place FROM work w)
       SELECT ${columns(tx)}, w.count
       FROM ranked w
       ${caseOf(tx)}
       WHERE w.place <= $1
       ORDER BY w.kind, w.place`,
      [SHOWN],
    );
  }

  page(tx: Tx, kinds: readonly WorkItemKind[], after: WorkCursor | null, limit: number): Promise<WorkRow[]> {
    return tx.query<WorkRow>(
      `SELECT ${columns(tx)}
       FROM (${unionOf(kinds)}) w
       ${caseOf(tx)}
       WHERE ($1::timestamptz IS NULL OR (coalesce(w.due_at, 'infinity'), w.since, w.subject_id) > ($1, $2::timestamptz, $3::uuid))
       ORDER BY ${ORDER}
       LIMIT $4`,
      [...(after ?? [null, null, null]), limit],
    );
  }
}

function unionOf(kinds: readonly WorkItemKind[]): string {
  return kinds.flatMap((kind) => SOURCES[kind].map((source) => selectOf(kind, source))).join('\n    UNION ALL');
}

function columns(tx: Tx): string {
  const title = tx.actor.side === 'PROVIDER' ? 'c.provider_title' : 'c.title';
  return `w.kind, w.task, w.case_id AS "caseId", c.case_no AS "caseNo", ${title} AS "caseTitle", w.subject_type AS "subjectType",
          w.subject_id AS "subjectId", w.subject_no AS "subjectNo", coalesce(w.title, ${title}, '') AS title, w.title_en AS "titleEn",
          w.since, w.due_on AS "dueOn", w.due_at AS "dueAt", w.accepted_until AS "acceptedUntil", w.deadline_id AS "deadlineId", w.note,
          coalesce(w.due_at, 'infinity')::text AS "dueKey", w.since::text AS "sinceKey"`;
}

/** A provider knows a case by its own respondent row alone; a case not yet open to a team member has no name. */
function caseOf(tx: Tx): string {
  return tx.actor.side === 'PROVIDER'
    ? 'LEFT JOIN case_respondents c ON c.case_id = w.case_id'
    : 'LEFT JOIN cases c ON c.id = w.case_id';
}
