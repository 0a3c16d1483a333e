import { seoulDay } from '../../domain/calendar-day';
import { enumerationLabel } from '../../domain/labels';
import type { Label } from '../../domain/label';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Case, CommitteeItem, Evidence } from '../../schema/entities';
import type { WrittenAct } from './written-act';

/** 의결: what the committee resolved, or that it rejected the item. */
export async function resolutionAct(tx: Tx, id: string): Promise<WrittenAct | null> {
  const item = await tx.find(CommitteeItem, { id });
  if (!item) return null;
  return {
    caseId: item.caseId,
    providerId: null,
    subjectType: 'committee-item',
    subjectId: id,
    authorId: item.authorId,
    done: item.frozenAt !== null,
    title: `위원회 의결서: ${item.title}`.slice(0, 200),
    words: () => words(tx, item),
  };
}

async function words(tx: Tx, item: CommitteeItem): Promise<object> {
  const { caseNo } = orNotFound(await tx.find(Case, { id: item.caseId }));
  const minutes = item.minutesEvidenceId ? await tx.find(Evidence, { id: item.minutesEvidenceId }) : null;
  return {
    caseNo,
    committee: await committeeName(tx, item),
    meetingYear: item.meetingYear,
    meetingNo: item.meetingNo,
    agendaNo: item.agendaNo,
    agenda: item.title,
    heldFrom: item.heldFrom,
    heldTo: item.heldTo,
    place: item.place,
    membersTotal: item.membersTotal,
    membersPresent: item.membersPresent,
    votesFor: item.votesFor,
    votesAgainst: item.votesAgainst,
    votesAbstained: item.votesAbstained,
    recusals: item.recusals,
    decision: item.decision && enumerationLabel('committeeDecision', item.decision),
    resolution: item.resolution,
    resolvedOn: item.resolvedOn,
    minutesNo: minutes?.evidenceNo ?? null,
  };
}

/** By its name on the day it met; a code that is not in the register stands for itself. */
async function committeeName(tx: Tx, { committeeCode, heldFrom }: CommitteeItem): Promise<Label> {
  const found = await tx.one<Label>(
    `SELECT name_ko AS ko, name_en AS en
     FROM agency_names
     WHERE code = $1
     ORDER BY ($2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')) DESC, effective_from DESC
     LIMIT 1`,
    [committeeCode, heldFrom ?? seoulDay(tx.now)],
  );
  return found ?? { ko: committeeCode, en: committeeCode };
}
