import type { CalendarDay } from './calendar-day';
import type { DemoTime, Published } from './demo-case-facts';
import type { DueSpec } from './due-spec';
import type {
  AttendeeSide,
  Causality,
  CommitteeDecision,
  ExemptionGround,
  FindingAspect,
  FindingType,
  InspectionKind,
  InspectionPurpose,
  InstrumentType,
  OutcomeClass,
  RequirementKind,
  ResultKind,
  Scope,
  Severity,
} from './enumerations';
import type { Label } from './label';

export type DemoNotice =
  | {
      readonly kind: 'GIVEN';
      readonly arrivedOn: CalendarDay;
      readonly method: DemoDeliveryMethod;
      readonly recipientTitle: string;
    }
  | {
      readonly kind: 'EXEMPT';
      readonly ground: ExemptionGround;
      /** Row of notice-exemption-grounds. */
      readonly exemption: string;
      readonly legalBasis: string;
      readonly reason: string;
      readonly approvedByTitle: string;
      readonly approvedOn: CalendarDay;
    };

export type DemoDeliveryMethod = 'E_DOC' | 'POST_REGISTERED' | 'HAND' | 'MAIL_EMAIL' | 'FAX';

export interface DemoSession extends Published {
  readonly date: CalendarDay;
  readonly facility: string;
  readonly startedAt: DemoTime;
  readonly endedAt: DemoTime;
  readonly credentialShownAt: DemoTime;
  readonly entryDocumentHandedAt: DemoTime;
  readonly closingMeetingAt: DemoTime;
  readonly attendees: readonly {
    readonly side: AttendeeSide;
    readonly titleKo: string;
    /** An agency or a provider; null where the record names none. */
    readonly organisation: string | null;
  }[];
  readonly openingNote: string;
  readonly closingNote: string;
  readonly statementStatus: 'SIGNED' | 'REFUSED' | 'NOT_REQUIRED';
}

export interface DemoInspection extends Published {
  readonly respondent: string;
  readonly kind: InspectionKind;
  readonly purposes: readonly InspectionPurpose[];
  readonly legalBasis: string;
  readonly adHocGround: string | null;
  readonly planYear: number | null;
  /** Consent of a respondent who could have refused (행정조사기본법 제5조 단서); null under a statutory power. */
  /** The case whose corrective actions are verified with the visit. */
  readonly earlierActionsOf?: string;
  readonly voluntary: { readonly consentedByTitle: string; readonly consentedOn: CalendarDay } | null;
  readonly notice: DemoNotice;
  readonly scope: string;
  readonly methodKo: string;
  readonly selectionReasonKo: string;
  readonly refusalPenalty: string | null;
  readonly refusalConsequenceKo: string;
  readonly plannedStartAt: string;
  readonly plannedEndOn: CalendarDay;
  readonly criteria: readonly string[];
  readonly team: readonly {
    readonly role: 'LEAD' | 'INSPECTOR' | 'EXPERT' | 'JOINT_AGENCY';
    readonly titleKo: string;
    readonly institution: string | null;
  }[];
  readonly requestedMaterials: readonly string[];
  readonly sessions: readonly DemoSession[];
}

export interface DemoFinding extends Published {
  readonly respondent: string;
  readonly inspection: string;
  readonly aspect: FindingAspect;
  readonly title: Label;
  readonly criteria: readonly { readonly item: string; readonly planYear: number | null }[];
  readonly condition: string;
  readonly cause: string;
  readonly causeCodes: readonly string[];
  readonly effect: string;
  readonly type: FindingType;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly causal: Causality;
  readonly incidents: readonly string[];
  readonly evidence: readonly string[];
}

export interface DemoCommitteeItem extends Published {
  readonly body: string;
  readonly heldFrom: CalendarDay;
  readonly heldTo: CalendarDay;
  readonly resolvedOn: CalendarDay;
  readonly placeKo: string | null;
  readonly title: Label;
  readonly decision: CommitteeDecision;
  readonly votes: null;
  readonly minutesKo: string;
  readonly resolution: string;
  readonly findings: readonly string[];
  readonly requirements: readonly string[];
}

export interface DemoResult extends Published {
  readonly seq: number;
  readonly kind: ResultKind;
  readonly outcomeClass: OutcomeClass;
  readonly conclusionsKo: string;
  readonly confirmedOn: CalendarDay;
  readonly announcedOn: CalendarDay | null;
  /** Codes of agencies; a joint announcement is not a joint order. */
  readonly announcedBy: readonly string[];
  readonly handedOverTo: string | null;
  readonly handedOverAtKo: string | null;
  readonly publicSummary: Label;
  readonly findings: readonly string[];
}

export interface DemoRequirement extends Published {
  readonly no: number;
  readonly title: Label;
  readonly text: Label;
  readonly findings: readonly string[];
  readonly kind: RequirementKind;
  readonly acceptanceCriteria: readonly string[];
  readonly alternativeAllowed: boolean;
  readonly effectivenessMonths: number;
  readonly due: DueSpec;
  /** The day that the due specification must resolve to; null where it names none. */
  readonly dueOn: CalendarDay | null;
  /** False where the requirement answers no cause of a particular incident. */
  readonly incidentSpecific: boolean;
}

export interface DemoOrder extends Published {
  readonly respondent: string;
  readonly instrument: InstrumentType;
  readonly legalBasis: string | null;
  readonly result: string;
  readonly committeeItem: string | null;
  readonly title: Label;
  readonly factsKo: string;
  readonly consequenceKo: string | null;
  readonly issuedOn: CalendarDay;
  readonly deliveredOn: CalendarDay;
  readonly deliveryMethod: DemoDeliveryMethod;
  /** Shown with a line of review and delegated approval; who signed is not in the public record. */
  readonly reviewed?: boolean;
  readonly priorNotice: {
    readonly arrivedOn: CalendarDay;
    readonly opinionDueOn: CalendarDay;
    readonly outcome: 'NO_OPINION' | 'WAIVED';
  } | null;
  readonly planDue: DueSpec;
  readonly planDueOn: CalendarDay;
  readonly resultDue: DueSpec | null;
  readonly resultDueOn: CalendarDay | null;
  readonly requirements: readonly DemoRequirement[];
}

export interface DemoPlan extends Published {
  readonly order: string;
  readonly version: number;
  readonly submittedOn: CalendarDay;
  readonly signedByTitle: string;
  /** How far the public record follows the plan. */
  readonly review: 'SUBMITTED';
  readonly items: readonly {
    readonly requirement: string;
    readonly cause: string;
    readonly correction: string;
    readonly sameKindScope: string;
    readonly prevention: string;
    readonly monitoring: string;
    readonly completeOn: CalendarDay;
    readonly completePhrase: string;
    readonly responsibleTitle: string;
    readonly alternative: string | null;
  }[];
}
