import type { CalendarDay } from './calendar-day';
import type {
  FactKey,
  Published,
  DemoTime,
  DemoCaseHead,
  DemoRespondent,
  DemoEvidence,
  DemoIncident,
  DemoAssertion,
  DemoTimelineEvent,
  DemoSnapshot,
  DemoCauseAnalysis,
} from './demo-case-facts';
import type {
  DemoInspection,
  DemoFinding,
  DemoCommitteeItem,
  DemoResult,
  DemoOrder,
  DemoPlan,
} from './demo-case-procedure';
import type { CaseRelationKind } from './enumerations';
import type { Label } from './label';

export interface DemoStatement extends Published {
  readonly kind: 'EXPLANATION' | 'QUOTE' | 'COMMITMENT' | 'ACCEPTANCE';
  readonly party: string;
  readonly speakerTitle: string;
  readonly saidOn: CalendarDay;
  readonly text: Label;
  /** True where the words are those of the report, false where they give its sense. */
  readonly quoted: boolean;
}

export interface DemoHeadquartersMeeting extends Published {
  readonly no: number;
  readonly heldAt: DemoTime | null;
  readonly chairTitle: string | null;
  readonly placeKo: string | null;
  readonly noteKo: string;
}

export interface DemoDamageReport extends Published {
  readonly respondent: string;
  readonly count: number;
  readonly approximate: boolean;
  readonly unit: 'CASES';
  readonly asOf: CalendarDay;
}

export interface DemoPublication extends Published {
  readonly kind: 'PROVIDER_REPORT' | 'POLICY';
  /** An agency or a provider. */
  readonly publisher: string;
  readonly publishedOn: CalendarDay;
  readonly title: Label;
  /** When it had been promised for. */
  readonly dueKo: string | null;
  readonly items: readonly {
    readonly textKo: string;
    readonly textEn: string;
    readonly before: string | null;
    readonly after: string;
  }[];
}

export interface DemoDisclosure extends Published {
  readonly requester: 'NATIONAL_ASSEMBLY';
  readonly disclosedOn: CalendarDay;
  readonly whatKo: string;
  readonly whatEn: string;
}

export interface DemoFact {
  readonly id: FactKey;
  readonly statement: Label;
  /** Every datum that holds the fact. */
  readonly refs: readonly string[];
}

/**
 * A real, published inspection as the files of data/demo tell it. `ref` names a thing within its file; codes in capitals are
 * codes of data/reference. Days are civil days of Korea, times carry the offset +09:00.
 */
export interface DemoCase {
  readonly schema: 'demo-case/1';
  /** Loaded as history: its times are claimed, not the server's. */
  readonly migrated: true;
  readonly ref: string;
  readonly case: DemoCaseHead;
  /** Cases of other files that were loaded before. */
  readonly relations?: readonly { readonly case: string; readonly kind: CaseRelationKind; readonly noteKo: string }[];
  readonly respondents: readonly DemoRespondent[];
  readonly evidence: readonly DemoEvidence[];
  readonly incidents: readonly DemoIncident[];
  readonly assertions: readonly DemoAssertion[];
  readonly timeline: readonly DemoTimelineEvent[];
  readonly snapshots: readonly DemoSnapshot[];
  readonly causeAnalyses: readonly DemoCauseAnalysis[];
  readonly inspections: readonly DemoInspection[];
  readonly findings: readonly DemoFinding[];
  readonly committeeItems: readonly DemoCommitteeItem[];
  readonly results: readonly DemoResult[];
  readonly orders: readonly DemoOrder[];
  readonly plans: readonly DemoPlan[];
  readonly statements: readonly DemoStatement[];
  readonly headquartersMeetings: readonly DemoHeadquartersMeeting[];
  readonly damageReports: readonly DemoDamageReport[];
  readonly publications: readonly DemoPublication[];
  readonly disclosures: readonly DemoDisclosure[];
  readonly facts: readonly DemoFact[];
}
