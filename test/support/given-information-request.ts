import { legalBasis } from './given-case';
import { provider } from './given-incident';
import { moved } from './moves';
import type { TestApp } from './test-app';

export interface RequestBody {
  readonly id: string;
  readonly version: number;
  readonly requestNo: string;
  readonly status: string;
  readonly documentId: string | null;
  readonly due: { readonly dueOn: string; readonly standing: string; readonly satisfiedAt: string | null } | null;
  readonly items: readonly {
    readonly id: string;
    readonly answers: readonly { readonly kind: string; readonly receiptNo: string }[];
    readonly judgement: { readonly judgement: string; readonly note: string | null } | null;
  }[];
  readonly receipts: readonly { readonly receiptNo: string }[];
  readonly availableMoves: readonly {
    readonly event: string;
    readonly allowed: boolean;
    readonly refusal: { readonly code: string } | null;
  }[];
}

/** A letter with all that it needs, for two things. */
export function requestBody(code: string, more: object = {}): object {
  return {
    providerId: provider(code),
    title: '2024. 5. 21. 장애 관련 자료',
    reason: '장애의 원인과 재발방지 조치를 확인하기 위하여',
    legalBasisId: legalBasis('TBA_22-7_4', '2023-07-04'),
    periodDays: 7,
    returnRequired: false,
    refusalConsequence: '요구에 따르지 않으면 과태료를 부과할 수 있습니다.',
    penaltyCode: 'B_FINE_MATERIALS',
    officer: { department: '디지털기반안전과', name: '김조사', contact: '044-000-0000' },
    items: [
      { title: '작업 계획서와 승인 기록', detail: '2024. 5. 13.부터 5. 21.까지' },
      { title: '장애 시간대 시스템 로그' },
    ],
    ...more,
  };
}

export async function givenRequest(
  system: TestApp,
  caseId: string,
  code: string,
  more: object = {},
): Promise<RequestBody> {
  const inspector = await system.as('inspector');
  const { body } = await inspector.post(`/cases/${caseId}/information-requests`, requestBody(code, more)).expect(201);
  return body as RequestBody;
}

/** Approved, handed over and arrived: the provider may answer. */
export async function givenDeliveredRequest(
  system: TestApp,
  caseId: string,
  code: string,
  more: object = {},
): Promise<RequestBody> {
  const { id } = await givenRequest(system, caseId, code, more);
  const path = `/information-requests/${id}`;
  await moved(await system.as('approver'), path, 'issue');
  const inspector = await system.as('inspector');
  const sent = { method: 'HAND', address: '판교', recipient: '재난관리책임자' };
  await moved(inspector, path, 'dispatch', sent);
  return moved<RequestBody>(inspector, path, 'record-arrival', {
    arrivedAt: new Date(await nowOf(system)).toISOString(),
    proof: '수령 서명',
  });
}

/** The instant of legal acts. */
export async function nowOf(system: TestApp): Promise<string> {
  const [{ now }] = await system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
  return now.toISOString();
}
