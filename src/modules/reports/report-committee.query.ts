import { seoulDay } from '../../domain/calendar-day';
import type { ReportResolution } from '../../domain/inspection-report';
import { enumerationLabel, statusLabel } from '../../domain/labels';
import type { CommitteeItem } from '../../schema/entities';
import { label, NOT_RECORDED } from './report-labels';
import type { ReportScope } from './report-scope';

interface ItemRow {
  readonly committeeCode: string;
  readonly year: number;
  readonly meetingNo: number | null;
  readonly agendaNo: number | null;
  readonly title: string;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  readonly place: string | null;
  readonly members: number | null;
  readonly present: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly recused: number;
  readonly decision: CommitteeItem['decision'];
  readonly resolution: string | null;
  readonly resolvedOn: string | null;
  readonly minutesText: string | null;
  readonly minutesNo: string | null;
  readonly status: CommitteeItem['status'];
}

/** 9 위원회 심의 결과; the committee by its name on the day it met. */
export async function resolutionsOf(scope: ReportScope): Promise<ReportResolution[]> {
  const rows = await scope.tx.query<ItemRow>(
    `SELECT i.committee_code AS "committeeCode", i.meeting_year AS year, i.meeting_no AS "meetingNo", i.agenda_no AS "agendaNo", i.title,
            i.held_from AS "heldFrom", i.held_to AS "heldTo", i.place, i.members_total AS members, i.members_present AS present,
            i.votes_for AS "votesFor", i.votes_against AS "votesAgainst", i.votes_abstained AS "votesAbstained", jsonb_array_length(i.recusals) AS recused,
            i.decision, i.resolution, i.resolved_on AS "resolvedOn", i.minutes_text AS "minutesText", e.evidence_no AS "minutesNo", i.status
     FROM committee_items i
     LEFT JOIN evidence e ON e.id = i.minutes_evidence_id
     WHERE i.case_id = $1 AND i.status <> 'DRAFT'
     ORDER BY coalesce(i.held_from, i.resolved_on) NULLS LAST, i.agenda_no NULLS LAST, i.id`,
    [scope.caseId],
  );
  return rows.map((row) => toResolution(row, scope));
}

function toResolution(row: ItemRow, { names, tx }: ReportScope): ReportResolution {
  const from = row.heldFrom ?? row.resolvedOn ?? seoulDay(tx.now);
  return {
    meeting: meetingText(row, names.on(row.committeeCode, from)),
    agenda: row.agendaNo === null ? row.title : `의안 제${row.agendaNo}호 ${row.title}`,
    period: { from, to: row.heldTo ?? row.resolvedOn ?? from },
    form: row.place === null ? NOT_RECORDED : label(`회의(${row.place})`, `Meeting (${row.place})`),
    quorum: quorumOf(row),
    votes: votesOf(row),
    decision:
      row.decision === null
        ? statusLabel('committee-item', row.status)
        : enumerationLabel('committeeDecision', row.decision),
    text: row.resolution ?? '',
    minutes: minutesOf(row),
  };
}

function meetingText({ year, meetingNo }: ItemRow, committee: string): string {
  return meetingNo === null ? `${year}년 ${committee}` : `${year}년 제${meetingNo}차 ${committee}`;
}

/** The committee opens with a majority of its members. */
function quorumOf({ members, present }: ItemRow): ReportResolution['quorum'] {
  if (members === null || present === null) return null;
  return { members, required: Math.floor(members / 2) + 1, present };
}

function votesOf({ votesFor, votesAgainst, votesAbstained, recused }: ItemRow): ReportResolution['votes'] {
  if (votesFor === null || votesAgainst === null) return null;
  return { inFavour: votesFor, against: votesAgainst, abstained: votesAbstained ?? 0, recused };
}

function minutesOf({ minutesText, minutesNo }: ItemRow): string | null {
  const parts = [minutesNo === null ? null : `(${minutesNo})`, minutesText].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
