import type { InspectionReportSnapshot, ReportIncident, ReportTime } from '../../domain/inspection-report';
import type { Block } from '../../platform/pdf/blocks';
import {
  curveFigure,
  elapsedFigure,
  type CurveSeries,
  type ElapsedRow,
  type MarkerShape,
} from '../../platform/pdf/figures';
import { incidentBlocks } from './inspection-report.facts';
import { formatCount, minutesBetween } from './report-format';
import type { ReportPrinter } from './report-printer';

/** 3 장애 개요: each incident, then the course of all of them. */
export function incidentsSection({ incidents, timeline }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.incidents;
  const events = timeline.map(({ at, incidentNo, kind, text, source }) => [
    print.time(at),
    print.orNone(incidentNo),
    print.label(kind),
    text,
    source,
  ]);
  return [
    print.section(3, texts.title),
    ...(incidents.length === 0 ? [print.none()] : []),
    ...incidents.flatMap((incident, index) => incidentBlocks(incident, index, print)),
    print.subsection(3, incidents.length, texts.timeline),
    ...elapsedBlocks(incidents, print),
    ...print.tableOrNone(
      [{ weight: 22 }, { weight: 16 }, { weight: 13 }, { weight: 30 }, { weight: 19 }],
      [texts.at, texts.incident, texts.kind, texts.event, texts.source],
      events,
    ),
  ];
}

type Timed = ReportIncident & { readonly startedAt: ReportTime; readonly durationMinutes: number };

function elapsedBlocks(incidents: readonly ReportIncident[], print: ReportPrinter): Block[] {
  const timed = incidents.filter(
    (incident): incident is Timed => incident.startedAt !== null && incident.durationMinutes !== null,
  );
  if (timed.length === 0) return [];
  const texts = print.texts.incidents;
  const longest = Math.max(...timed.map(({ durationMinutes }) => durationMinutes));
  const rows = timed.map((incident) => elapsedRow(incident, longest, print));
  const legend = (Object.entries(markerLabels(print)) as [MarkerShape, string][])
    .filter(([shape]) => rows.some(({ markers }) => markers.some((marker) => marker.shape === shape)))
    .map(([shape, label]) => ({ shape, label }));
  const alt = texts.figureAlt(rows.map((row) => rowInWords(row, print)).join(', '));
  return [elapsedFigure({ caption: texts.figure, alt, rows, legend, tick: (minutes) => print.duration(minutes) })];
}

function markerLabels(print: ReportPrinter): Record<MarkerShape, string> {
  const { markerDetected, markerNotice, markerMitigated } = print.texts.incidents;
  return { triangle: markerDetected, square: markerNotice, diamond: markerMitigated };
}

/** A moment far outside the outages would press every bar flat; the table of the incident still names it. */
const FURTHEST_MARKER = 1.5;

function elapsedRow(incident: Timed, longest: number, print: ReportPrinter): ElapsedRow {
  const moments: [MarkerShape, ReportTime | null][] = [
    ['triangle', incident.detectedAt],
    ['diamond', incident.mitigatedAt],
    ['square', incident.userNotice?.at ?? null],
  ];
  const markers = moments.flatMap(([shape, time]) => {
    if (time === null) return [];
    const minute = minutesBetween(incident.startedAt.at, time.at);
    return minute >= 0 && minute <= longest * FURTHEST_MARKER ? [{ shape, minute }] : [];
  });
  return {
    label: `${shortNo(incident)} ${print.time(incident.startedAt)}`,
    note: print.duration(incident.durationMinutes),
    minutes: incident.durationMinutes,
    markers,
  };
}

/** `장01` of `점검-2024-0012-장01`. */
function shortNo({ no }: ReportIncident): string {
  return no.slice(no.lastIndexOf('-') + 1);
}

function rowInWords({ label, note, markers }: ElapsedRow, print: ReportPrinter): string {
  const labels = markerLabels(print);
  const moments = markers.map(({ shape, minute }) => ` (${labels[shape]} ${print.duration(Math.round(minute))})`);
  return print.texts.incidents.figureRow(label, note, moments.join(''));
}

/** 5 대응·복구 현황. */
export function responseSection(snapshot: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.response;
  return [
    print.section(5, texts.title),
    print.subsection(5, 0, texts.narratives),
    ...narrativeBlocks(snapshot, print),
    print.subsection(5, 1, texts.snapshots),
    ...recoveryTable(snapshot, print),
    ...curveBlocks(snapshot, print),
    print.subsection(5, 2, texts.duties),
    ...dutiesTable(snapshot, print),
  ];
}

function narrativeBlocks({ response }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.response;
  if (response.narratives.length === 0) return [print.none()];
  return response.narratives.map(({ incidentNo, detection, escalation, recovery, userNotice }) =>
    print.pairs(
      [
        [texts.detection, print.orNone(detection)],
        [texts.escalation, print.orNone(escalation)],
        [texts.recovery, print.orNone(recovery)],
        [texts.userNotice, print.orNone(userNotice)],
      ],
      incidentNo,
    ),
  );
}

function recoveryTable({ response }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.response;
  const rows = response.recovery.map((snapshot) => [
    snapshot.incidentNo,
    snapshot.service,
    print.time(snapshot.asOf),
    print.label(snapshot.state),
    restoredOf(snapshot, print),
    snapshot.percent === null ? print.texts.none : `${snapshot.percent}%`,
    snapshot.reportedBy,
  ]);
  return print.tableOrNone(
    [
      { weight: 16 },
      { weight: 14 },
      { weight: 17 },
      { weight: 9, align: 'center' },
      { weight: 13, align: 'center' },
      { weight: 12, align: 'right' },
      { weight: 19 },
    ],
    [
      print.texts.incidents.incident,
      texts.service,
      texts.asOf,
      texts.state,
      texts.restored,
      texts.share,
      texts.reportedBy,
    ],
    rows,
  );
}

function restoredOf(
  { restored, total }: { restored: number | null; total: number | null },
  print: ReportPrinter,
): string {
  if (restored === null || total === null) return print.texts.none;
  return `${formatCount(restored)}/${formatCount(total)}`;
}

/** One curve per incident and service that has at least two known points after the start. */
function curveBlocks({ response, incidents }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.response;
  const series = incidents.flatMap((incident) => curvesOf(incident, response.recovery));
  if (series.length === 0) return [];
  const alt = texts.figureAlt(series.map((one) => seriesInWords(one, print)).join('. '));
  return [curveFigure({ caption: texts.figure, alt, series, tick: (minutes) => print.duration(minutes) })];
}

function curvesOf(incident: ReportIncident, recovery: InspectionReportSnapshot['response']['recovery']): CurveSeries[] {
  const { startedAt } = incident;
  if (startedAt === null) return [];
  const known = recovery.filter(({ incidentNo, percent }) => incidentNo === incident.no && percent !== null);
  const services = [...new Set(known.map(({ service }) => service))];
  return services
    .map((service) => ({
      label: `${shortNo(incident)} ${service}`,
      points: known
        .filter((snapshot) => snapshot.service === service)
        .map(({ asOf, percent }) => ({ minute: minutesBetween(startedAt.at, asOf.at), percent: percent ?? 0 }))
        .filter(({ minute }) => minute >= 0)
        .sort((a, b) => a.minute - b.minute),
    }))
    .filter(({ points }) => points.length > 1);
}

function seriesInWords({ label, points }: CurveSeries, print: ReportPrinter): string {
  const steps = points.map(({ minute, percent }) => `${print.duration(Math.round(minute))} ${percent}%`);
  return `${label}: ${steps.join(', ')}`;
}

function dutiesTable({ response }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.response;
  const rows = response.duties.map((duty) => [
    print.orNone(duty.incidentNo),
    [duty.duty, ...(duty.article === null ? [] : [`(${duty.article})`])].join('\n'),
    duty.due,
    [print.time(duty.doneAt), ...(duty.channel === null ? [] : [duty.channel])].join('\n'),
    print.label(duty.judgement),
    print.orNone(duty.note),
  ]);
  return print.tableOrNone(
    [{ weight: 16 }, { weight: 24 }, { weight: 14 }, { weight: 19 }, { weight: 11, align: 'center' }, { weight: 16 }],
    [print.texts.incidents.incident, texts.duty, texts.due, texts.done, texts.judgement, texts.note],
    rows,
  );
}
