import { type Json, toJson } from '../../domain/content-difference';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { InspectionResult, LegalDetermination } from '../../schema/entities';
import { noticeTextsOf } from './result.response';
import type { NoticeRecipient } from './results.repository';

/**
 * What each respondent is told: its own text, or the conclusions where it is the only one. Null where a text is missing: with
 * several respondents none may read what concerns another.
 */
export function noticeTextFor(
  result: InspectionResult,
  { providerId }: NoticeRecipient,
  recipients: number,
): string | null {
  const own = noticeTextsOf(result).find((entry) => entry.providerId === providerId);
  if (own) return own.text;
  return recipients > 1 ? null : result.conclusions;
}

/**
 * What is submitted for confirmation: the words of the result, the notices and what the report says of the case. Left out is
 * what comes later by itself: signatures, the team of the day, resolutions, orders and their clocks.
 */
export function resultReviewContent(
  result: InspectionResult,
  recipients: readonly NoticeRecipient[],
  report: InspectionReportSnapshot,
  determinations: readonly LegalDetermination[] = [],
): Json {
  return toJson({
    no: result.seq,
    kind: enumerationLabel('resultKind', result.kind),
    asOf: result.asOf.toISOString(),
    outcomeClass: enumerationLabel('outcomeClass', result.outcomeClass),
    conclusions: result.conclusions,
    overallOpinion: result.overallOpinion,
    followUp: result.followUp,
    publicSummary: result.publicSummary,
    announcingAgencies: result.announcingAgencies,
    notices: recipients.map((recipient) => ({
      name: recipient.nameKo,
      text: noticeTextFor(result, recipient, recipients.length),
    })),
    ...(determinations.length > 0 ? { determinations: determinations.map(determinationContent) } : {}),
    report: reported(report),
  });
}

function reported({ overview, annex, ...report }: InspectionReportSnapshot): object {
  const { purpose, legalBases, inspections, method } = overview;
  return {
    overview: { purpose, legalBases, inspections, method },
    respondents: report.respondents,
    incidents: report.incidents,
    timeline: report.timeline,
    causes: report.causes.map(withoutDayOfEntry),
    response: report.response,
    checklist: report.checklist,
    findings: report.findings,
    evidence: annex.evidence,
    sessions: annex.sessions,
    statements: annex.statements,
    facts: annex.facts,
  };
}

/** The day of a claim is that of its entry, which for a record that is entered afterwards is the day of reading. */
function withoutDayOfEntry({ claims, ...cause }: InspectionReportSnapshot['causes'][number]): object {
  return { ...cause, claims: claims.map(({ claimedOn: _, ...claim }) => claim) };
}

/** What is decided for others, from and until when, and why it reaches back. */
export function determinationContent(row: LegalDetermination): object {
  const { seq, matter, affected, holding, grounds, provision } = row;
  const { decidedOn, appliesFrom, appliesUntil, retroactivityReason } = row;
  const words = { no: seq, matter, affected, holding: enumerationLabel('determinationHolding', holding), provision };
  const retroactive = appliesFrom < decidedOn;
  return { ...words, grounds, decidedOn, appliesFrom, appliesUntil, retroactive, retroactivityReason };
}
