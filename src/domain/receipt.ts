import type { Label } from './label';

/** What is handed in against a receipt; a return of something seized is a receipt the other way round. */
export const RECEIPT_KINDS = [
  'ACTION_PLAN',
  'COMPLETION_REPORT',
  'OCCURRENCE_REPORT',
  'FACT_CHECK_ANSWER',
  'OPINION',
  'OPINION_WAIVER',
  'EXTENSION_REQUEST',
  'INFORMATION_ANSWER',
  'PROCEDURE_REQUEST',
  'PRESERVATION_CONFIRMATION',
  'DISCLOSURE_ANSWER',
  'SANCTION_OPINION',
  'SANCTION_OBJECTION',
  'APPEAL',
  'PUBLICATION_OPINION',
  'FINDING_DISPUTE',
  'THIRD_PARTY_OPINION',
  'SEIZURE_RETURN',
] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

export const RECEIPT_KIND_LABELS: Record<ReceiptKind, Label> = {
  ACTION_PLAN: { ko: '시정계획서(조치계획서)', en: 'Action plan' },
  COMPLETION_REPORT: { ko: '이행결과 보고서', en: 'Completion report' },
  OCCURRENCE_REPORT: { ko: '정기 이행 보고서', en: 'Report on a recurring duty' },
  FACT_CHECK_ANSWER: { ko: '사실확인 답변서', en: 'Answer to a fact check' },
  OPINION: { ko: '의견제출서', en: 'Written opinion' },
  OPINION_WAIVER: { ko: '의견제출 포기서', en: 'Waiver of an opinion' },
  EXTENSION_REQUEST: { ko: '기한연장 신청서', en: 'Request for a later date' },
  INFORMATION_ANSWER: { ko: '자료제출서', en: 'Materials submitted' },
  PROCEDURE_REQUEST: { ko: '절차 신청서', en: 'Request on the procedure' },
  PRESERVATION_CONFIRMATION: { ko: '자료보전 확인서', en: 'Confirmation of preservation' },
  DISCLOSURE_ANSWER: { ko: '정보공개 의견서', en: 'Answer on a disclosure' },
  SANCTION_OPINION: { ko: '제재 의견제출서', en: 'Opinion on a sanction' },
  SANCTION_OBJECTION: { ko: '과태료 이의제기서', en: 'Objection to a fine' },
  APPEAL: { ko: '불복 신청서', en: 'Appeal' },
  PUBLICATION_OPINION: { ko: '공표에 대한 의견서', en: 'Opinion on a publication' },
  FINDING_DISPUTE: { ko: '지적사항 이의서', en: 'Dispute of a finding' },
  THIRD_PARTY_OPINION: { ko: '제삼자 보충조사 의견서', en: 'Opinion on a supplementary inspection' },
  SEIZURE_RETURN: { ko: '영치물 반환 수령증', en: 'Return of a seized item' },
};

/** What a receipt can be printed as: the receipt itself (접수증), or what was handed in. */
export const RECEIPT_FORMS = ['RECEIPT', 'SUBMISSION'] as const;
export type ReceiptForm = (typeof RECEIPT_FORMS)[number];
