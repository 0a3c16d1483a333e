import { referenceId } from '../../src/reference-data/load-reference-data';
import { person, type Records, type Row, seoul } from './given-records';
import { GivenRespondent } from './given-respondent';

export { givenRecords, legalBasis, person, Records, type Row, seoul } from './given-records';
export { GivenRespondent, within } from './given-respondent';

interface CaseHead {
  readonly caseNo: string;
  readonly title: string;
  readonly openedAt: string;
  readonly row?: Row;
  readonly respondents: readonly { provider: string; role: string; representative?: string }[];
}

/** A case with its team of three, free of conflicting interests. */
export async function addCase(
  records: Records,
  head: CaseHead,
): Promise<{ caseId: string; of: (provider: string) => GivenRespondent }> {
  const caseId = await records.add('cases', {
    case_no: head.caseNo,
    title: head.title,
    trigger: 'MEDIA',
    tracks: ['A'],
    department_code: 'NETWORK_SAFETY',
    registered_by: person('inspector'),
    lead_inspector_id: person('lead'),
    opened_at: seoul(head.openedAt),
    status: 'RESULT_PENDING',
    ...head.row,
  });
  for (const { provider, role, representative } of head.respondents) {
    await records.add('case_respondents', {
      case_id: caseId,
      provider_id: referenceId('provider', provider),
      role,
      case_no: head.caseNo,
      provider_title: '점검',
      representative: representative ?? null,
      added_by: person('inspector'),
    });
  }
  for (const [who, duty] of [
    ['inspector', 'INSPECTOR'],
    ['lead', 'LEAD'],
    ['expert', 'EXPERT'],
  ] as const) {
    await records.add('case_team_members', {
      case_id: caseId,
      user_id: person(who),
      duty,
      valid_from: '2022-01-01',
      conflict_of_interest: 'NONE',
      declared_at: seoul(head.openedAt),
      confidentiality_pledged_at: seoul(head.openedAt),
      added_by: person('lead'),
    });
  }
  return {
    caseId,
    of: (provider) => new GivenRespondent(records, head.caseNo, caseId, referenceId('provider', provider)),
  };
}
