import type { Tx } from '../../platform/database/tx';

export interface ResultRow {
  readonly part: 'RESULT';
  readonly id: string;
  readonly status: string;
  readonly seq: number;
  readonly kind: string;
  readonly asOf: Date;
  readonly confirmedAt: Date | null;
  readonly outcomeClass: string;
  readonly text: string;
}

export interface CommitteeRow {
  readonly part: 'COMMITTEE';
  readonly id: string;
  readonly status: string;
  readonly committeeKo: string;
  readonly committeeEn: string;
  readonly meetingYear: number;
  readonly meetingNo: number | null;
  readonly agendaNo: number | null;
  readonly title: string;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  readonly decision: string | null;
  readonly text: string | null;
  readonly resolvedOn: string | null;
}

/** What was concluded: the results by their number, then the committee's items by their day. */
export function readDecisions(tx: Tx, caseId: string): Promise<(ResultRow | CommitteeRow)[]> {
  return tx.query<ResultRow | CommitteeRow>(
    `SELECT 'RESULT' AS part, r.id, r.status, r.conclusions AS text, r.seq, r.kind, r.as_of AS "asOf", r.confirmed_at AS "confirmedAt",
            r.outcome_class AS "outcomeClass", NULL AS "committeeKo", NULL AS "committeeEn", NULL::integer AS "meetingYear", NULL::integer AS "meetingNo",
            NULL::integer AS "agendaNo", NULL AS title, NULL::date AS "heldFrom", NULL::date AS "heldTo", NULL AS decision, NULL::date AS "resolvedOn"
     FROM inspection_results r
     WHERE r.case_id = $1
     UNION ALL
     SELECT 'COMMITTEE', k.id, k.status, k.resolution, NULL, NULL, NULL, NULL, NULL, coalesce(n.name_ko, k.committee_code),
            coalesce(n.name_en, k.committee_code), k.meeting_year, k.meeting_no, k.agenda_no, k.title, k.held_from, k.held_to, k.decision, k.resolved_on
     FROM committee_items k
     LEFT JOIN LATERAL (
         SELECT a.name_ko, a.name_en
         FROM agency_names a
         WHERE a.code = k.committee_code
         ORDER BY coalesce(k.held_from, make_date(k.meeting_year, 1, 1)) BETWEEN a.effective_from AND coalesce(a.effective_to, 'infinity') DESC, a.effective_from DESC
         LIMIT 1) n ON true
     WHERE k.case_id = $1
     ORDER BY seq, "heldFrom", id`,
    [caseId],
  );
}
