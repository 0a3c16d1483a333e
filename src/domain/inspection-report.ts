/**
 * The frozen content of an inspection report (점검 결과 보고서): everything the printed report says, resolved to texts,
 * numbers and ISO dates, so that it prints the same in ten years whatever becomes of law, names and code tables.
 * It is plain JSON (see canonical-json.ts) and carries no ids except the numbers that are printed.
 */

/** The printed label of a code in both languages. */
export interface ReportLabel {
  readonly ko: string;
  readonly en: string;
}

/** Civil day in Seoul, `YYYY-MM-DD`. */
export type ReportDay = string;

/** ISO 8601 instant with offset, e.g. `2024-05-13T04:44:00Z`. */
export type ReportInstant = string;

export interface ReportTime {
  readonly at: ReportInstant;
  readonly precision: 'SECOND' | 'MINUTE' | 'HOUR' | 'DAY';
  /** Printed as 약 / about. */
  readonly approximate: boolean;
}

export interface ReportPeriod {
  readonly from: ReportDay;
  readonly to: ReportDay;
}

export interface InspectionReportSnapshot {
  readonly schema: 'inspection-report/1';
  readonly cover: ReportCover;
  readonly approvals: readonly ReportApproval[];
  readonly overview: ReportOverview;
  readonly respondents: readonly ReportRespondent[];
  readonly incidents: readonly ReportIncident[];
  readonly timeline: readonly ReportTimelineEvent[];
  readonly causes: readonly ReportCauseAnalysis[];
  readonly response: ReportResponse;
  readonly checklist: readonly ReportChecklistItem[];
  readonly findings: readonly ReportFinding[];
  readonly orders: readonly ReportOrder[];
  readonly requirements: readonly ReportRequirement[];
  readonly resolutions: readonly ReportResolution[];
  readonly earlierActions: readonly ReportEarlierAction[];
  readonly opinion: ReportOpinion;
  readonly schedule: readonly ReportScheduleEntry[];
  readonly annex: ReportAnnex;
  /** Present in an edition for readers outside the ministry: what it does not carry is not in it. */
  readonly edition?: ReportEditionOf;
  /** What differs from the version before it; absent in a first version. */
  readonly changes?: ReportChanges;
}

/** For whom an edition is made; a provider's names its respondent. */
export type ReportEditionOf =
  { readonly variant: 'PROVIDER'; readonly respondent: string } | { readonly variant: 'PUBLIC' };

/** 정정·변경 대비표: old and new of every place that differs, and why. */
export interface ReportChanges {
  readonly sinceNo: string;
  readonly sinceOn: ReportDay;
  readonly reason: string;
  readonly rows: readonly ReportChange[];
}

export interface ReportChange {
  /** Where it stands, e.g. `findings[점검-2024-0012-지01].condition`. */
  readonly path: string;
  /** The printed name of the place. */
  readonly place: ReportLabel;
  readonly kind: ReportLabel;
  /** Empty where it was added. */
  readonly before: ReportLabel;
  /** Empty where it was removed. */
  readonly after: ReportLabel;
}

export interface ReportCover {
  readonly caseNo: string;
  /** 생산등록번호; null until approved. */
  readonly documentNo: string | null;
  readonly title: string;
  readonly ministry: string;
  readonly department: string;
  /** 내부본, 사업자 통지본 or 공개본. */
  readonly variant: ReportLabel;
  readonly confidentiality: ReportLabel;
  /** 공개구분 with the item of 정보공개법 제9조제1항; null when not yet decided. */
  readonly disclosure: string | null;
  readonly version: number;
  /** 중간, 최종 or 정정; absent in reports from before there was a difference. */
  readonly versionKind?: ReportLabel;
  /** Why this version follows the one before; null for the first. */
  readonly versionReason: string | null;
  readonly inspectionPeriod: ReportPeriod;
  /** When the content was frozen; becomes the creation date of the file. */
  readonly frozenAt: ReportInstant;
}

/** One box of the approval row; steps that were skipped have no entry. */
export interface ReportApproval {
  readonly step: ReportLabel;
  readonly position: string;
  readonly name: string;
  readonly decidedAt: ReportInstant | null;
  /** 전결, 대결 or 의견 있음. */
  readonly mark: ReportLabel | null;
}

export interface ReportOverview {
  readonly purpose: string;
  readonly legalBases: readonly { readonly article: string; readonly title: string; readonly text: string | null }[];
  readonly inspections: readonly ReportInspection[];
  readonly team: readonly ReportTeamMember[];
  readonly method: string;
}

export interface ReportInspection {
  readonly no: string;
  /** Who is inspected; absent in reports from before it was recorded. */
  readonly respondent?: string;
  readonly kind: ReportLabel;
  readonly purposes: readonly ReportLabel[];
  readonly period: ReportPeriod;
  readonly places: readonly string[];
  readonly notice: ReportNotice;
}

export type ReportNotice =
  | {
      readonly kind: 'GIVEN';
      readonly arrivedOn: ReportDay;
      readonly documentNo: string | null;
      readonly daysAhead: number;
    }
  | {
      readonly kind: 'EXEMPT';
      readonly ground: ReportLabel;
      readonly article: string;
      readonly reason: string;
      readonly approver: string;
      readonly approvedAt: ReportInstant;
    }
  | { readonly kind: 'NOT_REQUIRED'; readonly reason: string };

export interface ReportTeamMember {
  readonly role: ReportLabel;
  readonly name: string;
  readonly organisation: string;
  readonly position: string;
  readonly conflictOfInterest: ReportLabel;
}

export interface ReportRespondent {
  readonly name: string;
  readonly role: ReportLabel;
  readonly businessNo: string | null;
  readonly designation: string | null;
  readonly officers: readonly { readonly role: ReportLabel; readonly name: string; readonly position: string }[];
  readonly services: readonly {
    readonly name: string;
    readonly description: string;
    readonly scale: string | null;
    readonly scaleBasis: ReportLabel | null;
  }[];
}

export interface ReportIncident {
  readonly no: string;
  readonly title: string;
  readonly respondents: readonly string[];
  readonly type: ReportLabel;
  readonly startedAt: ReportTime | null;
  readonly detectedAt: ReportTime | null;
  readonly awareAt: ReportTime | null;
  readonly mitigatedAt: ReportTime | null;
  /** Null while it lasts or when it is unknown; `status` says which. */
  readonly restoredAt: ReportTime | null;
  readonly durationMinutes: number | null;
  readonly status: ReportLabel;
  readonly services: readonly { readonly name: string; readonly platform: string; readonly symptom: string }[];
  readonly impacts: readonly ReportImpact[];
  readonly userNotice: { readonly at: ReportTime; readonly means: string } | null;
  readonly plannedWork: string | null;
  readonly causedBy: string | null;
  readonly relatedTo: string | null;
}

export interface ReportImpact {
  readonly segment: string;
  /** 0–100; percentage and count may stand side by side. */
  readonly percent: number | null;
  readonly count: number | null;
  readonly unit: ReportLabel;
  readonly basis: ReportLabel;
  readonly source: string;
}

export interface ReportTimelineEvent {
  readonly at: ReportTime;
  readonly incidentNo: string | null;
  readonly kind: ReportLabel;
  readonly text: string;
  readonly source: string;
}

export interface ReportCauseAnalysis {
  readonly incidentNo: string;
  readonly determination: ReportLabel;
  readonly method: string | null;
  readonly direct: string | null;
  readonly roots: readonly { readonly category: ReportLabel; readonly text: string }[];
  readonly contributing: readonly string[];
  readonly ruledOut: readonly { readonly cause: string; readonly reason: string }[];
  readonly chain: readonly {
    readonly question: string;
    readonly answer: string;
    readonly evidence: readonly string[];
  }[];
  readonly claims: readonly {
    readonly claimedBy: string;
    readonly claimedOn: ReportDay;
    readonly claim: string;
    readonly determination: string;
  }[];
}

export interface ReportResponse {
  readonly narratives: readonly {
    readonly incidentNo: string;
    readonly detection: string | null;
    readonly escalation: string | null;
    readonly recovery: string | null;
    readonly userNotice: string | null;
  }[];
  readonly recovery: readonly {
    readonly incidentNo: string;
    readonly service: string;
    readonly asOf: ReportTime;
    readonly state: ReportLabel;
    readonly restored: number | null;
    readonly total: number | null;
    readonly percent: number | null;
    readonly reportedBy: string;
  }[];
  readonly duties: readonly {
    readonly incidentNo: string | null;
    readonly duty: string;
    readonly article: string | null;
    readonly due: string;
    readonly doneAt: ReportTime | null;
    readonly channel: string | null;
    readonly judgement: ReportLabel;
    readonly note: string | null;
  }[];
}

export interface ReportChecklistItem {
  readonly no: string;
  readonly respondent: string;
  readonly criterion: string;
  readonly article: string | null;
  readonly condition: string;
  readonly judgement: ReportLabel;
  readonly evidence: readonly string[];
}

export interface ReportFindingTable {
  readonly title: string;
  readonly source: string | null;
  /** With the unit in brackets. */
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportFinding {
  readonly no: string;
  readonly title: string;
  readonly respondent: string;
  readonly incidents: readonly string[];
  readonly type: ReportLabel;
  readonly severity: ReportLabel;
  readonly scope: ReportLabel;
  readonly causal: ReportLabel;
  readonly criteria: string;
  readonly article: string | null;
  readonly condition: string;
  readonly cause: string;
  readonly effect: string;
  readonly evidence: readonly string[];
  readonly repeatOf: string | null;
  /** Comparisons within the finding; absent in reports from before there were any. */
  readonly tables?: readonly ReportFindingTable[];
  readonly providerComment: {
    readonly opinion: ReportLabel;
    readonly text: string;
    readonly on: ReportDay;
    readonly answer: string | null;
  } | null;
}

/** A due date as printed: the phrase of the order, the day that follows from it, and the arithmetic. */
export interface ReportDue {
  readonly phrase: string;
  readonly on: ReportDay | null;
  readonly working: string | null;
}

export interface ReportOrder {
  readonly no: string | null;
  readonly instrument: ReportLabel;
  readonly respondent: string;
  readonly legalBasis: string | null;
  readonly documentNo: string | null;
  readonly arrivedAt: ReportInstant | null;
  readonly deadlines: readonly { readonly duty: string; readonly due: ReportDue }[];
}

export interface ReportRequirement {
  readonly no: string;
  readonly respondent: string;
  readonly kind: ReportLabel;
  readonly text: string;
  readonly detail: string | null;
  readonly acceptanceCriteria: readonly string[];
  readonly alternativeAllowed: boolean;
  readonly due: ReportDue;
  readonly findings: readonly string[];
  readonly action: { readonly no: string; readonly status: ReportLabel; readonly note: string | null } | null;
}

export interface ReportResolution {
  readonly meeting: string;
  readonly agenda: string;
  readonly period: ReportPeriod;
  readonly form: ReportLabel;
  readonly quorum: { readonly members: number; readonly required: number; readonly present: number } | null;
  readonly votes: {
    readonly inFavour: number;
    readonly against: number;
    readonly abstained: number;
    readonly recused: number;
  } | null;
  readonly decision: ReportLabel;
  readonly text: string;
  readonly minutes: string | null;
}

export interface ReportEarlierAction {
  readonly caseNo: string;
  readonly actionNo: string;
  readonly requirement: string;
  readonly verifiedOn: ReportDay | null;
  readonly result: ReportLabel;
  readonly recurrence: ReportLabel;
  readonly note: string | null;
}

export interface ReportOpinion {
  /** The summary written for the public; absent in reports from before it was printed. */
  readonly summary?: readonly string[];
  readonly overall: readonly string[];
  readonly followUps: readonly {
    readonly kind: ReportLabel;
    readonly text: string;
    readonly basis: string | null;
    readonly state: ReportLabel | null;
  }[];
}

export interface ReportScheduleEntry {
  readonly what: string;
  readonly who: string;
  readonly due: ReportDue;
}

export interface ReportAnnex {
  readonly evidence: readonly {
    readonly no: string;
    readonly title: string;
    readonly source: ReportLabel;
    readonly collectedAt: ReportInstant;
    readonly collectedBy: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  /** Photographs among the evidence; absent where there are none. Their bytes are found by the hash. */
  readonly pictures?: readonly ReportPicture[];
  readonly sessions: readonly {
    readonly inspectionNo: string;
    readonly startedAt: ReportInstant;
    readonly endedAt: ReportInstant | null;
    readonly place: string;
    readonly credentialsShownAt: ReportInstant | null;
    readonly entryDocumentHandedAt: ReportInstant | null;
    readonly attendees: readonly {
      readonly side: ReportLabel;
      readonly organisation: string;
      readonly position: string;
      readonly name: string;
    }[];
    readonly closingNote: string | null;
    readonly confirmation: ReportLabel;
  }[];
  readonly statements: readonly {
    readonly kind: ReportLabel;
    readonly person: string;
    readonly at: ReportTime;
    readonly place: string;
    readonly source: string;
    readonly summary: string;
  }[];
  readonly facts: readonly {
    readonly subject: string;
    readonly field: string;
    readonly value: string;
    readonly status: ReportLabel;
    readonly official: boolean;
    readonly assertedBy: string;
    readonly source: string;
    readonly assertedAt: ReportInstant;
  }[];
  /** The right of reply: every comment of a respondent and the answer to it; absent in reports from before. */
  readonly replies?: readonly ReportReply[];
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}

export interface ReportPicture {
  readonly no: string;
  readonly title: string;
  readonly takenAt: ReportInstant | null;
  readonly place: string | null;
  readonly sha256: string;
}

export interface ReportReply {
  readonly findingNo: string;
  readonly respondent: string;
  readonly round: number;
  readonly opinion: ReportLabel;
  readonly comment: string;
  readonly commentedOn: ReportDay;
  /** Null while it stands without an answer. */
  readonly answer: string | null;
  readonly answeredOn: ReportDay | null;
}
