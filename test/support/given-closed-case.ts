import { v7 as uuidv7 } from 'uuid';
import { givenCaseInHand } from './given-finding';
import { provider } from './given-incident';
import { givenRecords, person } from './given-records';
import type { TestApp } from './test-app';

export interface ClosedCase {
  readonly caseId: string;
  readonly evidenceId: string;
  readonly recordId: string;
}

let uploads = 0;

async function stored(system: TestApp, caseId: string, code: string, of: object): Promise<string> {
  uploads += 1;
  const fields = { title: `작업 기록 ${uploads}`, providerId: provider(code), ...of };
  const content = Buffer.from(`기록 ${uploads} of ${caseId}`);
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .upload(`/cases/${caseId}/evidence`, fields, `기록-${uploads}.txt`, content)
    .expect(201);
  return (body as { id: string }).id;
}

/** A case that was closed at that instant for ten years, with one submission of the provider and one record of the ministry's. */
export async function givenClosedCase(system: TestApp, code: string, closedAt: string): Promise<ClosedCase> {
  const { caseId, evidence } = await givenCaseInHand(system, [code], { tracks: ['A', 'E'] });
  const evidenceId = await stored(system, caseId, code, { class: 'SUBMITTED', origin: 'SUBMISSION' });
  const recordId = await stored(system, caseId, code, { class: 'RECORD', origin: 'ON_SITE' });
  await givenRecords(system.ownerUrl, async (records) => {
    await records.set('evidence', evidence[code], { class: 'RECORD' });
    await records.set('cases', caseId, { status: 'CLOSED', closed_at: closedAt });
    await records.add('case_closures', {
      id: uuidv7(),
      case_id: caseId,
      closed_as: 'CLOSED',
      closed_by: person('approver'),
      closed_at: closedAt,
      retention: 'YEARS_10',
      retained_until: `${new Date(closedAt).getUTCFullYear() + 10}-12-31`,
    });
  });
  return { caseId, evidenceId, recordId };
}
