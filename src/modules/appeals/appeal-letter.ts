import type { AppealDecision } from '../../domain/appeal';
import { APPEAL_DECISION_LABELS } from '../../domain/remedy-labels';
import type { Appeal, Order, Provider, Sanction } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

interface AnswerSource {
  readonly appeal: Appeal;
  readonly order: Order;
  readonly sanction: Sanction | null;
  readonly provider: Provider;
  readonly decision: AppealDecision;
  readonly reasons: string;
}

/** What may still be done about the answer is printed, never typed (행정기본법 §36④·⑤). */
const REMEDIES = {
  heading: { ko: '불복 고지', en: 'Notice of appeal' },
  ko: '이 결과를 통지받은 날부터 90일 이내에 행정심판(행정심판법 제27조) 또는 행정소송(행정소송법 제20조)을 제기할 수 있습니다.',
  en: 'Within 90 days of being notified of this answer an administrative appeal (Administrative Appeals Act, art. 27) or a suit (Administrative Litigation Act, art. 20) may be brought.',
};

/** The content of the letter that answers an objection. */
export function answerContent(source: AnswerSource, { documentNo, departmentName, approvedAt }: IssuedNumber): object {
  const { appeal, order, sanction, provider, decision, reasons } = source;
  return {
    kind: 'APPEAL_DECISION',
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
    orderNo: order.orderNo,
    sanctionNo: sanction?.sanctionNo ?? null,
    title: order.title,
    receiptNo: appeal.receiptNo,
    filedOn: appeal.filedOn,
    relief: appeal.relief,
    decision: APPEAL_DECISION_LABELS[decision],
    reasons,
    closing: REMEDIES,
    officer: { officerDepartment: order.officerDepartment, name: order.officerName, contact: order.officerContact },
  };
}
