import type { CalendarDay } from './calendar-day';
import type {
  CaseTrigger,
  CauseDetermination,
  CauseKind,
  Confidentiality,
  FactStatus,
  ImpactBasis,
  IncidentType,
  RecoveryState,
  RespondentRole,
  TimePrecision,
  TimelineKind,
  Track,
} from './enumerations';
import type { Label } from './label';

/** A single published fact of the case, for example `F-K1-01`. */
export type FactKey = string;

/** The published source behind a datum, and what of it is not published but lawful and supposed. */
export interface Published {
  readonly ref: string;
  /** The facts that this datum holds. */
  readonly facts: readonly FactKey[];
  readonly source: string;
  /** Present, with its fields and reason, only where the public record is silent. */
  readonly assumed?: true;
  readonly assumedFields?: readonly string[];
  readonly assumedReason?: string;
}

export interface DemoTime {
  readonly at: string;
  /** APPROXIMATE is printed as 약. */
  readonly precision: TimePrecision;
}

export interface DemoCaseHead extends Published {
  readonly title: Label;
  readonly trigger: CaseTrigger;
  readonly tracks: readonly Track[];
  readonly confidentiality: Confidentiality;
  readonly openedOn: CalendarDay;
  readonly agency: string;
  /** Code of an org unit; its printed name is the one of the day. */
  readonly department: string;
  readonly planYear: number | null;
  readonly publicAlias: Label;
  readonly summary: Label;
}

export interface DemoRespondent extends Published {
  readonly provider: string;
  readonly role: RespondentRole;
  /** The title of the case as this provider may read it: it names no other respondent. */
  readonly providerTitle: Label;
  /** Offices, never names of people. */
  readonly representativeTitles: readonly string[];
}

/** A small text file made from the published source; its body is in our own words. */
export interface DemoEvidence extends Published {
  readonly title: string;
  readonly class: 'PUBLIC';
  readonly origin: 'PUBLIC_RECORD';
  readonly publisher: string;
  readonly publishedOn: CalendarDay;
  readonly respondent: string;
  readonly fileName: string;
  readonly body: string;
}

export interface DemoIncident extends Published {
  readonly respondent: string;
  readonly seq: number;
  readonly title: Label;
  readonly type: IncidentType;
  readonly services: readonly string[];
  readonly facilities: readonly string[];
  /** The official values; each has its assertion. */
  readonly startedAt: DemoTime;
  /** Null where the record does not tell it: declared unknown (미상). */
  readonly restoredAt: DemoTime | null;
  readonly durationMinutes: number | null;
  readonly affected: readonly {
    readonly segment: string;
    readonly pct: number | null;
    readonly count: number | null;
    readonly unit: 'USERS' | 'LINES' | 'SYSTEMS';
    readonly basis: ImpactBasis;
  }[];
  readonly symptoms: readonly { readonly service: string; readonly platform: string; readonly text: Label }[];
  readonly causedBy: string | null;
  readonly plannedWork: boolean;
}

export type DemoFactField =
  'STARTED_AT' | 'RESTORED_AT' | 'AFFECTED_PERCENT' | 'DURATION_MINUTES' | 'USER_BASE' | 'DAMAGE_CASES' | 'CAUSE';

/** Somebody's statement of one value. Of several statements of one field at most one is official. */
export interface DemoAssertion extends Published {
  readonly incident: string | null;
  readonly service: string | null;
  readonly segment: string | null;
  readonly field: DemoFactField;
  readonly value: DemoTime | number | string;
  readonly unit: string | null;
  readonly basis: ImpactBasis;
  /** What the value is measured from or counts. */
  readonly noteKo: string | null;
  /** An agency, a provider, or PRESS. */
  readonly assertedBy: string;
  readonly assertedOn: CalendarDay;
  readonly status: FactStatus;
  readonly official: boolean;
  readonly justification: string | null;
  readonly supersedes: string | null;
}

export interface DemoTimelineEvent extends Published {
  readonly incident: string | null;
  readonly time: DemoTime;
  readonly kind: TimelineKind;
  readonly text: Label;
}

export interface DemoSnapshot extends Published {
  readonly incident: string;
  readonly subject: { readonly service: string } | { readonly group: string };
  readonly asOf: DemoTime;
  readonly state: RecoveryState;
  readonly total: number | null;
  readonly restored: number | null;
  readonly pct: number | null;
  readonly reportedBy: string;
}

export interface DemoCauseAnalysis extends Published {
  readonly incident: string;
  readonly method: 'TIMELINE';
  readonly direct: Label;
  readonly determination: CauseDetermination;
  readonly factors: readonly {
    readonly kind: CauseKind;
    readonly causeCode: string;
    readonly text: Label;
    readonly thirdParty: boolean;
    /** Stated exactly where the cause was ruled out. */
    readonly ruledOutReasonKo: string | null;
  }[];
}
