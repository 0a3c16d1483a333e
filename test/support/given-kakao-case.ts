import { addCase, givenRecords, type Row } from './given-case';
import { addCauses, addCourse, addIncidents } from './given-kakao-incidents';
import { addEvidence, addFindings, addInspection } from './given-kakao-inspection';
import { addEarlierCase, addNotes, addOrder, addResult } from './given-kakao-order';

export interface GivenReport {
  readonly caseId: string;
  readonly resultId: string;
}

export const KAKAO_CASE_NO = '점검-2024-0012';

/** The three KakaoTalk outages of May 2024, from the first minute to the order that arrived, with an earlier case of 2023. */
export function givenKakaoCase(ownerUrl: string, row: Row = {}): Promise<GivenReport> {
  return givenRecords(ownerUrl, async (records) => {
    const { caseId, of } = await addCase(records, {
      caseNo: KAKAO_CASE_NO,
      title: '카카오톡 서비스 장애 관련 긴급 현장점검',
      openedAt: '2024-05-21T10:00',
      row: { confidentiality: 'RESTRICTED', ...row },
      respondents: [{ provider: 'KAKAO', role: 'OUTAGE_PROVIDER', representative: '재난대응 총괄책임자' }],
    });
    const kakao = of('KAKAO');
    const incidents = await addIncidents(kakao);
    await addCourse(kakao, incidents);
    await addCauses(kakao, incidents);
    const evidence = await addEvidence(kakao);
    const inspectionId = await addInspection(kakao);
    const findings = await addFindings(kakao, { incidents, evidence, inspectionId });
    const resultId = await addResult(kakao, evidence);
    await addOrder(kakao, resultId, findings);
    await addEarlierCase(records, kakao, incidents);
    await addNotes(kakao);
    return { caseId, resultId };
  });
}
