import type { DocumentType } from '../../domain/enumerations';
import { type EnumerationName, enumerationLabel } from '../../domain/labels';
import { officialAmount } from '../../domain/korean-amount';
import type { Block } from '../../platform/pdf/blocks';
import type {
  AgencyWords,
  DeterminationWords,
  FindingWords,
  InspectorWords,
  LateChargeWords,
  MaterialWords,
  MeasureWords,
  OfficerWords,
  Party,
  PenaltyWords,
  PeriodWords,
  RequirementWords,
  WaivedNoticeWords,
} from './letter-content';
import type { LetterPrinter } from './letter-printer';
import { partyName } from './party-name';

/** One letter, as its parts are looked up and printed. */
export interface PartSource {
  readonly type: DocumentType;
  readonly content: object;
  readonly print: LetterPrinter;
}

/** What a part says in one line; null where the letter has nothing of it. */
export function partWords(name: string, source: PartSource): string | null {
  const value = valueAt(source.content, name);
  if (isAbsent(value)) return null;
  const write = WORDS[`${source.type} ${name}`] ?? WORDS[name];
  return write ? write(value, source.print) : source.print.words(value);
}

/** What a part prints under the heading of its item; nothing where the letter has nothing of it. */
export function partBlocks(name: string, source: PartSource): Block[] {
  const value = valueAt(source.content, name);
  if (isAbsent(value)) return [];
  const draw = BLOCKS[`${source.type} ${name}`] ?? BLOCKS[name];
  if (draw) return draw(value, source.print);
  if (Array.isArray(value) || isPlain(value, source, name)) return source.print.value(value);
  return source.print.text(partWords(name, source));
}

function isPlain(value: unknown, { type }: PartSource, name: string): boolean {
  const written = `${type} ${name}` in WORDS || name in WORDS;
  return typeof value === 'object' && !written;
}

function valueAt(content: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], content);
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

type Write = (value: unknown, print: LetterPrinter) => string;
type Draw = (value: unknown, print: LetterPrinter) => Block[];

function writing<T>(write: (value: T, print: LetterPrinter) => string): Write {
  return (value, print) => write(value as T, print);
}

function drawing<T>(draw: (value: T, print: LetterPrinter) => Block[]): Draw {
  return (value, print) => draw(value as T, print);
}

function code(list: EnumerationName): Write {
  return writing((value: string, print) => print.label(enumerationLabel(list, value)));
}

const amount = writing((won: number, { locale }) =>
  locale === 'ko' ? officialAmount(won) : `KRW ${won.toLocaleString('en-US')}`,
);

const officer = writing((one: OfficerWords) =>
  `${one.officerDepartment ?? one.department ?? ''} ${one.name} (${one.contact})`.trim(),
);

const penalty = writing(({ article, conduct }: PenaltyWords, print) => `${article}: ${print.label(conduct)}`);

const WORDS: Readonly<Record<string, Write>> = {
  amount,
  earlyPayment: amount,
  owed: amount,
  officer,
  'items.submitTo': officer,
  'items.party': writing((party: Party, print) => [partyName(party, print), party.address].filter(Boolean).join(', ')),
  thirdParty: writing((party: Party, print) => partyName(party, print)),
  inspector: writing((one: InspectorWords) => [one.title, one.name].filter(Boolean).join(' ')),
  outcomeClass: code('outcomeClass'),
  consideration: code('opinionConsideration'),
  'request.kind': code('procedureRequestKind'),
  'PROCEDURE_DECISION decision': code('procedureDecision'),
  purposes: writing((purposes: readonly string[], print) =>
    purposes.map((one) => print.label(enumerationLabel('inspectionPurpose', one))).join(', '),
  ),
  'ENTRY_DOCUMENT period': writing(
    ({ startAt, endOn }: PeriodWords, print) => `${print.instant(startAt)} ~ ${print.day(endOn)}`,
  ),
  penaltyClause: penalty,
  'refusal.penaltyClause': penalty,
  'other.withoutNotice': writing(({ nameKo, nameEn, legalBasis }: WaivedNoticeWords, print) => {
    const ground = print.locale === 'ko' ? nameKo : nameEn;
    return legalBasis ? `${ground} (${print.words(legalBasis)})` : ground;
  }),
  lateCharge: writing(({ amount: won, asOf, basis }: LateChargeWords, print) => {
    const detail = `${print.texts.asOfDay(print.plainDay(asOf))}, ${print.label(basis)}`;
    return `${amount(won, print)} (${detail})`;
  }),
};

const requirements = drawing((demanded: readonly RequirementWords[], print) => {
  const rows = demanded.map(({ no, title, text, acceptanceCriteria, due, alternativeAllowed }) => [
    shortNo(no),
    [title, text === title ? '' : text, alternativeAllowed ? print.texts.alternative : ''].filter(Boolean).join('\n'),
    acceptanceCriteria.map((criterion, index) => `${index + 1}) ${criterion}`).join('\n'),
    due ? print.label(due) : '',
  ]);
  const columns = [{ weight: 11, heads: true }, { weight: 39 }, { weight: 32 }, { weight: 18 }];
  return print.table(columns, print.texts.demandColumns, rows);
});

const BLOCKS: Readonly<Record<string, Draw>> = {
  requirements,
  'items.causeAndDisposition.requirements': requirements,
  purposes: drawing((purposes: readonly string[], print) => print.text(WORDS.purposes(purposes, print))),
  findings: drawing((findings: readonly FindingWords[], print) => {
    const rows = findings.map((one) => [shortNo(one.findingNo), one.title, one.condition, one.cause, one.effect]);
    const columns = [{ weight: 9, heads: true }, { weight: 18 }, { weight: 27 }, { weight: 23 }, { weight: 23 }];
    return print.table(columns, print.texts.findingColumns, rows);
  }),
  inspectors: drawing((people: readonly InspectorWords[], print) => {
    const rows = people.map(({ name, title, duty }) => [
      name,
      title ?? '',
      print.label(enumerationLabel('teamDuty', duty)),
    ]);
    return print.form(
      [{ weight: 1 }, { weight: 1 }, { weight: 1 }],
      print.texts.inspectorColumns,
      rows,
      INSPECTOR_LINES,
    );
  }),
  jointAgencies: drawing((agencies: readonly AgencyWords[], print) => {
    const rows = agencies.map(({ nameKo, nameEn, leads, matter, officers }) => [
      `${partyName({ nameKo, nameEn }, print)}${leads ? ` (${print.texts.leadingAgency})` : ''}`,
      matter,
      officers.map(({ name, title }) => `${title} ${name}`).join('\n'),
    ]);
    return print.table([{ weight: 3 }, { weight: 4 }, { weight: 3 }], print.texts.agencyColumns, rows);
  }),
  interimMeasures: drawing((measures: readonly MeasureWords[], print) => {
    const rows = measures.map((one) => [String(one.no), one.measure, one.reason, measurePeriod(one, print)]);
    const columns = [{ weight: 8, heads: true }, { weight: 36 }, { weight: 32 }, { weight: 24 }];
    return print.table(columns, print.texts.measureColumns, rows);
  }),
  determinations: drawing((all: readonly DeterminationWords[], print) => {
    const rows = all.map(({ no, matter, affected, holding, provision, grounds }) => [
      String(no),
      `${matter}\n${affected}`,
      print.label(holding),
      `${provision}\n${grounds}`,
    ]);
    const columns = [{ weight: 8, heads: true }, { weight: 32 }, { weight: 18 }, { weight: 42 }];
    return print.table(columns, print.texts.determinationColumns, rows);
  }),
  'INFORMATION_REQUEST materials': drawing((materials: readonly MaterialWords[], print) =>
    print.bullets(materials.map(({ title, detail }) => (detail ? `${title}: ${detail}` : (title ?? '')))),
  ),
  'PRESERVATION_ORDER materials': drawing((materials: readonly MaterialWords[], print) => {
    const rows = materials.map(({ no, system, material, rangeFrom, rangeTo }) => [
      String(no),
      system ?? '',
      material ?? '',
      [rangeFrom, rangeTo].map((at) => (at ? print.instant(at) : '')).join(' ~ '),
    ]);
    const columns = [{ weight: 8, heads: true }, { weight: 26 }, { weight: 36 }, { weight: 30 }];
    return print.table(columns, print.texts.materialColumns, rows);
  }),
};

/** Lines for names on the form of the entry document (행정조사기본법 시행령 별지 제8호서식). */
const INSPECTOR_LINES = 3;

function measurePeriod({ startsOn, months, endsOn, endCondition }: MeasureWords, print: LetterPrinter): string {
  const from = startsOn ? `${print.plainDay(startsOn)} ~` : '';
  const length = endsOn ? print.plainDay(endsOn) : months ? print.texts.months(months) : '';
  return [`${from} ${length}`.trim(), endCondition].filter(Boolean).join('\n');
}

/** `요01-1` of `점검-2024-0002-요01-1`. */
function shortNo(no: string): string {
  return no.split('-').slice(3).join('-') || no;
}
