import type { Tx } from '../../platform/database/tx';
import type { DeadlineRow } from '../deadlines/deadline.response';

/** Earliest first, duties without a date last. How a date came about is read from the deadline itself. */
export function readDeadlines(tx: Tx, caseId: string): Promise<DeadlineRow[]> {
  return tx.query<DeadlineRow>(
    `SELECT d.id, d.case_id AS "caseId", d.provider_id AS "providerId", d.rule_id AS "ruleId", d.subject_type AS "subjectType", d.subject_id AS "subjectId",
            d.bound, d.title_ko AS "titleKo", d.title_en AS "titleEn", d.printed_phrase AS "printedPhrase", d.due_on AS "dueOn", d.due_at AS "dueAt",
            d.accepted_until AS "acceptedUntil", d.due_precision AS "duePrecision", d.satisfied_at AS "satisfiedAt", d.void_reason AS "voidReason", d.binding, d.version
     FROM deadlines d
     WHERE d.case_id = $1
     ORDER BY d.due_at, d.id`,
    [caseId],
  );
}
