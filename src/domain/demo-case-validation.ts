import { type CalendarDay, seoulDay } from './calendar-day';
import type { DemoCase } from './demo-case';
import type { DemoAssertion, DemoTime, Published } from './demo-case-facts';
import type { DemoFinding, DemoInspection, DemoOrder } from './demo-case-procedure';
import { minutesBetween } from './duration';
import { INSTRUMENTS } from './instrument';
import { isInForce, type ReferenceData, type ReferenceFileName, type ReferenceRow } from './reference-data';

/** Every fault of a demo case as a sentence; empty when a loader need not guess. */
export function validateDemoCase(demo: DemoCase, reference: ReferenceData): string[] {
  return [
    ...validateProvenance(demo),
    ...validateFactIndex(demo),
    ...validateLinks(demo),
    ...validateSameRespondent(demo),
    ...validateOfficialFacts(demo),
    ...validateLawfulness(demo),
    ...validateCodes(demo, reference),
  ];
}

/** All data of a case that carry a source, however deep they stand. */
export function publishedData(demo: DemoCase): Published[] {
  const { facts: _index, ...data } = demo;
  return collect(data);
}

function collect(value: unknown): Published[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(collect);
  return isPublished(value) ? [value, ...inner] : inner;
}

function isPublished(value: object): value is Published {
  return 'ref' in value && 'facts' in value && 'source' in value;
}

/** Each datum has a source of its own, and says which fields are supposed and why. */
export function validateProvenance(demo: DemoCase): string[] {
  const data = publishedData(demo);
  const refs = data.map((datum) => datum.ref);
  return data.flatMap((datum) => {
    const at = `${demo.ref} ${datum.ref}`;
    const problems = suppositionProblems(at, datum);
    if (datum.source.trim() === '') problems.push(`${at}: names no source`);
    if (refs.indexOf(datum.ref) !== refs.lastIndexOf(datum.ref)) problems.push(`${at}: the name is taken twice`);
    if (datum.facts.length === 0 && datum.assumed !== true) problems.push(`${at}: holds no fact and is not supposed`);
    return problems;
  });
}

function suppositionProblems(at: string, datum: Published): string[] {
  const fields = datum.assumedFields ?? [];
  if (datum.assumed === undefined) return fields.length > 0 || datum.assumedReason ? [`${at}: half a supposition`] : [];
  const unknown = fields.filter((field) => !(field in datum)).map((field) => `${at}: supposes ${field}, has none`);
  const isExplained = fields.length > 0 && (datum.assumedReason ?? '').trim() !== '';
  return isExplained ? unknown : [...unknown, `${at}: supposed without fields or reason`];
}

/** The index and the data name each other, in both directions. */
export function validateFactIndex(demo: DemoCase): string[] {
  const held = new Set(publishedData(demo).flatMap((datum) => datum.facts.map((fact) => `${fact} in ${datum.ref}`)));
  const listed = new Set(demo.facts.flatMap((fact) => fact.refs.map((ref) => `${fact.id} in ${ref}`)));
  return [
    ...demo.facts.filter((fact) => fact.refs.length === 0).map((fact) => `${fact.id}: held by nothing`),
    ...[...held].filter((pair) => !listed.has(pair)).map((pair) => `${pair}: not listed`),
    ...[...listed].filter((pair) => !held.has(pair)).map((pair) => `${pair}: not held`),
  ];
}

/** Every name that one datum says of another leads to a datum of the right kind. */
export function validateLinks(demo: DemoCase): string[] {
  return [...incidentLinks(demo), ...findingLinks(demo), ...orderLinks(demo)];
}

function incidentLinks(demo: DemoCase): string[] {
  const respondent = linkChecker(demo.ref, 'respondent', demo.respondents);
  const incident = linkChecker(demo.ref, 'incident', demo.incidents);
  const assertion = linkChecker(demo.ref, 'assertion', demo.assertions);
  const owned = [...demo.evidence, ...demo.incidents, ...demo.inspections, ...demo.findings, ...demo.orders];
  const dated = [...demo.assertions, ...demo.timeline, ...demo.snapshots, ...demo.causeAnalyses];
  return [
    ...[...owned, ...demo.damageReports].flatMap((it) => respondent(it.ref, [it.respondent])),
    ...demo.incidents.flatMap((it) => incident(it.ref, [it.causedBy])),
    ...dated.flatMap((it) => incident(it.ref, [it.incident])),
    ...demo.assertions.flatMap((it) => assertion(it.ref, [it.supersedes])),
  ];
}

function findingLinks(demo: DemoCase): string[] {
  const inspection = linkChecker(demo.ref, 'inspection', demo.inspections);
  const evidence = linkChecker(demo.ref, 'evidence', demo.evidence);
  const incident = linkChecker(demo.ref, 'incident', demo.incidents);
  const finding = linkChecker(demo.ref, 'finding', demo.findings);
  return [
    ...demo.findings.flatMap((it) => inspection(it.ref, [it.inspection])),
    ...demo.findings.flatMap((it) => evidence(it.ref, it.evidence)),
    ...demo.findings.flatMap((it) => incident(it.ref, it.incidents)),
    ...[...demo.results, ...demo.committeeItems].flatMap((it) => finding(it.ref, it.findings)),
  ];
}

function orderLinks(demo: DemoCase): string[] {
  const requirements = demo.orders.flatMap((order) => order.requirements);
  const requirement = linkChecker(demo.ref, 'requirement', requirements);
  const finding = linkChecker(demo.ref, 'finding', demo.findings);
  const result = linkChecker(demo.ref, 'result', demo.results);
  const committeeItem = linkChecker(demo.ref, 'committee item', demo.committeeItems);
  const order = linkChecker(demo.ref, 'order', demo.orders);
  return [
    ...demo.orders.flatMap((it) => [...result(it.ref, [it.result]), ...committeeItem(it.ref, [it.committeeItem])]),
    ...requirements.flatMap((it) => finding(it.ref, it.findings)),
    ...demo.committeeItems.flatMap((it) => requirement(it.ref, it.requirements)),
    ...demo.plans.flatMap((it) => order(it.ref, [it.order])),
    ...demo.plans.flatMap((it) => it.items.flatMap((item) => requirement(it.ref, [item.requirement]))),
  ];
}

function linkChecker(demo: string, kind: string, data: readonly Published[]) {
  const known = new Set(data.map((datum) => datum.ref));
  return (from: string, refs: readonly (string | null)[]): string[] =>
    refs.filter((ref) => ref !== null && !known.has(ref)).map((ref) => `${demo} ${from}: no ${kind} ${ref}`);
}

/** What concerns one respondent rests on nothing of another: each may read only its own. */
export function validateSameRespondent(demo: DemoCase): string[] {
  const owner = new Map<string, string>(
    [...demo.evidence, ...demo.incidents, ...demo.inspections, ...demo.findings].map((it) => [it.ref, it.respondent]),
  );
  const foreign = (from: string, respondent: string, refs: readonly string[]) =>
    refs
      .filter((ref) => owner.has(ref) && owner.get(ref) !== respondent)
      .map((ref) => `${demo.ref} ${from}: rests on ${ref} of another respondent`);
  const restsOn = (it: DemoFinding) => [it.inspection, ...it.evidence, ...it.incidents];
  return [
    ...demo.findings.flatMap((it) => foreign(it.ref, it.respondent, restsOn(it))),
    ...demo.orders.flatMap((it) => it.requirements.flatMap((one) => foreign(one.ref, it.respondent, one.findings))),
  ];
}

/** One official value per incident and field, justified, and equal to what the incident says. */
export function validateOfficialFacts(demo: DemoCase): string[] {
  const official = demo.assertions.filter((it) => it.official);
  const subject = (it: DemoAssertion) => [it.incident, it.service, it.segment, it.field].join(' ');
  const subjects = official.map(subject);
  return [
    ...subjects.filter((it, index) => subjects.indexOf(it) !== index).map((it) => `${demo.ref}: two official ${it}`),
    ...official.filter((it) => !it.justification).map((it) => `${demo.ref} ${it.ref}: official without justification`),
    ...official
      .filter((it) => it.status === 'CLAIMED' || it.status === 'RETRACTED')
      .map((it) => `${demo.ref} ${it.ref}: official, yet ${it.status}`),
    ...demo.incidents.flatMap((incident) => {
      const of = (field: string) => official.find((it) => it.incident === incident.ref && it.field === field)?.value;
      const { startedAt, restoredAt } = incident;
      const restored = of('RESTORED_AT');
      const same =
        sameTime(of('STARTED_AT'), startedAt) &&
        (restoredAt === null ? restored === undefined : sameTime(restored, restoredAt));
      const minutes = restoredAt && minutesBetween(new Date(startedAt.at), new Date(restoredAt.at));
      return same && minutes === incident.durationMinutes ? [] : [`${demo.ref} ${incident.ref}: its times disagree`];
    }),
  ];
}

function sameTime(value: DemoAssertion['value'] | undefined, time: DemoTime): boolean {
  return typeof value === 'object' && value.at === time.at && value.precision === time.precision;
}

/** What the law refuses is refused here: an order without basis or prior notice, a visit without ground, an unproved finding. */
export function validateLawfulness(demo: DemoCase): string[] {
  const unproved = demo.findings.filter((it) => it.evidence.length === 0 || it.criteria.length === 0);
  const factors = demo.causeAnalyses.flatMap((it) => it.factors);
  const unreasoned = factors.filter((it) => (it.kind === 'RULED_OUT') !== (it.ruledOutReasonKo !== null));
  return [
    ...demo.orders.flatMap((it) => orderProblems(it).map((problem) => `${it.ref}: ${problem}`)),
    ...demo.inspections.flatMap((it) => inspectionProblems(it).map((problem) => `${it.ref}: ${problem}`)),
    ...unproved.map((it) => `${it.ref}: without criterion or evidence`),
    ...unreasoned.map((it) => `${it.causeCode}: ruled out without a reason, or the reverse`),
  ].map((problem) => `${demo.ref} ${problem}`);
}

function inspectionProblems(inspection: DemoInspection): string[] {
  const { kind, notice, adHocGround, voluntary, sessions } = inspection;
  const isVoluntary = notice.kind === 'EXEMPT' && notice.ground === 'VOLUNTARY';
  const problems: string[] = [];
  if ((kind === 'AD_HOC' || kind === 'URGENT') && adHocGround === null) problems.push('ad hoc without a ground');
  if (isVoluntary !== (voluntary !== null)) problems.push('voluntary without consent');
  if (sessions.length === 0) problems.push('without a session');
  return problems;
}

function orderProblems(order: DemoOrder): string[] {
  const rule = INSTRUMENTS[order.instrument];
  const problems: string[] = [];
  if (rule.requiresLegalBasis && order.legalBasis === null) problems.push('without a legal basis');
  if (rule.requiresPriorNotice && order.priorNotice === null) problems.push('without prior notice');
  if (order.priorNotice !== null && order.priorNotice.opinionDueOn >= order.issuedOn)
    problems.push('before the opinion');
  if (order.deliveredOn < order.issuedOn) problems.push('delivered before it was issued');
  const open = order.requirements.filter((it) => it.acceptanceCriteria.length === 0 || it.findings.length === 0);
  return [...problems, ...open.map((it) => `${it.ref} cannot be judged`)];
}

interface CodeUse {
  readonly at: string;
  readonly file: ReferenceFileName | 'services' | 'facilities';
  /** The day on which the row must be in force; null where the code carries no period. */
  readonly day: CalendarDay | null;
  readonly codes: readonly (string | null)[];
}

/** Every code leads to a row, and to one that was in force on the day it is used. */
export function validateCodes(demo: DemoCase, reference: ReferenceData): string[] {
  const uses = [...headCodes(demo), ...incidentCodes(demo), ...inspectionCodes(demo), ...outcomeCodes(demo)];
  return uses.flatMap((use) =>
    use.codes
      .filter((code) => code !== null && !isKnown(reference, use, code))
      .map((code) => `${demo.ref} ${use.at}: ${use.file} has no ${code}${use.day === null ? '' : ` on ${use.day}`}`),
  );
}

function headCodes(demo: DemoCase): CodeUse[] {
  const { agency, department, tracks, openedOn: day } = demo.case;
  return [
    { at: 'case', file: 'agencies', day, codes: [agency] },
    { at: 'case', file: 'org-units', day, codes: [department] },
    { at: 'case', file: 'tracks', day, codes: tracks },
    { at: 'case', file: 'providers', day: null, codes: demo.respondents.map((it) => it.provider) },
  ];
}

function incidentCodes(demo: DemoCase): CodeUse[] {
  const service = (at: string, codes: CodeUse['codes']): CodeUse => ({ at, file: 'services', day: null, codes });
  const cause = (at: string, codes: CodeUse['codes']): CodeUse => ({ at, file: 'cause-codes', day: null, codes });
  return [
    ...demo.incidents.map((it) => service(it.ref, [...it.services, ...it.symptoms.map((one) => one.service)])),
    ...demo.incidents.map((it): CodeUse => ({ at: it.ref, file: 'facilities', day: null, codes: it.facilities })),
    ...demo.assertions.map((it) => service(it.ref, [it.service])),
    ...demo.snapshots.map((it) => service(it.ref, 'service' in it.subject ? [it.subject.service] : [])),
    ...demo.causeAnalyses.map((it) =>
      cause(
        it.ref,
        it.factors.map((factor) => factor.causeCode),
      ),
    ),
    ...demo.findings.map((it) => cause(it.ref, it.causeCodes)),
  ];
}

function inspectionCodes(demo: DemoCase): CodeUse[] {
  return demo.inspections.flatMap((it): CodeUse[] => {
    const at = it.ref;
    const day = seoulDay(new Date(it.plannedStartAt));
    const exemption = it.notice.kind === 'EXEMPT' ? it.notice : null;
    const judged = demo.findings
      .filter((finding) => finding.inspection === it.ref)
      .flatMap((finding) => finding.criteria);
    return [
      { at, day, file: 'legal-bases', codes: [it.legalBasis, exemption?.legalBasis ?? null] },
      { at, day, file: 'notice-exemption-grounds', codes: [exemption?.exemption ?? null] },
      { at, day, file: 'adhoc-grounds', codes: [it.adHocGround] },
      { at, day, file: 'penalty-clauses', codes: [it.refusalPenalty] },
      { at, day, file: 'criteria-items', codes: [...it.criteria, ...judged.map((criterion) => criterion.item)] },
      { at, day: null, file: 'facilities', codes: it.sessions.map((session) => session.facility) },
    ];
  });
}

function outcomeCodes(demo: DemoCase): CodeUse[] {
  return [
    ...demo.results.map((it): CodeUse => ({
      at: it.ref,
      file: 'agencies',
      day: it.confirmedOn,
      codes: it.announcedBy,
    })),
    ...demo.committeeItems.map((it): CodeUse => ({ at: it.ref, file: 'agencies', day: it.heldFrom, codes: [it.body] })),
    ...demo.orders.flatMap((it): CodeUse[] => [
      { at: it.ref, file: 'instrument-types', day: it.issuedOn, codes: [it.instrument] },
      { at: it.ref, file: 'legal-bases', day: it.issuedOn, codes: [it.legalBasis] },
    ]),
  ];
}

function isKnown(reference: ReferenceData, { file, day }: CodeUse, code: string): boolean {
  const providers = reference.providers.rows;
  if (file === 'providers') return providers.some((row) => row.code === code);
  if (file === 'services' || file === 'facilities') {
    return providers.some((row) => row[file].some((part) => part.code === code));
  }
  const rows: readonly ReferenceRow[] = reference[file].rows;
  return rows.some((row) => row.code === code && (day === null || isInForce(row, day)));
}
