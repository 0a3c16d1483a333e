import { givenCaseInHand, givenConfirmedFinding, type CaseInHand } from './given-finding';
import { provider } from './given-incident';
import { moved } from './moves';
import type { TestApp } from './test-app';

export interface ResultDocument {
  readonly id: string;
  readonly type: string;
  readonly providerId: string | null;
  readonly title: string;
  readonly documentNo: string;
  readonly status: string;
  readonly contentSha256: string;
  readonly arrivedAt: string | null;
}

export interface ResultBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly frozenAt: string | null;
  readonly documents: readonly ResultDocument[];
}

export interface ResultInReview {
  readonly inHand: CaseInHand;
  readonly resultId: string;
  readonly findingIds: readonly string[];
}

export function resultBody(codes: readonly string[], more: object = {}): object {
  return {
    kind: 'FINAL',
    asOf: '2024-05-31T09:00:00+09:00',
    conclusions: '작업 통제와 사전테스트가 미흡하여 장애가 되풀이되었다.',
    outcomeClass: 'ACTION_REQUIRED',
    announcingAgencies: ['MSIT'],
    publicSummary: '점검 결과와 조치 요구를 발표한다.',
    noticeTexts: codes.map((code) => ({ providerId: provider(code), text: `${code}에 통지하는 결과` })),
    ...more,
  };
}

/** A case with one confirmed finding for each provider, whose result waits for the approver. */
export async function givenResultInReview(
  system: TestApp,
  codes: readonly string[],
  more: object = {},
): Promise<ResultInReview> {
  const inHand = await givenCaseInHand(system, codes, { status: 'INVESTIGATING' });
  const findingIds: string[] = [];
  for (const code of codes) findingIds.push((await givenConfirmedFinding(system, inHand, code)).id);
  const inspector = await system.as('inspector');
  const { body } = await inspector.post(`/cases/${inHand.caseId}/results`, resultBody(codes, more)).expect(201);
  const resultId = (body as ResultBody).id;
  const lead = await system.as('lead');
  await moved(lead, `/results/${resultId}`, 'submit');
  await moved(lead, `/cases/${inHand.caseId}`, 'submit-result');
  return { inHand, resultId, findingIds };
}

export async function givenConfirmedResult(
  system: TestApp,
  codes: readonly string[],
  more: object = {},
): Promise<ResultInReview & { result: ResultBody }> {
  const inReview = await givenResultInReview(system, codes, more);
  const result = await moved<ResultBody>(await system.as('approver'), `/results/${inReview.resultId}`, 'confirm');
  return { ...inReview, result };
}
