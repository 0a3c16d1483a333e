import type {
  InspectionReportSnapshot,
  ReportCauseAnalysis,
  ReportIncident,
  ReportInspection,
  ReportRespondent,
} from '../../domain/inspection-report';
import { WITHHELD } from '../../domain/report-view';
import { paragraph } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import { formatCount } from './report-format';
import type { ReportPrinter } from './report-printer';

/** 1 점검 개요. */
export function overviewSection({ overview }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.overview;
  const bases = overview.legalBases.map(({ article, title, text }) => [article, title, print.orNone(text)]);
  const team = overview.team.map((member) => [
    print.label(member.role),
    member.name,
    member.organisation,
    member.position,
    print.label(member.conflictOfInterest),
  ]);
  return [
    print.section(1, texts.title),
    print.subsection(1, 0, texts.purpose),
    paragraph(print.orNone(overview.purpose)),
    print.subsection(1, 1, texts.legalBases),
    ...print.tableOrNone(
      [{ weight: 34 }, { weight: 24 }, { weight: 42 }],
      [texts.article, texts.articleTitle, texts.articleText],
      bases,
    ),
    print.subsection(1, 2, texts.inspections),
    ...(overview.inspections.length === 0 ? [print.none()] : []),
    ...overview.inspections.map((inspection) => inspectionTable(inspection, print)),
    print.subsection(1, 3, texts.team),
    ...print.tableOrNone(
      [{ weight: 14 }, { weight: 14 }, { weight: 30 }, { weight: 20 }, { weight: 22 }],
      [texts.role, texts.name, texts.organisation, texts.position, texts.conflict],
      team,
    ),
    print.subsection(1, 4, texts.method),
    paragraph(print.orNone(overview.method)),
  ];
}

function inspectionTable(inspection: ReportInspection, print: ReportPrinter): Block {
  const texts = print.texts.overview;
  const rows: (readonly (readonly [string, string])[])[] = [
    [
      [texts.kind, print.label(inspection.kind)],
      [texts.period, print.period(inspection.period)],
    ],
    ...(inspection.respondent === undefined ? [] : [[[texts.respondent, inspection.respondent]] as const]),
    [[texts.purposes, print.labels(inspection.purposes)]],
    [[texts.places, print.lines(inspection.places)]],
    ...noticeRows(inspection, print),
  ];
  return print.doublePairs(rows, inspection.no);
}

function noticeRows({ notice }: ReportInspection, print: ReportPrinter): (readonly (readonly [string, string])[])[] {
  const texts = print.texts.overview;
  switch (notice.kind) {
    case 'GIVEN':
      return [
        [
          [texts.notice, texts.noticeGiven(print.day(notice.arrivedOn), notice.daysAhead)],
          [texts.noticeDocument, print.orNone(notice.documentNo)],
        ],
      ];
    case 'EXEMPT':
      return [
        [
          [texts.notice, texts.noticeExempt],
          [texts.exemptArticle, notice.article],
        ],
        [[texts.exemptGround, withReason(print.label(notice.ground), notice.reason, print)]],
        ...(notice.approver === WITHHELD
          ? []
          : [[[texts.approver, `${notice.approver}, ${print.instant(notice.approvedAt)}`]] as const]),
      ];
    case 'NOT_REQUIRED':
      return [[[texts.notice, withReason(texts.noticeNotRequired, notice.reason, print)]]];
  }
}

function withReason(words: string, reason: string, print: ReportPrinter): string {
  return reason === WITHHELD ? words : `${words}${print.texts.colon}${reason}`;
}

/** 2 피점검자·서비스 현황. */
export function respondentsSection({ respondents }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  return [
    print.section(2, print.texts.respondents.title),
    ...(respondents.length === 0 ? [print.none()] : []),
    ...respondents.flatMap((respondent, index) => respondentBlocks(respondent, index, print)),
  ];
}

function respondentBlocks(respondent: ReportRespondent, index: number, print: ReportPrinter): Block[] {
  const texts = print.texts.respondents;
  const officers = respondent.officers.map(
    ({ role, name, position }) => `${print.label(role)}${print.texts.colon}${print.words(position, name)}`,
  );
  const services = respondent.services.map(({ name, description, scale, scaleBasis }) => [
    name,
    description,
    print.orNone(scale),
    print.orNone(scaleBasis && print.label(scaleBasis)),
  ]);
  return [
    print.subsection(2, index, respondent.name),
    print.pairs([
      [texts.role, print.label(respondent.role)],
      [texts.businessNo, print.orNone(respondent.businessNo)],
      [texts.designation, print.orNone(respondent.designation)],
      [texts.officers, print.lines(officers)],
    ]),
    ...print.tableOrNone(
      [{ weight: 22 }, { weight: 40 }, { weight: 24 }, { weight: 14 }],
      [texts.service, texts.description, texts.scale, texts.basis],
      services,
      { caption: texts.services },
    ),
  ];
}

/** The incidents of 3 장애 개요; the timeline follows them. */
export function incidentBlocks(incident: ReportIncident, index: number, print: ReportPrinter): Block[] {
  return [
    print.subsection(3, index, incident.title),
    incidentTable(incident, print),
    ...servicesTable(incident, print),
    ...impactsTable(incident, print),
  ];
}

function incidentTable(incident: ReportIncident, print: ReportPrinter): Block {
  const texts = print.texts.incidents;
  const { userNotice, durationMinutes } = incident;
  return print.doublePairs(
    [
      [
        [texts.type, print.label(incident.type)],
        [texts.status, print.label(incident.status)],
      ],
      [
        [texts.started, print.time(incident.startedAt)],
        [texts.restored, print.time(incident.restoredAt)],
      ],
      [
        [texts.detected, print.time(incident.detectedAt)],
        [texts.aware, print.time(incident.awareAt)],
      ],
      [
        [texts.mitigated, print.time(incident.mitigatedAt)],
        [texts.duration, durationMinutes === null ? texts.ongoing : print.duration(durationMinutes)],
      ],
      [[texts.respondents, print.orNone(incident.respondents.join(', '))]],
      [[texts.userNotice, userNotice ? `${print.time(userNotice.at)} ${userNotice.means}` : print.texts.notRecorded]],
      [
        [texts.causedBy, print.orNone(incident.causedBy)],
        [texts.relatedTo, print.orNone(incident.relatedTo)],
      ],
      [[texts.plannedWork, print.orNone(incident.plannedWork)]],
    ],
    incident.no,
  );
}

function servicesTable({ services }: ReportIncident, print: ReportPrinter): Block[] {
  const texts = print.texts.incidents;
  const rows = services.map(({ name, platform, symptom }) => [name, platform, symptom]);
  return print.tableOrNone(
    [{ weight: 25 }, { weight: 20 }, { weight: 55 }],
    [texts.service, texts.platform, texts.symptom],
    rows,
    { caption: texts.services },
  );
}

function impactsTable({ impacts }: ReportIncident, print: ReportPrinter): Block[] {
  const texts = print.texts.incidents;
  const rows = impacts.map(({ segment, percent, count, unit, basis, source }) => [
    segment,
    percent === null ? print.texts.none : `${percent}%`,
    count === null ? print.texts.none : `${formatCount(count)} ${print.label(unit)}`,
    print.label(basis),
    source,
  ]);
  return print.tableOrNone(
    [{ weight: 28 }, { weight: 12, align: 'right' }, { weight: 18, align: 'right' }, { weight: 16 }, { weight: 26 }],
    [texts.segment, texts.percent, texts.count, texts.basis, texts.source],
    rows,
    { caption: texts.impacts },
  );
}

/** 4 원인 분석. */
export function causesSection({ causes, incidents }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  return [
    print.section(4, print.texts.causes.title),
    ...(causes.length === 0 ? [print.none()] : []),
    ...causes.flatMap((analysis, index) => {
      const incident = incidents.find(({ no }) => no === analysis.incidentNo);
      return [print.subsection(4, index, incident?.title ?? analysis.incidentNo), ...causeBlocks(analysis, print)];
    }),
  ];
}

function causeBlocks(analysis: ReportCauseAnalysis, print: ReportPrinter): Block[] {
  const texts = print.texts.causes;
  const roots = analysis.roots.map(({ category, text }) => `[${print.label(category)}] ${text}`);
  const ruledOut = analysis.ruledOut.map(({ cause, reason }) => `${cause}${print.texts.colon}${reason}`);
  const chain = analysis.chain.map((step) => [step.question, step.answer, print.lines(step.evidence)]);
  const claims = analysis.claims.map((claim) => [
    `${claim.claimedBy}\n${print.day(claim.claimedOn)}`,
    claim.claim,
    claim.determination,
  ]);
  return [
    print.pairs(
      [
        [texts.determination, print.label(analysis.determination)],
        [texts.method, print.orNone(analysis.method)],
        [texts.direct, print.orNone(analysis.direct)],
        [texts.roots, print.numbered(roots)],
        [texts.contributing, print.numbered(analysis.contributing)],
        [texts.ruledOut, print.numbered(ruledOut)],
      ],
      analysis.incidentNo,
    ),
    ...print.tableOrNone(
      [{ weight: 32 }, { weight: 48 }, { weight: 20 }],
      [texts.question, texts.answer, texts.evidence],
      chain,
      { caption: texts.chain },
    ),
    ...print.tableOrNone(
      [{ weight: 22 }, { weight: 39 }, { weight: 39 }],
      [texts.claimedBy, texts.claim, texts.finding],
      claims,
      { caption: texts.claims },
    ),
  ];
}
