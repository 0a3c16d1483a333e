import type { LetterHead } from '../../components/letter';
import type { OrderLetterContent } from '../../components/order-letter';
import type { OfficialDocument } from './document-page';

/** The shapes in which the server freezes the content of its letters. */
interface Words {
  readonly ko: string;
  readonly en: string;
}

interface Basis {
  readonly act: string;
  readonly article: string;
}

interface RequirementWords {
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly due: Words | null;
  readonly acceptanceCriteria: readonly string[];
  readonly alternativeAllowed: boolean;
}

interface Officer {
  readonly officerDepartment: string;
  readonly name: string;
  readonly contact: string;
}

export interface OrderWords {
  readonly orderNo: string;
  readonly instrument: Words;
  readonly title: string;
  readonly recipient: { readonly nameKo: string };
  readonly legalBasis: Basis | null;
  readonly facts: string;
  readonly consequence?: string | null;
  readonly priorNoticeExemption: string | null;
  readonly requirements: readonly RequirementWords[];
  readonly planDue: Words | null;
  readonly resultDue: Words | null;
  readonly closing: { readonly heading: Words } & Words;
  readonly officer: Officer;
}

export interface PriorNoticeWords {
  readonly items: {
    readonly party: { readonly nameKo: string; readonly address: string | null };
    readonly causeAndDisposition: {
      readonly facts: string;
      readonly disposition: Words;
      readonly requirements: readonly RequirementWords[];
      readonly legalBasis: Basis | null;
    };
    readonly opinions: Words;
    readonly submitTo: Officer & { readonly department: string };
    readonly due: Words;
    readonly other: string | null;
  };
}

export interface NoticeWords {
  readonly caseNo: string;
  readonly respondent: { readonly name: string };
  readonly asOf: string;
  readonly text: string;
  readonly publicSummary: string | null;
  readonly outcomeClass: string;
  readonly findings: readonly {
    readonly findingNo: string;
    readonly title: string;
    readonly type: string;
    readonly severity: string;
    readonly condition: string;
    readonly cause: string;
    readonly effect: string;
  }[];
}

interface WithoutNotice {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly legalBasis: Basis;
}

export interface EntryWords {
  readonly purposes: readonly string[];
  readonly period: { readonly startAt: string; readonly endOn: string };
  readonly sites: readonly string[];
  readonly inspectors: readonly { readonly name: string; readonly title: string | null; readonly duty: string }[];
  readonly scope: string;
  readonly method: string | null;
  readonly requestedMaterials: readonly string[];
  readonly refusal: { readonly consequence: string | null };
  readonly other: { readonly legalBasis: Basis; readonly withoutNotice: WithoutNotice | null };
}

export function headOf(
  { departmentName, documentNo, approvedAt, title }: OfficialDocument,
  recipient: string | null,
): LetterHead {
  return { department: departmentName, documentNo, issuedAt: approvedAt, recipient, title };
}

export function toLetter(document: OfficialDocument, order: OrderWords): OrderLetterContent {
  const { heading, ko, en } = order.closing;
  return {
    head: headOf(document, order.recipient.nameKo),
    orderNo: order.orderNo,
    instrument: order.instrument,
    legalBasis: order.legalBasis && `${order.legalBasis.act} ${order.legalBasis.article}`,
    facts: order.facts,
    requirements: order.requirements.map(({ acceptanceCriteria, ...requirement }) => ({
      ...requirement,
      criteria: acceptanceCriteria,
    })),
    planDue: order.planDue,
    resultDue: order.resultDue,
    consequence: order.consequence ?? null,
    exemption: order.priorNoticeExemption,
    closing: { heading, text: { ko, en } },
    officer: {
      department: order.officer.officerDepartment,
      name: order.officer.name,
      contact: order.officer.contact,
    },
  };
}
