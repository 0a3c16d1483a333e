import { enumerationLabel } from '../../domain/labels';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { CaseRespondent, FactCheck, Finding, Inspection, Seizure } from '../../schema/entities';
import { recipientOf, type WrittenAct } from './written-act';

/** 사실확인: answered, or left unanswered until its day. */
export async function factCheckAct(tx: Tx, id: string): Promise<WrittenAct | null> {
  const check = await tx.find(FactCheck, { id });
  if (!check) return null;
  const { caseId, providerId, findingId, findingNo, outcome } = check;
  const finding = await tx.find(Finding, { id: findingId });
  return {
    caseId,
    providerId,
    subjectType: 'fact-check',
    subjectId: id,
    authorId: finding?.authorId ?? null,
    done: outcome !== 'OPEN',
    title: `사실확인서: ${findingNo}`,
    words: () => factCheckWords(tx, check),
  };
}

async function factCheckWords(tx: Tx, check: FactCheck): Promise<object> {
  const evidence = await tx.query<{ no: string }>(
    `SELECT e.evidence_no AS no
     FROM fact_check_evidence l
     JOIN evidence e ON e.id = l.evidence_id
     WHERE l.fact_check_id = $1
     ORDER BY e.seq`,
    [check.id],
  );
  const person = await tx.one<{ name: string; title: string | null }>('SELECT name, title FROM users WHERE id = $1', [
    check.commentedBy,
  ]);
  return {
    recipient: await recipientOf(tx, check.providerId),
    caseNo: await caseNoOf(tx, check),
    findingNo: check.findingNo,
    round: check.round,
    lines: linesOf(check.factualText),
    releasedAt: check.releasedAt.toISOString(),
    dueOn: check.dueOn,
    outcome: enumerationLabel('factCheckOutcome', check.outcome),
    comment: check.comment,
    commentedBy: person && [person.title, person.name].filter(Boolean).join(' '),
    commentedAt: check.commentedAt?.toISOString() ?? null,
    evidenceNos: evidence.map(({ no }) => no),
    ministryAnswer: check.ministryAnswer,
  };
}

/** Each line that was shown is a statement of its own. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** 영치: recorded on site and signed in two copies. */
export async function seizureAct(tx: Tx, id: string): Promise<WrittenAct | null> {
  const seizure = await tx.find(Seizure, { id });
  if (!seizure) return null;
  const { caseId, providerId, seq, recordedBy, frozenAt } = seizure;
  return {
    caseId,
    providerId,
    subjectType: 'seizure',
    subjectId: id,
    authorId: recordedBy,
    done: frozenAt !== null,
    title: `영치조서(제${seq}호)`,
    words: () => seizureWords(tx, seizure),
  };
}

interface ItemRow {
  readonly seq: number;
  readonly description: string;
  readonly quantity: string;
  readonly heldAs: string;
  readonly evidenceNo: string | null;
  readonly receiptNo: string | null;
}

async function seizureWords(tx: Tx, seizure: Seizure): Promise<object> {
  const { inspectionNo } = orNotFound(await tx.find(Inspection, { id: seizure.inspectionId }));
  const items = await tx.query<ItemRow>(
    `SELECT i.seq, i.description, i.quantity, i.held_as AS "heldAs", e.evidence_no AS "evidenceNo", b.receipt_no AS "receiptNo"
     FROM seized_items i
     LEFT JOIN evidence e ON e.id = i.evidence_id
     LEFT JOIN seizure_returns b ON b.item_id = i.id
     WHERE i.seizure_id = $1
     ORDER BY i.seq`,
    [seizure.id],
  );
  return {
    recipient: await recipientOf(tx, seizure.providerId),
    caseNo: await caseNoOf(tx, seizure),
    inspectionNo,
    seq: seizure.seq,
    seizedAt: seizure.seizedAt.toISOString(),
    place: seizure.place,
    reason: seizure.reason,
    hindersBusiness: seizure.hindersBusiness,
    destructionFeared: seizure.destructionFeared,
    items: items.map((item) => ({ ...item, heldAs: enumerationLabel('seizedForm', item.heldAs) })),
    inspector: seizure.signedByInspector,
    signedAt: seizure.signedAt?.toISOString() ?? null,
    witness: seizure.witness,
    witnessSigned: seizure.witnessSigned,
    witnessRefusal: seizure.witnessRefusal,
    copyHandedAt: seizure.copyHandedAt?.toISOString() ?? null,
  };
}

async function caseNoOf(tx: Tx, { caseId, providerId }: { caseId: string; providerId: string }): Promise<string> {
  return orNotFound(await tx.find(CaseRespondent, { caseId, providerId })).caseNo;
}
