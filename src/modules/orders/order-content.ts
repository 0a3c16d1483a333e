import { printDueSpec, type DueSpec } from '../../domain/due-spec';
import { INSTRUMENT_LABELS, instrumentOf, REMEDY_TEXT_LABELS } from '../../domain/instrument';
import { type Json, toJson } from '../../domain/content-difference';
import { enumerationLabel } from '../../domain/labels';
import type {
  AcceptanceCriterion,
  CommitteeItem,
  Deadline,
  Finding,
  InspectionResult,
  InterimMeasure,
  LegalBasis,
  Order,
  Provider,
  Requirement,
} from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

export interface RequirementParts {
  readonly requirement: Requirement;
  readonly criteria: AcceptanceCriterion[];
  readonly findingIds: string[];
  readonly deadline: Deadline | null;
}

export interface ClosingText {
  readonly ko: string;
  readonly en: string;
}

export interface OrderContentSource {
  readonly order: Order;
  readonly provider: Provider;
  readonly basis: LegalBasis | null;
  readonly requirements: readonly RequirementParts[];
  readonly measures: readonly InterimMeasure[];
}

/** The content of an order as it is approved: what the letter prints and nothing that can change later. */
export function orderContent(source: OrderContentSource, closing: ClosingText, issued: IssuedNumber): object {
  const { order } = source;
  return {
    kind: 'ORDER',
    orderNo: order.orderNo,
    ...issuedBy(issued),
    instrument: { code: order.instrumentType, ...INSTRUMENT_LABELS[order.instrumentType] },
    title: order.title,
    recipient: partyOf(source.provider),
    legalBasis: basisOf(source.basis),
    facts: order.facts,
    priorNoticeExemption: order.priorNoticeExemptionReason,
    requirements: source.requirements.map(requirementContent),
    ...(source.measures.length > 0 ? { interimMeasures: source.measures.map(measureContent) } : {}),
    planDue: dueWords(order.planDue as DueSpec | null),
    resultDue: dueWords(order.resultDue as DueSpec | null),
    closing: { heading: REMEDY_TEXT_LABELS[instrumentOf(order.instrumentType).remedyText], ...closing },
    officer: officerOf(order),
  };
}

/** What an order rests on beside its own words. */
export interface OrderGrounds {
  readonly exemptionBasis: LegalBasis | null;
  readonly result: InspectionResult | null;
  readonly committeeItem: CommitteeItem | null;
  readonly findings: readonly Finding[];
}

/**
 * What is submitted for approval: the letter and what binds beyond it. Number, day and notice of remedies are left out, because
 * the approval adds them; ids too, because requirements that are written anew get others.
 */
export function orderReviewContent(source: OrderContentSource, grounds: OrderGrounds): Json {
  const { order } = source;
  const findingNos = new Map(grounds.findings.map(({ id, findingNo }) => [id, findingNo]));
  return toJson({
    orderNo: order.orderNo,
    instrument: INSTRUMENT_LABELS[order.instrumentType],
    title: order.title,
    recipient: partyOf(source.provider),
    legalBasis: citation(source.basis),
    facts: order.facts,
    consequence: order.consequence,
    priorNoticeExemption: order.priorNoticeExempt
      ? { reason: order.priorNoticeExemptionReason, legalBasis: citation(grounds.exemptionBasis) }
      : null,
    result: grounds.result && resultWords(grounds.result),
    committeeResolution: grounds.committeeItem && (grounds.committeeItem.resolution ?? grounds.committeeItem.title),
    planDue: dueWords(order.planDue as DueSpec | null),
    resultDue: dueWords(order.resultDue as DueSpec | null),
    requirements: source.requirements.map((parts) => requirementReviewContent(parts, findingNos)),
    ...(source.measures.length > 0 ? { interimMeasures: source.measures.map(measureContent) } : {}),
    findings: grounds.findings.map(findingContent),
    officer: officerOf(order),
  });
}

/** How long it holds, as the order words it; without a first day, from its arrival. */
function measureContent({ seq, measure, reason, startsOn, months, endsOn, endCondition }: InterimMeasure): object {
  return { no: seq, measure, reason, startsOn, months, endsOn, endCondition };
}

function requirementReviewContent(
  { requirement, criteria, findingIds }: RequirementParts,
  findingNos: ReadonlyMap<string, string>,
): object {
  return {
    no: requirement.requirementNo,
    title: requirement.title,
    text: requirement.text,
    kind: enumerationLabel('requirementKind', requirement.kind),
    due: dueWords(requirement.due as DueSpec),
    acceptanceCriteria: criteria.map(({ seq, text }) => ({ no: seq, text })),
    findings: findingIds.map((id) => findingNos.get(id) ?? id).sort(),
    alternativeAllowed: requirement.alternativeAllowed,
    effectivenessMonths: requirement.effectivenessMonths,
    incidentSpecific: requirement.incidentSpecific,
  };
}

function findingContent({ findingNo, title, type, severity, condition, cause, effect }: Finding): object {
  return {
    no: findingNo,
    title,
    type: enumerationLabel('findingType', type),
    severity: enumerationLabel('severity', severity),
    condition,
    cause,
    effect,
  };
}

function resultWords({ seq, kind }: InspectionResult): object {
  const { ko, en } = enumerationLabel('resultKind', kind);
  return { ko: `${seq}차 ${ko}`, en: `No. ${seq}, ${en}` };
}

function citation(basis: LegalBasis | null): string | null {
  return basis && `${basis.act} ${basis.article}`;
}

export interface PriorNotice {
  readonly windowDays: number;
  readonly remarks: string | null;
}

/** The seven items of 행정절차법 제21조제1항, in the order of the article. */
export function priorNoticeContent(source: OrderContentSource, notice: PriorNotice, issued: IssuedNumber): object {
  const { order } = source;
  return {
    kind: 'PRIOR_NOTICE',
    orderNo: order.orderNo,
    ...issuedBy(issued),
    items: {
      title: order.title,
      party: partyOf(source.provider),
      causeAndDisposition: {
        facts: order.facts,
        disposition: { code: order.instrumentType, ...INSTRUMENT_LABELS[order.instrumentType] },
        requirements: source.requirements.map(requirementContent),
        legalBasis: basisOf(source.basis),
      },
      opinions: {
        ko: '이 처분에 대하여 의견을 제출할 수 있습니다. 기한까지 의견을 제출하지 않으면 의견이 없는 것으로 보고 처분 절차를 진행합니다.',
        en: 'You may give your opinion on this disposition. Without one by the due date, it is taken that you have none and the procedure goes on.',
      },
      submitTo: { department: issued.departmentName, ...officerOf(order) },
      due: {
        ko: `이 통지가 도달한 날부터 ${notice.windowDays}일 이내`,
        en: `within ${notice.windowDays} days of the arrival of this notice`,
      },
      other: notice.remarks,
    },
  };
}

interface Ending {
  readonly order: Order;
  readonly provider: Provider;
  /** Null where the order is revoked. */
  readonly replacing: Order | null;
  readonly reason: string;
}

/** The notice that an order is revoked or changed; a change is contested by way of the order that replaces it. */
export function revocationContent({ order, provider, replacing, reason }: Ending, issued: IssuedNumber): object {
  return {
    kind: 'REVOCATION_NOTICE',
    ...issuedBy(issued),
    recipient: partyOf(provider),
    orderNo: order.orderNo,
    title: order.title,
    instrument: { code: order.instrumentType, ...INSTRUMENT_LABELS[order.instrumentType] },
    replacedBy: replacing && { orderNo: replacing.orderNo, title: replacing.title },
    reason,
    officer: officerOf(order),
  };
}

function requirementContent({ requirement, criteria }: RequirementParts): object {
  return {
    no: requirement.requirementNo,
    title: requirement.title,
    text: requirement.text,
    kind: requirement.kind,
    alternativeAllowed: requirement.alternativeAllowed,
    due: dueWords(requirement.due as DueSpec),
    acceptanceCriteria: criteria.map((criterion) => criterion.text),
  };
}

function issuedBy({ documentNo, departmentName, approvedAt }: IssuedNumber): object {
  return { documentNo, department: departmentName, issuedAt: approvedAt.toISOString() };
}

function partyOf({ legalNameKo, legalNameEn, address }: Provider) {
  return { nameKo: legalNameKo, nameEn: legalNameEn, address };
}

function basisOf(basis: LegalBasis | null): object | null {
  return basis && { act: basis.act, article: basis.article, titleKo: basis.titleKo, titleEn: basis.titleEn };
}

function officerOf({ officerDepartment, officerName, officerContact }: Order): {
  officerDepartment: string;
  name: string;
  contact: string;
} {
  return { officerDepartment, name: officerName, contact: officerContact };
}

function dueWords(spec: DueSpec | null): { ko: string; en: string } | null {
  if (spec === null) return null;
  const { ko, en } = spec.phrase ?? printDueSpec(spec);
  return { ko, en };
}
