import type {
  InspectionReportSnapshot,
  ReportDue,
  ReportOrder,
  ReportRequirement,
} from '../../domain/inspection-report';
import type { Block } from '../../platform/pdf/blocks';
import { progressFigure } from './report-figures';
import type { ReportPrinter } from './report-printer';

/** 8 요구사항: the orders with their clocks, the requirements, and how each date follows. */
export function requirementsSection({ orders, requirements }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  const texts = print.texts.requirements;
  return [
    print.section(8, texts.title),
    print.subsection(8, 0, texts.orders),
    ...(orders.length === 0 ? [print.none()] : orders.flatMap((order) => orderBlocks(order, print))),
    print.subsection(8, 1, texts.list),
    ...requirementsTable(requirements, print),
    ...progressFigure(requirements, print),
    print.subsection(8, 2, texts.calculation),
    ...calculationTable(orders, requirements, print),
  ];
}

function orderBlocks(order: ReportOrder, print: ReportPrinter): Block[] {
  const texts = print.texts.requirements;
  const arrived = order.arrivedAt === null ? texts.notArrived : print.instant(order.arrivedAt);
  const deadlines = order.deadlines.map(({ duty, due }) => [
    duty,
    due.phrase,
    due.on === null ? print.texts.none : print.day(due.on),
  ]);
  return [
    print.doublePairs([
      [
        [texts.orderNo, print.orNone(order.no)],
        [texts.instrument, print.label(order.instrument)],
      ],
      [
        [texts.respondent, order.respondent],
        [texts.arrivedAt, arrived],
      ],
      [
        [texts.legalBasis, print.orNone(order.legalBasis)],
        [texts.documentNo, print.orNone(order.documentNo)],
      ],
    ]),
    ...print.tableOrNone(
      [{ weight: 40 }, { weight: 34 }, { weight: 26 }],
      [texts.duty, texts.phrase, texts.on],
      deadlines,
      { caption: texts.deadlines },
    ),
  ];
}

function requirementsTable(requirements: readonly ReportRequirement[], print: ReportPrinter): Block[] {
  const texts = print.texts.requirements;
  const rows = requirements.map((requirement) => [
    requirement.no,
    requirementText(requirement, print),
    print.numbered(requirement.acceptanceCriteria),
    print.due(requirement.due),
    print.lines(requirement.findings),
    actionText(requirement, print),
  ]);
  return print.tableOrNone(
    [{ weight: 15 }, { weight: 26 }, { weight: 24 }, { weight: 17 }, { weight: 15 }, { weight: 13 }],
    [texts.no, texts.text, texts.criteria, texts.due, texts.findings, texts.action],
    rows,
  );
}

function requirementText(requirement: ReportRequirement, print: ReportPrinter): string {
  const { text, detail, kind, alternativeAllowed, respondent } = requirement;
  const remarks = [
    print.label(kind),
    respondent,
    ...(alternativeAllowed ? [print.texts.requirements.alternative] : []),
  ];
  return [text, ...(detail === null ? [] : [detail]), `[${remarks.join(', ')}]`].join('\n');
}

function actionText({ action }: ReportRequirement, print: ReportPrinter): string {
  if (action === null) return print.texts.requirements.noAction;
  return [action.no, print.label(action.status), ...(action.note === null ? [] : [action.note])].join('\n');
}

/** Equal due dates are explained once. */
function calculationTable(
  orders: readonly ReportOrder[],
  requirements: readonly ReportRequirement[],
  print: ReportPrinter,
): Block[] {
  const texts = print.texts.requirements;
  const named: [string, ReportDue][] = [
    ...orders.flatMap(({ no, deadlines }) =>
      deadlines.map(({ duty, due }): [string, ReportDue] => [
        orders.length > 1 ? print.words(no ?? '', duty) : duty,
        due,
      ]),
    ),
    ...requirements.map(({ no, due }): [string, ReportDue] => [no, due]),
  ];
  const rows = groupByWorking(named).map(({ names, due }) => [
    names.join('\n'),
    due.phrase,
    due.on === null ? print.texts.none : print.day(due.on),
    print.orNone(due.working),
  ]);
  return print.tableOrNone(
    [{ weight: 24 }, { weight: 18 }, { weight: 18 }, { weight: 40 }],
    [texts.duty, texts.phrase, texts.on, texts.working],
    rows,
  );
}

function groupByWorking(named: readonly [string, ReportDue][]): { names: string[]; due: ReportDue }[] {
  const groups = new Map<string, { names: string[]; due: ReportDue }>();
  for (const [name, due] of named) {
    const key = JSON.stringify([due.phrase, due.on, due.working]);
    const group = groups.get(key) ?? { names: [], due };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}
