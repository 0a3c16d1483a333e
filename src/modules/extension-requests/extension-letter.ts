import { parseDay, printDay } from '../../domain/calendar-day';
import { enumerationLabel } from '../../domain/labels';
import { EXTENSION_REQUEST_STATUS_LABELS } from '../../domain/status-labels';
import type { Deadline, ExtensionRequest, Order, Provider } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

export interface RemedyText {
  readonly ko: string;
  readonly en: string;
}

export interface ExtensionLetterSource {
  /** As it was decided. */
  readonly request: ExtensionRequest;
  /** As it was before the decision. */
  readonly deadline: Deadline;
  readonly order: Order;
  readonly provider: Provider;
  /** How the decision is contested; null where everything that was asked for is granted. */
  readonly remedies: RemedyText | null;
}

/** 기한연장 통지: what was asked for, what was decided and why, the old date and the new one. */
export function extensionLetter(
  { request, deadline, order, provider, remedies }: ExtensionLetterSource,
  { documentNo, departmentName, approvedAt }: IssuedNumber,
): object {
  return {
    kind: 'EXTENSION_DECISION',
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
    orderNo: order.orderNo,
    title: { ko: deadline.titleKo, en: deadline.titleEn },
    receiptNo: request.receiptNo,
    submittedAt: request.submittedAt?.toISOString() ?? null,
    extensionGround: enumerationLabel('extensionGround', request.ground),
    requestedOn: request.requestedOn,
    decision: EXTENSION_REQUEST_STATUS_LABELS[request.status],
    reasons: request.decisionReason ?? grantedAsAsked(request),
    dueOnBefore: request.dueOnBefore,
    dueOnAfter: request.grantedOn ?? request.dueOnBefore,
    closing: remedies && { heading: { ko: '불복 고지', en: 'Notice of appeal' }, ...remedies },
    officer: { officerDepartment: order.officerDepartment, name: order.officerName, contact: order.officerContact },
  };
}

export function extensionLetterTitle(
  { status, dueOnBefore, grantedOn }: ExtensionRequest,
  { titleKo }: Deadline,
): string {
  const date = printDay(parseDay(grantedOn ?? dueOnBefore));
  const outcome = status === 'DENIED' ? `기한연장 불승인 통지(기한 ${date})` : `기한연장 통지(${date}까지)`;
  return `${outcome}: ${titleKo}`.slice(0, 200);
}

function grantedAsAsked({ requestedOn }: ExtensionRequest): string {
  return `신청한 사유가 인정되어 ${printDay(parseDay(requestedOn))}까지 연장합니다.`;
}
