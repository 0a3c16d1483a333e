import { legalBasis } from './given-case';
import { provider } from './given-incident';
import { nowOf } from './given-information-request';
import { moved } from './moves';
import type { TestApp } from './test-app';

export interface PreservationBody {
  readonly id: string;
  readonly version: number;
  readonly orderNo: string;
  readonly status: string;
  readonly documentId: string | null;
  readonly violation: { readonly facts: string } | null;
  readonly confirmation: { readonly receiptNo: string } | null;
  readonly release: { readonly documentId: string; readonly arrivedAt: string | null } | null;
  readonly mayRecordReleaseArrival: boolean;
}

export const HAND_OVER = { method: 'HAND', address: '판교', recipient: '재난관리책임자' };

export function preservationBody(code: string, more: object = {}): object {
  return {
    providerId: provider(code),
    title: '침해사고 관련 접속기록',
    reason: '침해사고의 원인을 밝히는 데 필요한 기록이 지워지지 않도록 하기 위하여',
    legalBasisId: legalBasis('ICNA_48-4_5', '2024-08-14'),
    preserveFrom: '2024-09-01',
    untilPhrase: '원인 분석이 끝나 해제를 통지할 때까지',
    hearingExemption: '자료가 곧 지워질 우려가 있어 긴급히 처분하여야 하므로',
    officer: { department: '사이버침해대응과', name: '김조사', contact: '044-000-0000' },
    items: [
      {
        system: '인증 서버',
        material: '접속기록',
        rangeFrom: '2024-09-10T00:00:00+09:00',
        rangeTo: '2024-09-20T23:59:59+09:00',
      },
      { system: '백업 저장소', material: '감염된 서버의 디스크 사본' },
    ],
    ...more,
  };
}

export async function givenPreservationDraft(
  system: TestApp,
  caseId: string,
  code: string,
  more: object = {},
): Promise<PreservationBody> {
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .post(`/cases/${caseId}/preservation-orders`, preservationBody(code, more))
    .expect(201);
  return body as PreservationBody;
}

/** Approved, handed over and arrived: it binds. */
export async function givenBindingPreservation(
  system: TestApp,
  caseId: string,
  code: string,
): Promise<PreservationBody> {
  const { id } = await givenPreservationDraft(system, caseId, code);
  const path = `/preservation-orders/${id}`;
  await moved(await system.as('approver'), path, 'issue');
  const inspector = await system.as('inspector');
  await moved(inspector, path, 'dispatch', HAND_OVER);
  return moved<PreservationBody>(inspector, path, 'record-arrival', await arrivalNow(system));
}

export async function arrivalNow(system: TestApp): Promise<{ arrivedAt: string; proof: string }> {
  return { arrivedAt: await nowOf(system), proof: '수령 서명' };
}
