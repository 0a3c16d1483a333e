import { type CalendarDay, isCalendarDay } from './calendar-day';
import type {
  AgencyKind,
  EvidenceClass,
  ExemptionGround,
  FacilityKind,
  InstrumentType,
  LegalPower,
  ThirdPartyShare,
  Track,
  UserMetric,
} from './enumerations';
import type { TemplateContent } from './document-template';
import type { Label } from './label';
import type { DelegationRule } from './approval-line';
import type { LateChargeRule } from './late-charge';
import type { RecurrenceRule } from './recurrence';

/** The shape of every file in data/reference. */
export interface ReferenceFile<Row> {
  readonly source: string;
  readonly rows: readonly Row[];
}

/** AT_LATEST: in force no later than `effectiveFrom`; the first day itself was not found in a public record. */
export type EffectiveFromBasis = 'EXACT' | 'AT_LATEST';

/** Both days are inside the period; `effectiveTo` null means still in force. */
export interface Effective {
  readonly effectiveFrom: CalendarDay;
  readonly effectiveFromBasis: EffectiveFromBasis;
  readonly effectiveTo: CalendarDay | null;
}

export interface ReferenceRow extends Effective {
  /** Names the thing through all its versions: an agency keeps its code when it is renamed. */
  readonly code: string;
  /** The public law, gazette or press release that the row rests on. */
  readonly source: string;
}

export interface NamedRow extends ReferenceRow {
  readonly nameKo: string;
  readonly nameEn: string;
}

export interface LegalBasisRow extends ReferenceRow {
  readonly act: string;
  readonly actEn: string;
  /** As printed: `제36조의2제2항`. */
  readonly article: string;
  readonly titleKo: string;
  readonly titleEn: string;
  /** Null for the general acts, which fill the gaps of every track (행정조사기본법 제3조제1항). */
  readonly track: Track | null;
  readonly power: LegalPower;
  /** In our own words, never the text of the statute. */
  readonly summaryKo: string;
  readonly summaryEn: string;
  /** The code that carries the rule on after a renumbering. */
  readonly replacedBy: string | null;
}

export interface PenaltyClauseRow extends ReferenceRow {
  readonly legalBasis: string;
  /** The numbered item (호) where it is known. */
  readonly item: string | null;
  readonly track: Track;
  readonly kind: 'FINE' | 'SURCHARGE' | 'CRIMINAL';
  readonly conductKo: string;
  readonly conductEn: string;
  readonly ceilingKrw: number | null;
  readonly ceilingRevenuePercent: number | null;
  readonly imprisonmentYearsMax: number | null;
  /** The duties and orders whose breach it answers. */
  readonly appliesTo: readonly string[];
}

export interface TrackRow extends NamedRow {
  readonly code: Track;
  readonly coveredKo: string;
  readonly coveredEn: string;
  readonly designationCriteria: readonly string[];
  readonly inspectionBasis: readonly string[];
  readonly materialsBasis: readonly string[];
  readonly noticeDays: number;
  readonly noticeBasis: string;
  readonly noticeExemptions: readonly string[];
  readonly orderBasis: readonly string[];
  readonly allowedInstruments: readonly InstrumentType[];
  readonly penaltyClauses: readonly string[];
  /** How often an order's time limit may be extended; null where the act sets no limit. */
  readonly extensionLimit: {
    readonly maxCount: number;
    readonly groundsKo: string;
    readonly groundsEn: string;
    readonly legalBasis: string;
  } | null;
  readonly noteKo: string | null;
}

export type Measure =
  | 'OWNS_LINE_FACILITIES'
  | 'SUBSCRIBERS'
  | 'LINES'
  | 'DAILY_USERS'
  | 'TRAFFIC_SHARE'
  | 'FLOOR_AREA'
  | 'POWER_CAPACITY'
  | 'REVENUE';

export interface Threshold {
  readonly metric: Measure;
  readonly atLeast: number;
  readonly unit: 'PERSONS' | 'LINES' | 'PERCENT' | 'M2' | 'MW' | 'KRW' | 'YES_NO';
}

/** The acts join their thresholds differently: one by and, another by or, a third by both. */
export type DesignationCondition =
  { readonly allOf: readonly DesignationCondition[] } | { readonly anyOf: readonly DesignationCondition[] } | Threshold;

export interface DesignationCriterionRow extends NamedRow {
  readonly track: Track;
  readonly category: 'COMMON_CARRIER' | 'VALUE_ADDED' | 'DATA_CENTRE';
  readonly condition: DesignationCondition;
  readonly measuredKo: string;
  readonly legalBasis: string;
}

export interface InstrumentTypeRow extends NamedRow {
  readonly code: InstrumentType;
  /** Weight of the act, 1 the lightest. */
  readonly rank: number;
  readonly isDisposition: boolean;
  readonly requiresPriorNotice: boolean;
  readonly requiresLegalBasis: boolean;
  readonly canLeadToSanction: boolean;
  /** Printed at the end of the letter: how to appeal, or that following it is voluntary. */
  readonly closingNotice: {
    readonly kind: 'APPEAL' | 'VOLUNTARINESS';
    readonly textKo: string;
    readonly textEn: string;
    readonly routes: readonly AppealRoute[];
  };
  readonly noteKo: string;
}

/** Periods of 행정기본법 제36조, 행정심판법 제27조 and 행정소송법 제20조; null where the route has no such limit. */
export interface AppealRoute {
  readonly kind: 'OBJECTION' | 'ADMINISTRATIVE_APPEAL' | 'LITIGATION';
  readonly fromKnowledgeDays: number | null;
  readonly fromDispositionDays: number | null;
  readonly fromDispositionYears: number | null;
  readonly legalBasis: string;
}

export interface NoticeExemptionRow extends NamedRow {
  readonly ground: ExemptionGround;
  readonly track: Track | 'GENERAL';
  readonly legalBasis: string;
  readonly requiresWrittenReason: boolean;
  readonly requiresApproval: boolean;
  /** What is owed instead of the notice. */
  readonly duty: Label;
}

export interface AdHocGroundRow extends NamedRow {
  readonly legalBasis: string;
}

export interface CauseCodeRow extends NamedRow {
  readonly level: 1 | 2;
  readonly parent: string | null;
  /** Third-party failure is a flag beside the cause: always set, set per case, or never. */
  readonly thirdParty: ThirdPartyShare;
  readonly mapping: {
    readonly version: string;
    readonly category: string;
    readonly detailedCause: string | null;
  };
}

export interface CauseCodeFile extends ReferenceFile<CauseCodeRow> {
  readonly mappings: readonly {
    readonly version: string;
    readonly scheme: 'ENISA';
    readonly effectiveFrom: CalendarDay;
    readonly effectiveTo: CalendarDay | null;
    readonly source: string;
  }[];
}

export interface CriteriaItemRow extends ReferenceRow {
  readonly track: Track;
  readonly titleKo: string;
  readonly titleEn: string;
  readonly textKo: string;
  readonly evidenceExpected: readonly string[];
  readonly legalBasis: string;
  /** The year of the provider's disaster management plan that the item checks. */
  readonly planYear: number | null;
  readonly weight: number;
}

export interface DocumentTypeRow extends NamedRow {
  readonly origin: 'STATUTORY_FORM' | 'SYSTEM_TEMPLATE';
  readonly act: string | null;
  readonly formNo: number | null;
  readonly legalBasis: string | null;
  readonly requiredItems: readonly Label[];
  readonly retentionClass: string;
}

export interface RetentionClassRow extends NamedRow {
  readonly kind: 'CLASS' | 'PERIOD';
  readonly ruleKo: string;
  readonly ruleEn: string;
  readonly disposal:
    'NEVER_BY_SYSTEM' | 'WHEN_PURPOSE_ACHIEVED' | 'WHEN_ANALYSIS_ENDS' | 'RETURN_WHEN_UNNEEDED' | 'AFTER_REVIEW_BOARD';
  readonly years: number | null;
  readonly keepsTombstone: boolean;
  readonly blockedBy: readonly ('APPEAL' | 'STAY' | 'PRESERVATION_ORDER' | 'OPEN_CASE')[];
  readonly evidenceClasses: readonly EvidenceClass[];
  readonly legalBasis: string;
}

export interface AgencyRow extends NamedRow {
  readonly kind: AgencyKind;
  readonly parent: string | null;
  readonly delegations: readonly {
    readonly fromAgency: string;
    readonly scopeKo: string;
    readonly scopeEn: string;
    readonly legalBasis: string;
    readonly reportDuty: string;
  }[];
}

export interface OrgUnitRow extends NamedRow {
  readonly agency: string;
  readonly dutyKo: string;
}

export interface ServiceRow {
  readonly code: string;
  readonly parent: string | null;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly userBase: readonly {
    readonly metric: UserMetric;
    readonly count: number;
    readonly approximate: boolean;
    readonly asOf: CalendarDay;
    readonly source: string;
  }[];
  readonly source: string;
}

export interface FacilityRow {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: FacilityKind;
  readonly addressKo: string | null;
  readonly parent: string | null;
  /** Codes of the providers that rent space. */
  readonly tenants: readonly string[];
  readonly source: string;
}

export interface ProviderRow {
  readonly code: string;
  readonly legalNameKo: string;
  readonly legalNameEn: string;
  readonly kind: 'COMMON_CARRIER' | 'VALUE_ADDED' | 'DATA_CENTRE';
  /** 사업자등록번호 `000-00-00000`; null where no public record confirms it. */
  readonly brn: string | null;
  readonly brnSource: string;
  readonly aliases: readonly string[];
  readonly addressKo: string | null;
  readonly services: readonly ServiceRow[];
  /** Facilities that the provider operates. */
  readonly facilities: readonly FacilityRow[];
  readonly designations: readonly {
    readonly track: Track;
    readonly criteria: string;
    readonly designatedFrom: CalendarDay;
    readonly designatedTo: CalendarDay | null;
    readonly basisKo: string;
    readonly source: string;
  }[];
  readonly source: string;
}

/** How far back a recurrence is looked for, in months, and by what. */
export interface RecurrenceRuleRow extends NamedRow, RecurrenceRule {}

/** 가산금: by the kind of the sanction, with its article. */
export interface LateChargeRuleRow extends NamedRow, LateChargeRule {
  readonly basisKo: string;
  readonly basisEn: string;
}

/** Who decides finally on a document for the head of the agency (행정업무의 운영 및 혁신에 관한 규정 제10조제2항). */
export interface DelegationRuleRow extends NamedRow, DelegationRule {
  readonly basisKo: string;
  readonly basisEn: string;
}

/** How letters of a type are written, by its code in `DOCUMENT_TYPES`. */
export interface DocumentTemplateRow extends ReferenceRow {
  readonly content: TemplateContent;
}

/** Where a department is found, by the code of the department; what no public record confirms is null. */
export interface OfficeContactRow extends NamedRow {
  readonly postalCode: string | null;
  readonly addressKo: string | null;
  readonly addressEn: string | null;
  readonly homepage: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
}

/** 관인 by the code of the agency, drawn from its characters. */
export interface AgencySealRow extends NamedRow {
  readonly sizeMm: number;
  readonly lines: readonly string[];
  readonly specimen: Label | null;
}

/** Every file of data/reference, by its name without `.json`. */
export interface ReferenceData {
  readonly 'legal-bases': ReferenceFile<LegalBasisRow>;
  readonly 'penalty-clauses': ReferenceFile<PenaltyClauseRow>;
  readonly tracks: ReferenceFile<TrackRow>;
  readonly 'designation-criteria': ReferenceFile<DesignationCriterionRow>;
  readonly 'instrument-types': ReferenceFile<InstrumentTypeRow>;
  readonly 'notice-exemption-grounds': ReferenceFile<NoticeExemptionRow>;
  readonly 'adhoc-grounds': ReferenceFile<AdHocGroundRow>;
  readonly 'cause-codes': CauseCodeFile;
  readonly 'criteria-items': ReferenceFile<CriteriaItemRow>;
  readonly 'document-types': ReferenceFile<DocumentTypeRow>;
  readonly 'retention-classes': ReferenceFile<RetentionClassRow>;
  readonly 'recurrence-rules': ReferenceFile<RecurrenceRuleRow>;
  readonly 'late-charge-rules': ReferenceFile<LateChargeRuleRow>;
  readonly 'delegation-rules': ReferenceFile<DelegationRuleRow>;
  readonly 'document-templates': ReferenceFile<DocumentTemplateRow>;
  readonly 'office-contacts': ReferenceFile<OfficeContactRow>;
  readonly 'agency-seals': ReferenceFile<AgencySealRow>;
  readonly agencies: ReferenceFile<AgencyRow>;
  readonly 'org-units': ReferenceFile<OrgUnitRow>;
  readonly providers: ReferenceFile<ProviderRow>;
}

export type ReferenceFileName = keyof ReferenceData;

/** The version of a row that was in force on a day; null when none was. */
export function inForceOn<Row extends ReferenceRow>(rows: readonly Row[], code: string, day: CalendarDay): Row | null {
  return rows.find((row) => row.code === code && isInForce(row, day)) ?? null;
}

export function isInForce(period: Effective, day: CalendarDay): boolean {
  return period.effectiveFrom <= day && (period.effectiveTo === null || day <= period.effectiveTo);
}

/** Whether measured figures reach the thresholds of a designation; a figure that is not known reaches none. */
export function meetsCondition(condition: DesignationCondition, measured: Partial<Record<Measure, number>>): boolean {
  if ('allOf' in condition) return condition.allOf.every((part) => meetsCondition(part, measured));
  if ('anyOf' in condition) return condition.anyOf.some((part) => meetsCondition(part, measured));
  return (measured[condition.metric] ?? Number.NEGATIVE_INFINITY) >= condition.atLeast;
}

const BRN_WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** Check digit of a business registration number; dashes are ignored. */
export function isBusinessNumber(text: string): boolean {
  const digits = text.replace(/-/g, '');
  if (!/^\d{10}$/.test(digits)) return false;
  const products = BRN_WEIGHTS.map((weight, index) => Number(digits[index]) * weight);
  const sum = products.reduce((total, product) => total + product, Math.floor(products[8] / 10));
  return (10 - (sum % 10)) % 10 === Number(digits[9]);
}

export function isPeriod(from: string, to: string | null): boolean {
  return isCalendarDay(from) && (to === null || (isCalendarDay(to) && to >= from));
}
