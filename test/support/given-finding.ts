import { randomUUID } from 'node:crypto';
import { addCase, givenRecords, legalBasis, type Row } from './given-case';
import { moved } from './moves';
import type { Person, TestApp } from './test-app';
import { provider } from './given-incident';

export interface CaseInHand {
  readonly caseId: string;
  /** One accepted piece of evidence for each provider, by its code. */
  readonly evidence: Readonly<Record<string, string>>;
}

export interface FindingBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly findingNo: string;
}

const MANAGERS: Record<string, Person> = { KAKAO: 'kakaoManager', NAVER: 'naverManager', SKCC: 'skccManager' };

let serial = 7000;

/** Above the numbers that uploads take. */
const GIVEN_EVIDENCE = 901;

/** A case under way against these providers, with its team and a piece of evidence of each. */
export async function givenCaseInHand(system: TestApp, codes: readonly string[], row: Row = {}): Promise<CaseInHand> {
  const caseNo = `점검-2024-${(serial += 1)}`;
  return givenRecords(system.ownerUrl, async (records) => {
    const { caseId, of } = await addCase(records, {
      caseNo,
      title: `${codes.join('·')} 장애 점검`,
      openedAt: '2024-05-21T12:00',
      row,
      respondents: codes.map((code) => ({ provider: code, role: 'OUTAGE_PROVIDER' })),
    });
    const evidence: Record<string, string> = {};
    for (const [index, code] of codes.entries()) {
      evidence[code] = await of(code).evidence(GIVEN_EVIDENCE + index, `작업 기록 ${randomUUID()}`);
    }
    return { caseId, evidence };
  });
}

/** The body of a finding that is complete in itself. */
export function findingBody(code: string, evidenceId: string, more: object = {}): object {
  return {
    providerId: provider(code),
    aspect: 'CAUSE',
    type: 'DEFICIENCY',
    severity: 'MAJOR',
    scope: 'PATTERN',
    causal: 'CAUSAL',
    title: '주요 작업 전 사전테스트 미실시',
    condition: '2024-05-13 파일 갱신 작업의 사전테스트 기록이 없다.',
    cause: '사전테스트 대상과 방법을 정한 지침이 없다.',
    effect: '작업 오류가 그대로 서비스에 반영되었다.',
    criteria: [{ legalBasisId: legalBasis('BCDA_36-2', '2023-07-04'), planYear: 2024, clause: '작업관리' }],
    evidenceIds: [evidenceId],
    ...more,
  };
}

export async function givenDraft(
  system: TestApp,
  { caseId, evidence }: CaseInHand,
  code: string,
  more: object = {},
): Promise<FindingBody> {
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .post(`/cases/${caseId}/findings`, findingBody(code, evidence[code], more))
    .expect(201);
  return body as FindingBody;
}

/** Proposed by the inspector, agreed to by the provider, confirmed by the lead inspector. */
export async function givenConfirmedFinding(
  system: TestApp,
  inHand: CaseInHand,
  code: string,
  more: object = {},
): Promise<FindingBody> {
  const draft = await givenDraft(system, inHand, code, more);
  const path = `/findings/${draft.id}`;
  await moved(await system.as('inspector'), path, 'propose');
  await givenFactsAgreed(system, draft.id, code);
  const body = await moved<FindingBody>(await system.as('lead'), path, 'confirm');
  return body;
}

export async function givenFactsAgreed(system: TestApp, findingId: string, code: string): Promise<void> {
  const lead = await system.as('lead');
  await moved(lead, `/findings/${findingId}`, 'send-to-fact-check', { dueOn: '2030-01-31' });
  const { body } = await lead.get(`/fact-checks?findingId=${findingId}&outcome=OPEN`).expect(200);
  const [check] = (body as { items: { id: string; version: number }[] }).items;
  const manager = await system.as(MANAGERS[code]);
  await manager.post(`/fact-checks/${check.id}/answer`, { outcome: 'AGREED' }, check.version).expect(200);
}
