import { seoulDay } from '../../domain/calendar-day';
import { FACT_CHECK_OUTCOME_LABELS } from '../../domain/enumeration-labels';
import type { ReportReply } from '../../domain/inspection-report';
import type { FactCheck } from '../../schema/entities';
import type { ReportScope } from './report-scope';

interface ReplyRow {
  readonly findingNo: string;
  readonly respondent: string;
  readonly round: number;
  readonly opinion: FactCheck['outcome'];
  readonly comment: string | null;
  readonly commentedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** The right of reply: what respondents said of the facts that they were shown, round by round, and what they were answered. */
export async function repliesAnnex({ tx, caseId }: ReportScope): Promise<ReportReply[]> {
  const rows = await tx.query<ReplyRow>(
    `SELECT k.finding_no AS "findingNo", p.legal_name_ko AS respondent, k.round, k.outcome AS opinion, k.comment, k.commented_at AS "commentedAt",
            k.ministry_answer AS answer, k.answered_at AS "answeredAt"
     FROM fact_checks k
     JOIN findings f ON f.id = k.finding_id
     JOIN providers p ON p.id = k.provider_id
     WHERE k.case_id = $1 AND k.commented_at IS NOT NULL
       AND f.status IN ('CONFIRMED', 'ISSUED', 'DISPUTED', 'UPHELD', 'AMENDED', 'IN_REMEDIATION', 'REMEDIATED', 'CLOSED', 'RECURRED')
     ORDER BY f.seq, k.round`,
    [caseId],
  );
  return rows.map((row) => ({
    findingNo: row.findingNo,
    respondent: row.respondent,
    round: row.round,
    opinion: FACT_CHECK_OUTCOME_LABELS[row.opinion],
    comment: row.comment ?? '',
    commentedOn: seoulDay(row.commentedAt),
    answer: row.answer,
    answeredOn: row.answeredAt && seoulDay(row.answeredAt),
  }));
}
