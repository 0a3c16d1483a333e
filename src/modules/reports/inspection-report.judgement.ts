import type { InspectionReportSnapshot, ReportFinding, ReportFindingTable } from '../../domain/inspection-report';
import { WITHHELD } from '../../domain/report-view';
import { table } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import { findingsFigure } from './report-figures';
import type { ReportPrinter } from './report-printer';

/** 6 재난관리계획 등 이행 점검표. */
export function checklistSection({ checklist, respondents }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.checklist;
  const names = [...new Set([...respondents.map(({ name }) => name), ...checklist.map((item) => item.respondent)])];
  const tables = names.flatMap((name) => {
    const items = checklist.filter(({ respondent }) => respondent === name);
    if (items.length === 0) return [];
    const rows = items.map((item) => [
      item.no,
      [item.criterion, ...(item.article === null ? [] : [`(${item.article})`])].join('\n'),
      item.condition,
      print.label(item.judgement),
      print.lines(item.evidence),
    ]);
    return print.tableOrNone(
      [{ weight: 7, align: 'center' }, { weight: 29 }, { weight: 33 }, { weight: 13, align: 'center' }, { weight: 18 }],
      [texts.no, texts.criterion, texts.condition, texts.judgement, texts.evidence],
      rows,
      { caption: name },
    );
  });
  return [print.section(6, texts.title), ...(tables.length === 0 ? [print.none()] : tables)];
}

/** 7 지적사항: a summary, then each finding whole. */
export function findingsSection({ findings }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.findings;
  if (findings.length === 0) return [print.section(7, texts.title), print.none()];
  const rows = findings.map((finding) => [
    finding.no,
    finding.title,
    print.label(finding.type),
    print.label(finding.severity),
    print.label(finding.scope),
    print.label(finding.causal),
  ]);
  return [
    print.section(7, texts.title),
    print.subsection(7, 0, texts.summary),
    ...print.tableOrNone(
      [
        { weight: 17 },
        { weight: 31 },
        { weight: 12, align: 'center' },
        { weight: 12, align: 'center' },
        { weight: 14, align: 'center' },
        { weight: 15, align: 'center' },
      ],
      [texts.no, texts.name, texts.type, texts.severity, texts.scope, texts.causal],
      rows,
    ),
    ...findingsFigure(findings, print),
    ...findings.flatMap((finding, index) => findingBlocks(finding, index + 1, print)),
  ];
}

function findingBlocks(finding: ReportFinding, index: number, print: ReportPrinter): Block[] {
  const texts = print.texts.findings;
  return [
    print.subsection(7, index, finding.title),
    print.doublePairs([
      [
        [texts.no, finding.no],
        [texts.respondent, finding.respondent],
      ],
      [
        [texts.type, print.label(finding.type)],
        [texts.severity, print.label(finding.severity)],
      ],
      [
        [texts.scope, print.label(finding.scope)],
        [texts.causal, print.label(finding.causal)],
      ],
      [
        [texts.incidents, print.lines(finding.incidents)],
        [texts.repeatOf, print.orNone(finding.repeatOf)],
      ],
      [[texts.criteria, [finding.criteria, ...(finding.article === null ? [] : [`(${finding.article})`])].join('\n')]],
      [[texts.condition, finding.condition]],
      [[texts.cause, finding.cause]],
      [[texts.effect, finding.effect]],
      [[texts.evidence, print.lines(finding.evidence)]],
      ...commentRows(finding, print),
    ]),
    ...(finding.tables ?? []).map((one) => comparison(one, print)),
  ];
}

/** A comparison within the finding, with its source. */
function comparison({ title, source, columns, rows }: ReportFindingTable, print: ReportPrinter): Block {
  const caption = source === null ? title : `${title} (${print.texts.findings.source}: ${source})`;
  return table(
    columns.map(({ numeric }) => ({ weight: 1, align: numeric ? ('right' as const) : ('left' as const) })),
    columns.map((column) => column.title),
    rows,
    { caption },
  );
}

function commentRows({ providerComment }: ReportFinding, print: ReportPrinter): [[string, string]][] {
  const texts = print.texts.findings;
  if (providerComment === null) return [[[texts.comment, texts.noComment]]];
  const { opinion, text, on, answer } = providerComment;
  const words = text === WITHHELD ? '' : text;
  return [
    [[texts.comment, print.words(`[${print.label(opinion)}]`, words, `(${print.day(on)})`)]],
    [[texts.answer, print.orNone(answer)]],
  ];
}

/** 9 위원회 심의 결과. */
export function resolutionsSection({ resolutions }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.resolutions;
  const tables = resolutions.map(({ quorum, votes, ...resolution }) =>
    print.pairs([
      [texts.meeting, resolution.meeting],
      [texts.agenda, resolution.agenda],
      [texts.period, print.period(resolution.period)],
      [texts.form, print.label(resolution.form)],
      [
        texts.quorum,
        quorum ? texts.quorumOf(quorum.members, quorum.required, quorum.present) : print.texts.notRecorded,
      ],
      [
        texts.votes,
        votes ? texts.votesOf(votes.inFavour, votes.against, votes.abstained, votes.recused) : print.texts.notRecorded,
      ],
      [texts.decision, print.label(resolution.decision)],
      [texts.text, resolution.text],
      [texts.minutes, print.orNone(resolution.minutes)],
    ]),
  );
  return [print.section(9, texts.title), ...(tables.length === 0 ? [print.none()] : tables)];
}

/** 10 이전 시정조치 이행 확인. */
export function earlierSection({ earlierActions }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.earlier;
  const rows = earlierActions.map((action) => [
    `${action.actionNo}\n(${action.caseNo})`,
    action.requirement,
    print.day(action.verifiedOn),
    print.label(action.result),
    print.label(action.recurrence),
    print.orNone(action.note),
  ]);
  return [
    print.section(10, texts.title),
    ...print.tableOrNone(
      [{ weight: 20 }, { weight: 26 }, { weight: 15 }, { weight: 11 }, { weight: 11 }, { weight: 17 }],
      [texts.action, texts.requirement, texts.verifiedOn, texts.result, texts.recurrence, texts.note],
      rows,
    ),
  ];
}

/** 11 종합 의견과 후속 조치. */
export function opinionSection({ opinion }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.opinion;
  const rows = opinion.followUps.map(({ kind, text, basis, state }) => [
    print.label(kind),
    text,
    print.orNone(basis),
    print.orNone(state && print.label(state)),
  ]);
  return [
    print.section(11, texts.title),
    ...summaryBlocks(opinion.summary ?? [], print),
    print.subsection(11, summaryParts(opinion.summary), texts.overall),
    opinion.overall.length === 0 ? print.none() : { kind: 'list', items: opinion.overall.map((text) => ({ text })) },
    print.subsection(11, summaryParts(opinion.summary) + 1, texts.followUps),
    ...print.tableOrNone(
      [{ weight: 16 }, { weight: 44 }, { weight: 26 }, { weight: 14 }],
      [texts.kind, texts.text, texts.basis, texts.state],
      rows,
    ),
  ];
}

const summaryParts = (summary: readonly string[] = []): number => (summary.length === 0 ? 0 : 1);

function summaryBlocks(summary: readonly string[], print: ReportPrinter): Block[] {
  if (summary.length === 0) return [];
  const items = summary.map((text) => ({ text }));
  return [print.subsection(11, 0, print.texts.opinion.summary), { kind: 'list', items }];
}

/** 12 향후 일정. */
export function scheduleSection({ schedule }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.schedule;
  const rows = schedule.map(({ what, who, due }) => [
    what,
    who,
    due.phrase,
    due.on === null ? print.texts.none : print.day(due.on),
  ]);
  return [
    print.section(12, texts.title),
    ...print.tableOrNone(
      [{ weight: 38 }, { weight: 22 }, { weight: 20 }, { weight: 20 }],
      [texts.what, texts.who, texts.phrase, texts.on],
      rows,
    ),
  ];
}
