import { parseDay, printDay, seoulDay } from '../../domain/calendar-day';
import type { ReportEarlierAction } from '../../domain/inspection-report';
import { enumerationLabel, statusLabel } from '../../domain/labels';
import type { CorrectiveAction, EffectivenessReview, Verification } from '../../schema/entities';
import { label } from './report-labels';
import type { ReportScope } from './report-scope';

interface EarlierRow {
  readonly caseNo: string;
  readonly actionNo: string;
  readonly requirement: string;
  readonly status: CorrectiveAction['status'];
  readonly result: Verification['result'];
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly effect: EffectivenessReview['result'] | null;
  readonly recurrences: number | null;
  readonly recurred: readonly string[];
  /** Days after which what had been verified failed; null where nothing confirmed recurred after a verification. */
  readonly failedAfterDays: number | null;
  readonly failedVerifiedOn: string | null;
}

/**
 * Corrective actions of the same providers from cases opened before this one and from cases related to it, and those that a
 * follow-up inspection of this case looked at. A recurrence is an incident of this case that is linked to one of theirs, or a finding that repeats one behind the action.
 */
export async function earlierActionsOf({ tx, caseId, head }: ReportScope): Promise<ReportEarlierAction[]> {
  const rows = await tx.query<EarlierRow>(
    `SELECT c.case_no AS "caseNo", a.action_no AS "actionNo", r.title AS requirement, a.status,
            v.result, v.decided_at AS "decidedAt", v.reason, e.result AS effect, e.recurrences,
            ARRAY(
              SELECT i.incident_no
              FROM incident_links l
              JOIN incidents i ON i.id = l.incident_id
              JOIN incidents o ON o.id = l.linked_incident_id
              WHERE l.case_id = $1 AND l.kind = 'RECURRENCE_OF' AND o.case_id = a.case_id AND o.provider_id = a.provider_id
              UNION
              SELECT f.finding_no
              FROM findings f
              JOIN requirement_findings x ON x.finding_id = f.repeat_of_id
              WHERE f.case_id = $1 AND x.requirement_id = a.requirement_id
              UNION
              SELECT coalesce(i.incident_no, m.earlier_no)
              FROM recurrences m
              LEFT JOIN incidents i ON i.id = m.incident_id
              WHERE m.status = 'CONFIRMED' AND (m.action_id = a.id
                OR m.finding_id IN (SELECT x.finding_id FROM requirement_findings x WHERE x.requirement_id = a.requirement_id))
              ORDER BY 1) AS recurred,
            k.failed_after_days AS "failedAfterDays", k.verified_on AS "failedVerifiedOn"
     FROM corrective_actions a
     JOIN cases c ON c.id = a.case_id
     JOIN requirements r ON r.id = a.requirement_id
     LEFT JOIN LATERAL (
       SELECT * FROM verifications x WHERE x.action_id = a.id AND x.decided_at IS NOT NULL ORDER BY x.decided_at DESC, x.id DESC LIMIT 1) v ON true
     LEFT JOIN LATERAL (
       SELECT * FROM effectiveness_reviews x WHERE x.action_id = a.id ORDER BY x.reviewed_at DESC, x.id DESC LIMIT 1) e ON true
     LEFT JOIN LATERAL (
       SELECT n.failed_after_days, n.verified_on FROM action_reopenings n
       WHERE n.action_id = a.id AND n.failed_after_days IS NOT NULL ORDER BY n.proposed_at DESC, n.id LIMIT 1) k ON true
     WHERE a.provider_id IN (SELECT s.provider_id FROM case_respondents s WHERE s.case_id = $1)
       AND c.status NOT IN ('VOIDED', 'MERGED')
       AND a.status <> 'SUPERSEDED'
       AND ((c.id <> $1 AND c.opened_at < $2)
         OR (c.id <> $1 AND EXISTS (SELECT 1 FROM case_relations k WHERE $1 IN (k.case_id, k.related_case_id) AND c.id IN (k.case_id, k.related_case_id)))
         OR EXISTS (SELECT 1 FROM inspection_actions n WHERE n.action_id = a.id AND n.case_id = $1)
         OR EXISTS (SELECT 1 FROM action_reopenings n WHERE n.action_id = a.id AND $1 IN (n.case_id, n.match_case_id)))
     ORDER BY c.opened_at, c.case_no, a.seq`,
    [caseId, head.openedAt],
  );
  return rows.map(toEarlierAction);
}

function toEarlierAction(row: EarlierRow): ReportEarlierAction {
  return {
    caseNo: row.caseNo,
    actionNo: row.actionNo,
    requirement: row.requirement,
    verifiedOn: row.decidedAt === null ? null : seoulDay(row.decidedAt),
    result:
      row.result === null
        ? statusLabel('corrective-action', row.status)
        : enumerationLabel('verificationResult', row.result),
    recurrence: row.recurred.length > 0 ? label('재발', 'Recurred') : label('재발 확인 없음', 'No recurrence found'),
    note: noteOf(row),
  };
}

/** "Verified on X, failed after N days". */
function failureOf({ failedVerifiedOn, failedAfterDays }: EarlierRow): string | null {
  if (failedVerifiedOn === null || failedAfterDays === null) return null;
  return `${printDay(parseDay(failedVerifiedOn))} 이행 확인 후 ${failedAfterDays}일 만에 재발`;
}

function noteOf(row: EarlierRow): string | null {
  const { recurred, reason, effect, recurrences } = row;
  const notes = [
    failureOf(row),
    recurred.length > 0 ? `재발: ${recurred.join(', ')}` : null,
    effect === null
      ? null
      : `효과성 확인: ${effect === 'EFFECTIVE' ? '효과 있음' : '효과 미흡'}(재발 ${recurrences ?? 0}회)`,
    reason,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join('\n');
}
