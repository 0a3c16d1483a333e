import type { Label } from '../../domain/label';
import { enumerationLabel } from '../../domain/labels';
import type {
  Inspection,
  InspectionRefusal,
  InspectionSession,
  ScopeExtension,
  SessionAttendee,
} from '../../schema/entities';
import type { LegalBasisRow } from './inspections.repository';

export interface PlanSource {
  readonly inspection: Inspection;
  readonly basis: LegalBasisRow | null;
  readonly adHocGround: Label | null;
  /** The items of the catalogue to be checked. */
  readonly criteria: readonly Label[];
}

export interface ReportSource extends PlanSource {
  readonly sessions: readonly { readonly session: InspectionSession; readonly attendees: readonly SessionAttendee[] }[];
  readonly extensions: readonly ScopeExtension[];
  readonly refusals: readonly InspectionRefusal[];
}

/** The plan as its approval makes it final. */
export function planContent({ inspection, basis, adHocGround, criteria }: PlanSource): object {
  return {
    inspectionNo: inspection.inspectionNo,
    kind: enumerationLabel('inspectionKind', inspection.kind),
    purposes: inspection.purposes.map((purpose) => enumerationLabel('inspectionPurpose', purpose)),
    legalBasis: basis && `${basis.act} ${basis.article}`,
    adHocGround,
    scope: inspection.scope,
    method: inspection.method,
    selectionReason: inspection.selectionReason,
    refusalConsequence: inspection.refusalConsequence,
    plannedStartAt: inspection.plannedStartAt.toISOString(),
    plannedEndOn: inspection.plannedEndOn,
    sites: inspection.sites,
    requestedMaterials: inspection.requestedMaterials,
    criteria,
  };
}

/** The plan with what was done and concluded: what the approval of the report freezes. */
export function reportContent(source: ReportSource): object {
  return {
    conclusion: source.inspection.reportConclusion,
    ...planContent(source),
    sessions: source.sessions.map(({ session, attendees }, index) => sessionContent(session, attendees, index + 1)),
    scopeExtensions: source.extensions.map(extensionContent),
    refusals: source.refusals.map(refusalContent),
  };
}

function sessionContent(session: InspectionSession, attendees: readonly SessionAttendee[], no: number): object {
  return {
    no,
    onDate: session.onDate,
    site: session.site,
    startedAt: instant(session.startedAt),
    endedAt: instant(session.endedAt),
    credentialShownAt: instant(session.credentialShownAt),
    entryDocumentHandedAt: instant(session.entryDocumentHandedAt),
    closingMeetingAt: instant(session.closingMeetingAt),
    closingNotes: session.closingNotes,
    statement: enumerationLabel('statementStatus', session.statementStatus),
    attendees: attendees
      .map(({ organisation, title, name }) => [organisation, title, name ?? ''].join(' ').trim())
      .sort(),
  };
}

function extensionContent(row: ScopeExtension, index: number): object {
  const { kind, added, reason, toldAt, toldTo, extendedUntil } = row;
  return {
    no: index + 1,
    kind: enumerationLabel('scopeExtensionKind', kind),
    added,
    reason,
    toldAt: toldAt.toISOString(),
    toldTo,
    extendedUntil,
  };
}

function refusalContent({ refusedAt, refusedBy, what, reason }: InspectionRefusal, index: number): object {
  return { no: index + 1, refusedAt: refusedAt.toISOString(), refusedBy, what, reason };
}

const instant = (at: Date | null): string | null => at && at.toISOString();
