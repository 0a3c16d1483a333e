import type { InspectionReportSnapshot, ReportEditionOf } from './inspection-report';

/**
 * Stands where a text had to stand and is not carried over; what the report is printed from then has no place for it. The
 * Korean word is the one that records use.
 */
export const WITHHELD = '[비공개]';

/** Who reads an edition, and of whom. */
export interface ReportView {
  readonly edition: ReportEditionOf;
  readonly isPublic: boolean;
  /** Numbers of the outages of the edition. */
  readonly incidents: ReadonlySet<string>;
  /** Whether what concerns this respondent belongs to the edition; null stands for what is said of no one in particular. */
  readonly sees: (respondent: string | null) => boolean;
  /** Null for what belongs to no single outage. */
  readonly seesIncident: (no: string | null) => boolean;
  /** A service of another respondent does not belong to a provider's edition. */
  readonly seesService: (name: string) => boolean;
}

export function viewOf(report: InspectionReportSnapshot, edition: ReportEditionOf): ReportView {
  const isPublic = edition.variant === 'PUBLIC';
  const isOnly = report.respondents.length === 1;
  const sees = (respondent: string | null): boolean => {
    if (edition.variant === 'PUBLIC') return true;
    return respondent === null
      ? isOnly && report.respondents[0].name === edition.respondent
      : respondent === edition.respondent;
  };
  const incidents = new Set(report.incidents.filter((one) => concerns(one.respondents, sees)).map(({ no }) => no));
  const others = report.respondents.filter(({ name }) => !sees(name));
  const own = new Set(
    report.respondents.filter(({ name }) => sees(name)).flatMap(({ services }) => services.map(({ name }) => name)),
  );
  const foreign = new Set(others.flatMap(({ services }) => services.map(({ name }) => name)));
  return {
    edition,
    isPublic,
    incidents,
    sees,
    seesIncident: (no) => (no === null ? sees(null) : incidents.has(no)),
    seesService: (name) => others.length === 0 || (own.has(name) && !foreign.has(name)),
  };
}

function concerns(respondents: readonly string[], sees: ReportView['sees']): boolean {
  return respondents.length === 0 ? sees(null) : respondents.some(sees);
}

/** Names of the other respondents: none of them may stand anywhere in a provider's edition. */
export function otherRespondents(report: InspectionReportSnapshot, edition: ReportEditionOf): string[] {
  if (edition.variant === 'PUBLIC') return [];
  return report.respondents.map(({ name }) => name).filter((name) => name !== edition.respondent);
}
