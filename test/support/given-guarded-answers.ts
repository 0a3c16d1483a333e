import { innerOfA, ofA } from './canaries';
import { person } from './given-case';
import type { Records } from './given-records';
import { A, type GuardedIds } from './guarded-parties';

/** What the respondent said to what it was told, and what the team made of it. */
export async function addGuardedAnswers(records: Records, ids: GuardedIds): Promise<void> {
  const of = { case_id: ids.case, provider_id: A };
  const at = new Date('2024-08-14T00:00:00Z');
  const said = { submitted_by: person('kakaoManager'), submitted_at: at, evidence_ids: [ids.evidence] };
  const [{ id: letterId, verification_code: _, ...letter }] = await records.read<Record<string, unknown>>(
    `SELECT * FROM official_documents WHERE case_id = $1 AND provider_id = $2 AND released_at IS NOT NULL LIMIT 1`,
    [ids.case, A],
  );
  ids.thirdPartyNotice = await records.add('official_documents', {
    ...letter,
    type: 'THIRD_PARTY_NOTICE',
    subject_type: 'third-party-inspection',
    subject_id: ids.thirdParty,
    title: ofA('thirdpartynotice'),
    document_no: ofA('thirdpartyno'),
    document_serial: 9001,
  });
  const opinion = await records.add('third_party_opinions', {
    ...of,
    ...said,
    document_id: ids.thirdPartyNotice,
    text: ofA('thirdpartyopinion'),
    receipt_no: ofA('thirdpartyreceipt'),
  });
  await records.read(
    'INSERT INTO third_party_opinion_notes (opinion_id, case_id, note, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5)',
    [opinion, ids.case, innerOfA('opinionnote'), person('lead'), at],
  );
  const dispute = { ...of, ...said, finding_id: ids.finding };
  const disputeId = await records.add('finding_disputes', {
    ...dispute,
    seq: 1,
    text: ofA('dispute'),
    receipt_no: ofA('disputereceipt'),
  });
  await records.read(
    `INSERT INTO finding_dispute_decisions (dispute_id, case_id, provider_id, decision, reason, document_id, decided_by, decided_at)
     VALUES ($1, $2, $3, 'UPHELD', $4, $5, $6, $7)`,
    [disputeId, ids.case, A, ofA('disputereason'), letterId, person('approver'), at],
  );
}
