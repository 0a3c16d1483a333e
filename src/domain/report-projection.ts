import type {
  InspectionReportSnapshot,
  ReportCauseAnalysis,
  ReportChecklistItem,
  ReportCover,
  ReportDue,
  ReportEditionOf,
  ReportIncident,
  ReportInspection,
  ReportLabel,
  ReportNotice,
  ReportOverview,
  ReportRespondent,
  ReportResponse,
  ReportTime,
  ReportTimelineEvent,
} from './inspection-report';
import { findingsFor, opinionFor, ordersFor, repliesFor, requirementsFor } from './report-projection-judgement';
import { WITHHELD, type ReportView, viewOf } from './report-view';

/**
 * An edition for readers outside the ministry: every field is named that they may read, and nothing else is carried over, so
 * that a field added to the report later stays inside until it is named here. `changes` belong to each edition's own history
 * and are not projected.
 */
export function projectReport(report: InspectionReportSnapshot, edition: ReportEditionOf): InspectionReportSnapshot {
  const view = viewOf(report, edition);
  const { incidents } = report;
  const content: Omit<InspectionReportSnapshot, 'annex'> = {
    schema: 'inspection-report/1',
    cover: coverFor(report.cover, view),
    approvals: [],
    overview: overviewFor(report, view),
    respondents: report.respondents.filter(({ name }) => view.sees(name)).map((one) => respondentFor(one, view)),
    incidents: incidents.filter(({ no }) => view.incidents.has(no)).map((one) => incidentFor(one, view)),
    timeline: report.timeline.filter(({ incidentNo }) => view.seesIncident(incidentNo)).map(timelineEventFor),
    causes: report.causes
      .filter(({ incidentNo }) => view.seesIncident(incidentNo))
      .map((analysis) => causeFor(analysis, view)),
    response: responseFor(report.response, view),
    checklist: report.checklist.filter(({ respondent }) => view.sees(respondent)).map(checklistItemFor),
    findings: findingsFor(report.findings, view),
    orders: ordersFor(report.orders, view),
    requirements: requirementsFor(report.requirements, view),
    resolutions: [],
    earlierActions: [],
    opinion: opinionFor(report.opinion),
    schedule: view.isPublic
      ? []
      : report.schedule
          .filter(({ who }) => view.sees(who))
          .map(({ what, who, due }) => ({ what, who, due: dueFor(due) })),
    edition: editionOf(edition),
  };
  const replies = repliesFor(report.annex.replies ?? [], view);
  const words = JSON.stringify([content, replies]);
  const terms = report.annex.terms
    .filter(({ term }) => words.includes(term))
    .map(({ term, meaning }) => ({ term, meaning }));
  return { ...content, annex: { evidence: [], sessions: [], statements: [], facts: [], replies, terms } };
}

const VARIANTS: Record<ReportEditionOf['variant'], ReportLabel> = {
  PROVIDER: { ko: '사업자 통지본', en: 'Edition for the provider' },
  PUBLIC: { ko: '공개본', en: 'Public edition' },
};

function editionOf(edition: ReportEditionOf): ReportEditionOf {
  return edition.variant === 'PUBLIC' ? { variant: 'PUBLIC' } : { variant: 'PROVIDER', respondent: edition.respondent };
}

const labelFor = ({ ko, en }: ReportLabel): ReportLabel => ({ ko, en });

const timeFor = (time: ReportTime): ReportTime => ({
  at: time.at,
  precision: time.precision,
  approximate: time.approximate,
});

const timeOrNull = (time: ReportTime | null): ReportTime | null => (time === null ? null : timeFor(time));

/** The arithmetic of a date is the ministry's working paper. */
const dueFor = ({ phrase, on }: ReportDue): ReportDue => ({ phrase, on, working: null });

const withheld = (value: string | null): string | null => (value === null ? null : WITHHELD);

/** A title may name others, so that a respondent's edition is called after itself. */
function titleFor({ title }: ReportCover, { edition }: ReportView): string {
  return edition.variant === 'PUBLIC' ? title : `점검 결과 (${edition.respondent})`;
}

function coverFor(cover: ReportCover, view: ReportView): ReportCover {
  const { edition, isPublic } = view;
  return {
    caseNo: cover.caseNo,
    documentNo: cover.documentNo,
    title: titleFor(cover, view),
    ministry: cover.ministry,
    department: cover.department,
    variant: VARIANTS[edition.variant],
    confidentiality: isPublic ? { ko: '공개', en: 'Public' } : labelFor(cover.confidentiality),
    disclosure: null,
    version: cover.version,
    ...(cover.versionKind === undefined ? {} : { versionKind: labelFor(cover.versionKind) }),
    versionReason: cover.versionReason,
    inspectionPeriod: { from: cover.inspectionPeriod.from, to: cover.inspectionPeriod.to },
    frozenAt: cover.frozenAt,
  };
}

/** Scope and method are written for the team and name people: the purpose is said by what was to be checked. */
function overviewFor({ cover, overview }: InspectionReportSnapshot, view: ReportView): ReportOverview {
  const inspections = overview.inspections.filter(({ respondent }) => view.sees(respondent ?? null));
  const purposes = [...new Set(inspections.flatMap((one) => one.purposes.map(({ ko }) => ko)))];
  return {
    purpose: [titleFor(cover, view), ...(purposes.length === 0 ? [] : [purposes.join(', ')])].join(': '),
    legalBases: overview.legalBases.map(({ article, title, text }) => ({ article, title, text })),
    inspections: inspections.map((inspection) => inspectionFor(inspection, view)),
    team: [],
    method: '',
  };
}

function inspectionFor(inspection: ReportInspection, { isPublic }: ReportView): ReportInspection {
  const { respondent } = inspection;
  return {
    no: inspection.no,
    ...(respondent === undefined ? {} : { respondent }),
    kind: labelFor(inspection.kind),
    purposes: inspection.purposes.map(labelFor),
    period: { from: inspection.period.from, to: inspection.period.to },
    places: isPublic ? [WITHHELD] : [...inspection.places],
    notice: noticeFor(inspection.notice, isPublic),
  };
}

function noticeFor(notice: ReportNotice, isPublic: boolean): ReportNotice {
  switch (notice.kind) {
    case 'GIVEN':
      return {
        kind: 'GIVEN',
        arrivedOn: notice.arrivedOn,
        documentNo: isPublic ? withheld(notice.documentNo) : notice.documentNo,
        daysAhead: notice.daysAhead,
      };
    case 'EXEMPT':
      return {
        kind: 'EXEMPT',
        ground: labelFor(notice.ground),
        article: notice.article,
        reason: WITHHELD,
        approver: WITHHELD,
        approvedAt: notice.approvedAt,
      };
    case 'NOT_REQUIRED':
      return { kind: 'NOT_REQUIRED', reason: WITHHELD };
  }
}

function respondentFor(respondent: ReportRespondent, { isPublic }: ReportView): ReportRespondent {
  return {
    name: respondent.name,
    role: labelFor(respondent.role),
    businessNo: isPublic ? withheld(respondent.businessNo) : respondent.businessNo,
    designation: respondent.designation,
    officers: isPublic
      ? []
      : respondent.officers.map(({ role, name, position }) => ({ role: labelFor(role), name, position })),
    services: respondent.services.map(({ name, description, scale, scaleBasis }) => ({
      name,
      description,
      scale: isPublic ? withheld(scale) : scale,
      scaleBasis: scaleBasis === null ? null : labelFor(scaleBasis),
    })),
  };
}

function incidentFor(incident: ReportIncident, view: ReportView): ReportIncident {
  const others = incident.respondents.some((name) => !view.sees(name));
  const { userNotice } = incident;
  return {
    no: incident.no,
    title: incident.title,
    respondents: incident.respondents.filter((name) => view.sees(name)),
    type: labelFor(incident.type),
    startedAt: timeOrNull(incident.startedAt),
    detectedAt: timeOrNull(incident.detectedAt),
    awareAt: timeOrNull(incident.awareAt),
    mitigatedAt: timeOrNull(incident.mitigatedAt),
    restoredAt: timeOrNull(incident.restoredAt),
    durationMinutes: incident.durationMinutes,
    status: labelFor(incident.status),
    services: incident.services
      .filter(({ name }) => view.seesService(name))
      .map(({ name, platform, symptom }) => ({ name, platform, symptom })),
    impacts: others ? [] : incident.impacts.map(impactFor),
    userNotice: userNotice === null || others ? null : { at: timeFor(userNotice.at), means: userNotice.means },
    plannedWork: view.isPublic || others ? withheld(incident.plannedWork) : incident.plannedWork,
    causedBy: knownIncident(incident.causedBy, view),
    relatedTo: knownIncident(incident.relatedTo, view),
  };
}

function impactFor(impact: ReportIncident['impacts'][number]): ReportIncident['impacts'][number] {
  const { segment, percent, count, unit, basis } = impact;
  return { segment, percent, count, unit: labelFor(unit), basis: labelFor(basis), source: WITHHELD };
}

/** The number of another outage of the same edition. */
function knownIncident(no: string | null, { incidents }: ReportView): string | null {
  return no === null || incidents.has(no) ? no : WITHHELD;
}

function timelineEventFor({ at, incidentNo, kind, text }: ReportTimelineEvent): ReportTimelineEvent {
  return { at: timeFor(at), incidentNo, kind: labelFor(kind), text, source: WITHHELD };
}

/** The five whys rest on evidence and are a working paper; claims are shown to whoever made them. */
function causeFor(analysis: ReportCauseAnalysis, { isPublic, sees }: ReportView): ReportCauseAnalysis {
  return {
    incidentNo: analysis.incidentNo,
    determination: labelFor(analysis.determination),
    method: analysis.method,
    direct: analysis.direct,
    roots: analysis.roots.map(({ category, text }) => ({ category: labelFor(category), text })),
    contributing: [...analysis.contributing],
    ruledOut: isPublic ? [] : analysis.ruledOut.map(({ cause, reason }) => ({ cause, reason })),
    chain: [],
    claims: isPublic
      ? []
      : analysis.claims
          .filter(({ claimedBy }) => sees(claimedBy))
          .map(({ claimedBy, claimedOn, claim, determination }) => ({ claimedBy, claimedOn, claim, determination })),
  };
}

function responseFor({ narratives, recovery, duties }: ReportResponse, view: ReportView): ReportResponse {
  return {
    narratives: narratives
      .filter(({ incidentNo }) => view.seesIncident(incidentNo))
      .map((one) => ({
        incidentNo: one.incidentNo,
        detection: one.detection,
        escalation: view.isPublic ? withheld(one.escalation) : one.escalation,
        recovery: one.recovery,
        userNotice: one.userNotice,
      })),
    recovery: recovery
      .filter(({ incidentNo, service }) => view.seesIncident(incidentNo) && view.seesService(service))
      .map((one) => ({
        incidentNo: one.incidentNo,
        service: one.service,
        asOf: timeFor(one.asOf),
        state: labelFor(one.state),
        restored: view.isPublic ? null : one.restored,
        total: view.isPublic ? null : one.total,
        percent: one.percent,
        reportedBy: WITHHELD,
      })),
    duties: duties
      .filter(({ incidentNo }) => view.seesIncident(incidentNo))
      .map((one) => ({
        incidentNo: one.incidentNo,
        duty: one.duty,
        article: one.article,
        due: one.due,
        doneAt: timeOrNull(one.doneAt),
        channel: null,
        judgement: labelFor(one.judgement),
        note: WITHHELD,
      })),
  };
}

function checklistItemFor(item: ReportChecklistItem): ReportChecklistItem {
  return {
    no: item.no,
    respondent: item.respondent,
    criterion: item.criterion,
    article: item.article,
    condition: item.condition,
    judgement: labelFor(item.judgement),
    evidence: [WITHHELD],
  };
}
