import { seoulDay } from '../../domain/calendar-day';
import type { ReportCover, ReportLabel, ReportOpinion, ReportPeriod } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { INTERNAL_EDITION, label, VERSION_KIND_LABELS } from './report-labels';
import type { HeadRow, ReportScope } from './report-scope';
import { iso, paragraphs, printDate } from './report-values';

const MINISTRY = 'MSIT';

/** The case and its result; whoever runs the transaction stands for the approver until the approval is written. */
export async function readHead(tx: Tx, caseId: string, resultId: string): Promise<HeadRow> {
  const row = await tx.one<HeadRow>(
    `SELECT r.id AS "resultId", c.case_no AS "caseNo", c.title, c.summary, c.tracks, c.confidentiality, c.department_code AS "departmentCode", c.opened_at AS "openedAt",
            r.as_of AS "asOf", r.status, r.conclusions, r.overall_opinion AS "overallOpinion", r.follow_up AS "followUp",
            r.public_summary AS "publicSummary", r.kind AS "resultKind",
            r.created_at AS "draftedAt", r.confirmed_at AS "confirmedAt",
            r.author_id AS "authorId", a.title AS "authorTitle", a.name AS "authorName",
            b.id AS "approverId", b.title AS "approverTitle", b.name AS "approverName",
            m.title AS "actorTitle", m.name AS "actorName",
            e.editions, e.document_no AS "earlierNo", e.approved_at AS "earlierAt",
            coalesce((SELECT min(i.started_at) FROM incidents i WHERE i.case_id = c.id),
                     (SELECT min(n.planned_start_at) FROM inspections n WHERE n.case_id = c.id AND n.status <> 'CANCELLED'),
                     c.opened_at) AS "eventAt"
     FROM inspection_results r
     JOIN cases c ON c.id = r.case_id
     JOIN users a ON a.id = r.author_id
     LEFT JOIN users b ON b.id = coalesce(r.confirmed_by, $3::uuid)
     LEFT JOIN users m ON m.id = $3::uuid
     CROSS JOIN LATERAL (
       SELECT count(*) AS editions, max(d.approved_at) AS approved_at,
              (array_agg(d.document_no ORDER BY d.approved_at DESC, d.document_serial DESC))[1] AS document_no
       FROM official_documents d
       WHERE d.case_id = r.case_id AND d.type = 'INSPECTION_REPORT') e
     WHERE r.case_id = $1 AND r.id = $2`,
    [caseId, resultId, tx.actor.userId || null],
  );
  return orNotFound(row);
}

export function coverOf(scope: ReportScope, inspectionPeriod: ReportPeriod | null): ReportCover {
  const { tx, head, names, today } = scope;
  const caseDay = seoulDay(head.openedAt);
  return {
    caseNo: head.caseNo,
    documentNo: null,
    title: head.title,
    ministry: names.on(MINISTRY, today),
    department: names.on(head.departmentCode, today),
    variant: INTERNAL_EDITION,
    confidentiality: enumerationLabel('confidentiality', head.confidentiality),
    disclosure: null,
    version: head.editions + 1,
    versionKind: versionKind(scope),
    versionReason: versionReason(scope),
    inspectionPeriod: inspectionPeriod ?? { from: caseDay, to: maxDay(caseDay, seoulDay(head.asOf)) },
    frozenAt: iso(tx.now),
  };
}

function versionKind({ head, correction }: ReportScope): ReportLabel {
  if (correction !== null) return VERSION_KIND_LABELS.AMENDED;
  return VERSION_KIND_LABELS[head.resultKind];
}

/** A report is issued anew when more has become known; it names the edition that it follows. */
function versionReason({ head: { editions, earlierNo, earlierAt }, correction }: ReportScope): string | null {
  if (earlierNo === null || earlierAt === null) return null;
  if (correction !== null)
    return `제${editions}판(${earlierNo}, ${printDate(seoulDay(earlierAt))}) 정정: ${correction}`;
  return `제${editions}판(${earlierNo}, ${printDate(seoulDay(earlierAt))}) 이후의 내용을 반영`;
}

const maxDay = (a: string, b: string): string => (a < b ? b : a);

/** 11 종합 의견: the conclusions, the overall opinion and what follows. */
export function opinionOf({ head }: ReportScope): ReportOpinion {
  return {
    summary: paragraphs(head.publicSummary),
    overall: [...paragraphs(head.conclusions), ...paragraphs(head.overallOpinion)],
    followUps: paragraphs(head.followUp).map((text) => ({
      kind: label('후속 조치', 'Follow-up'),
      text,
      basis: null,
      state: null,
    })),
  };
}

export const ministryOf = ({ names, today }: ReportScope): string => names.on(MINISTRY, today);
