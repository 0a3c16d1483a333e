import { CONTENT_FIELD_LABELS } from './content-field-labels';
import type { DocumentType } from './enumerations';
import type { Label } from './label';

/** A piece of the content of a letter, by its place in it: `items.due` is `due` within `items`. */
export interface TemplatePart {
  readonly name: string;
  readonly label: Label;
  /** Short enough to stand within a sentence, in braces. */
  readonly inline: boolean;
  /** The law wants it in a letter of this kind. */
  readonly required: boolean;
}

/** Letters whose headings, texts and order are written in templates. */
export const TEMPLATED_TYPES = [
  'ORDER',
  'PRIOR_NOTICE',
  'RESULT_NOTICE',
  'ENTRY_DOCUMENT',
  'INSPECTION_NOTICE',
  'INFORMATION_REQUEST',
  'PROCEDURE_DECISION',
  'EXTENSION_DECISION',
  'INTERIM_MEASURE_LIFTED',
  'APPEAL_DECISION',
  'REVOCATION_NOTICE',
  'SANCTION_PRIOR_NOTICE',
  'SANCTION_NOTICE',
  'DUNNING_NOTICE',
  'PRESERVATION_ORDER',
  'PRESERVATION_RELEASE',
  'DISCLOSURE_NOTICE',
  'CASE_TRANSFER',
  'THIRD_PARTY_NOTICE',
  'REFERRAL',
  'CLOSURE_NOTICE',
] as const satisfies readonly DocumentType[];
export type TemplatedType = (typeof TEMPLATED_TYPES)[number];

export function isTemplated(type: DocumentType): type is TemplatedType {
  return TEMPLATED_TYPES.some((templated) => templated === type);
}

export function partsOf(type: TemplatedType): readonly TemplatePart[] {
  return PARTS[type];
}

/** Parts in the order in which they are offered: `name` a block, `name~` fit for a sentence, `name!` required, `name~!` both. */
function parts(...names: readonly string[]): readonly TemplatePart[] {
  return names.map((written) => {
    const name = written.replace(/[~!]+$/, '');
    return { name, label: labelOf(name), inline: written.includes('~'), required: written.includes('!') };
  });
}

const OTHER_LABELS: Readonly<Record<string, Label>> = {
  'items.title': { ko: '처분의 제목', en: 'Title of the disposition' },
  'items.due': { ko: '의견제출기한', en: 'Opinions due' },
  'items.submitTo': { ko: '의견제출기관', en: 'Opinions go to' },
  'closing.heading': { ko: '고지의 제목', en: 'Heading of the notice' },
  due: { ko: '기한', en: 'Due' },
  inForceFrom: { ko: '효력 발생일', en: 'In force from' },
  interimMeasures: { ko: '긴급·중간조치', en: 'Interim measures' },
  jointAgencies: { ko: '공동조사 기관', en: 'Agencies taking part' },
  lateCharge: { ko: '가산금', en: 'Late charge' },
  'other.withoutNotice': { ko: '사전통지를 하지 않는 사유', en: 'Why there was no prior notice' },
  owed: { ko: '내지 않은 금액', en: 'Amount owed' },
  paymentDueOn: { ko: '당초 납부 기한', en: 'Payment was due' },
  consideration: { ko: '의견 반영 여부', en: 'Whether the opinion was followed' },
  considerationReason: { ko: '의견을 반영하거나 반영하지 않은 이유', en: 'Why it was or was not followed' },
  'refusal.voluntary': { ko: '임의성 고지', en: 'Notice that it is voluntary' },
  'request.kind': { ko: '신청의 종류', en: 'Kind of application' },
  'request.reason': { ko: '신청 사유', en: 'Reason of the application' },
  'request.receivedAt': { ko: '접수 일시', en: 'Received' },
  inspector: { ko: '조사원', en: 'Inspector' },
  confirmedOn: { ko: '확정일', en: 'Confirmed on' },
};

function labelOf(name: string): Label {
  const labels: Readonly<Record<string, Label>> = CONTENT_FIELD_LABELS;
  const last = name.split('.').at(-1) ?? name;
  return OTHER_LABELS[name] ?? labels[name] ?? labels[last] ?? { ko: last, en: last };
}

const REMEDIES = ['closing.heading~', 'closing!', 'officer!'];

const SANCTION = [
  'sanctionNo~',
  'sanction~',
  'orderNo~',
  'ground~',
  'facts!',
  'legalBasis~!',
  'amount~!',
  'calculation',
  'officer!',
];

const PARTS: Readonly<Record<TemplatedType, readonly TemplatePart[]>> = {
  ORDER: parts(
    'orderNo~',
    'title~',
    'instrument~',
    'legalBasis~!',
    'facts!',
    'requirements!',
    'interimMeasures',
    'planDue~!',
    'resultDue~!',
    'priorNoticeExemption!',
    ...REMEDIES,
  ),
  // The seven items of 행정절차법 제21조제1항.
  PRIOR_NOTICE: parts(
    'orderNo~',
    'items.title~!',
    'items.party!',
    'items.causeAndDisposition.facts!',
    'items.causeAndDisposition.disposition~!',
    'items.causeAndDisposition.requirements!',
    'items.causeAndDisposition.legalBasis~!',
    'items.opinions!',
    'items.submitTo!',
    'items.due~!',
    'items.other!',
  ),
  RESULT_NOTICE: parts(
    'caseNo~',
    'asOf~',
    'confirmedOn~',
    'text!',
    'outcomeClass~',
    'findings!',
    'determinations',
    'publicSummary',
  ),
  // The seven items of 행정조사기본법 제11조제1항.
  ENTRY_DOCUMENT: parts(
    'caseNo~',
    'inspectionNo~',
    'purposes~!',
    'period~!',
    'sites!',
    'inspectors!',
    'jointAgencies',
    'scope!',
    'method',
    'requestedMaterials!',
    'refusal.consequence!',
    'other.legalBasis~!',
    'other.withoutNotice',
  ),
  INSPECTION_NOTICE: parts('caseNo~', 'inspectionNo~!', 'plannedStartAt~!', 'reason!'),
  // The six items of 행정조사기본법 제10조제2항.
  INFORMATION_REQUEST: parts(
    'requestNo~',
    'title~',
    'legalBasis~',
    'period~!',
    'urgentReason',
    'reason!',
    'materials!',
    'returned!',
    'refusal.consequence!',
    'refusal.penaltyClause!',
    'refusal.voluntary!',
    'other!',
    'officer!',
  ),
  PROCEDURE_DECISION: parts(
    'request.receiptNo~!',
    'request.kind~!',
    'request.receivedAt~',
    'request.reason',
    'decision~!',
    'reason!',
    'inspector~',
  ),
  EXTENSION_DECISION: parts(
    'orderNo~',
    'title~',
    'receiptNo~',
    'submittedAt~',
    'extensionGround~',
    'requestedOn~',
    'decision~!',
    'reasons!',
    'dueOnBefore~',
    'dueOnAfter~!',
    ...REMEDIES,
  ),
  INTERIM_MEASURE_LIFTED: parts('orderNo~', 'measure!', 'inForceFrom~', 'liftedOn~!', 'reason!', 'officer!'),
  APPEAL_DECISION: parts(
    'orderNo~',
    'sanctionNo~',
    'title~',
    'receiptNo~',
    'filedOn~',
    'relief',
    'decision~!',
    'reasons!',
    ...REMEDIES,
  ),
  REVOCATION_NOTICE: parts(
    'orderNo~!',
    'title~',
    'instrument~',
    'replacedBy.orderNo~!',
    'replacedBy.title~',
    'reason!',
    'officer!',
  ),
  SANCTION_PRIOR_NOTICE: parts(...SANCTION, 'opinions!', 'due~!', 'earlyPayment~'),
  SANCTION_NOTICE: parts(
    ...SANCTION,
    'reason!',
    'opinion',
    'consideration~',
    'considerationReason',
    'payBy~!',
    'closing.heading~',
    'closing!',
  ),
  DUNNING_NOTICE: parts(...SANCTION, 'owed~!', 'paymentDueOn~!', 'lateCharge'),
  PRESERVATION_ORDER: parts(
    'orderNo~',
    'title~',
    'legalBasis~!',
    'reason!',
    'materials!',
    'preserveFrom~!',
    'until~!',
    'hearingExemption',
    'penaltyClause',
    ...REMEDIES,
  ),
  PRESERVATION_RELEASE: parts('orderNo~!', 'title~', 'reason!', 'officer!'),
  DISCLOSURE_NOTICE: parts('subject~!', 'closing.heading~', 'closing!'),
  CASE_TRANSFER: parts('caseNo~', 'title~', 'legalGround~!', 'reasons!'),
  THIRD_PARTY_NOTICE: parts('caseNo~', 'inspectionNo~!', 'thirdParty~!', 'reasons!', 'basis~!', 'opinion!'),
  REFERRAL: parts('referralKind~', 'referralNo~', 'caseNo~', 'legalGround~!', 'facts!', 'reasons!'),
  CLOSURE_NOTICE: parts('caseNo~!', 'reason!', 'reasons', 'officer'),
};
