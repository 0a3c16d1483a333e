import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from './calendar-day';
import { INSTRUMENT_TYPES, TRACKS } from './enumerations';
import { INSTRUMENTS } from './instrument';
import {
  inForceOn,
  isBusinessNumber,
  meetsCondition,
  type ReferenceData,
  type ReferenceFileName,
  type ReferenceRow,
} from './reference-data';
import { validateReferenceData } from './reference-data-validation';

const FOLDER = join(__dirname, '../../data/reference');
const FILES: readonly ReferenceFileName[] = [
  'adhoc-grounds',
  'agencies',
  'agency-seals',
  'cause-codes',
  'criteria-items',
  'delegation-rules',
  'designation-criteria',
  'document-templates',
  'document-types',
  'instrument-types',
  'late-charge-rules',
  'legal-bases',
  'notice-exemption-grounds',
  'office-contacts',
  'org-units',
  'penalty-clauses',
  'providers',
  'recurrence-rules',
  'retention-classes',
  'tracks',
];

function readReferenceData(): ReferenceData {
  const entries = FILES.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))]);
  return Object.fromEntries(entries) as ReferenceData;
}

const data = readReferenceData();
const law = data['legal-bases'].rows;
const codesOf = (rows: readonly { code: string }[]) => new Set(rows.map((row) => row.code));

function changed<Name extends ReferenceFileName>(name: Name, code: string, change: object): ReferenceData {
  const rows = (data[name].rows as readonly ReferenceRow[]).map((row) =>
    row.code === code ? { ...row, ...change } : row,
  );
  return { ...data, [name]: { ...data[name], rows } };
}

describe('the reference files', () => {
  it('are exactly the ones that the loader knows, each naming its source', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(FILES.map((name) => `${name}.json`));
    expect(FILES.filter((name) => data[name].source.trim() === '' || data[name].rows.length === 0)).toEqual([]);
  });

  it('have no fault', () => {
    expect(validateReferenceData(data)).toEqual([]);
  });

  it.each([
    ['a row without a source', changed('legal-bases', 'BCDA_36-2_2', { source: ' ' }), 'names no source'],
    ['a row whose source nobody outside can look up', changed('agencies', 'MSIT', { source: 'notes.md' }), 'public'],
    ['an impossible day', changed('agencies', 'MSIT', { effectiveFrom: '2024-02-30' }), 'not a period'],
    ['a period that ends before it starts', changed('agencies', 'MSIT', { effectiveTo: '2001-01-01' }), 'not a period'],
    [
      'a renaming that leaves both names in force',
      changed('agencies', 'BROADCAST_COMMISSION', { effectiveTo: null }),
      'at once',
    ],
    ['a missing English text', changed('legal-bases', 'BCDA_36-2_2', { titleEn: '' }), 'titleEn is empty'],
    ['an article that is nowhere', changed('criteria-items', 'A-2024-01', { legalBasis: 'BCDA_99' }), 'has no BCDA_99'],
    [
      'an exemption by an article that grants none',
      changed('notice-exemption-grounds', 'A_URGENT', { legalBasis: 'BCDA_43' }),
      'exempts from no notice',
    ],
    [
      'guidance that could be sanctioned',
      changed('instrument-types', 'ADMIN_GUIDANCE', { canLeadToSanction: true }),
      'differs from the rule',
    ],
    ['a cause under no category', changed('cause-codes', 'NO_PRETEST', { parent: null }), 'under no category'],
    [
      'a penalty without a ceiling',
      changed('penalty-clauses', 'A_SURCHARGE_ORDER', { ceilingRevenuePercent: null }),
      'no ceiling',
    ],
    ['a mistyped business number', changed('providers', 'KAKAO', { brn: '120-81-47522' }), 'wrong business number'],
  ])('are refused for %s', (_what, broken, problem) => {
    expect(validateReferenceData(broken).join('\n')).toContain(problem);
  });
});

describe('what was in force on a day', () => {
  const nameOn = (file: 'agencies' | 'org-units', code: string, day: string) =>
    inForceOn<ReferenceRow & { nameKo: string }>(data[file].rows, code, parseDay(day))?.nameKo;

  it('is the old name of the broadcasting commission up to 30 September 2025', () => {
    expect(nameOn('agencies', 'BROADCAST_COMMISSION', '2022-12-06')).toBe('방송통신위원회');
    expect(nameOn('agencies', 'BROADCAST_COMMISSION', '2025-09-30')).toBe('방송통신위원회');
    expect(nameOn('agencies', 'BROADCAST_COMMISSION', '2025-10-01')).toBe('방송미디어통신위원회');
  });

  it('is the article number of its day: 제37조의12 became 제37조의13', () => {
    expect(inForceOn(law, 'TBA_DECREE_37-12', parseDay('2024-12-26'))?.replacedBy).toBe('TBA_DECREE_37-13');
    expect(inForceOn(law, 'TBA_DECREE_37-12', parseDay('2024-12-27'))).toBeNull();
    expect(inForceOn(law, 'TBA_DECREE_37-13', parseDay('2024-12-27'))?.summaryKo).toContain('4시간');
    expect(inForceOn(law, 'TBA_DECREE_37-13', parseDay('2025-03-28'))?.summaryKo).toContain('2시간');
  });

  it('lets an objection be told only since the general right to object exists', () => {
    const routesOn = (day: string) =>
      inForceOn(data['instrument-types'].rows, 'CORRECTIVE_ORDER', parseDay(day))?.closingNotice.routes.map(
        (it) => it.kind,
      );
    expect(routesOn('2023-03-23')).toEqual(['ADMINISTRATIVE_APPEAL', 'LITIGATION']);
    expect(routesOn('2024-08-19')).toEqual(['OBJECTION', 'ADMINISTRATIVE_APPEAL', 'LITIGATION']);
  });

  it('has no order to prevent recurrence before 14 August 2024, when it was a recommendation', () => {
    const on = (day: string) => inForceOn(data['instrument-types'].rows, 'RECURRENCE_ORDER', parseDay(day));
    expect([on('2024-08-13'), on('2024-08-14')?.code]).toEqual([null, 'RECURRENCE_ORDER']);
  });
});

describe('who is regulated', () => {
  const condition = (code: string) => {
    const row = data['designation-criteria'].rows.find((it) => it.code === code);
    if (!row) throw new Error(`no ${code}`);
    return row.condition;
  };

  it('joins users and traffic by "or" for disaster management and by "and" for service stability', () => {
    const busy = { DAILY_USERS: 12_000_000, TRAFFIC_SHARE: 0.4 };
    const middling = { DAILY_USERS: 3_000_000, TRAFFIC_SHARE: 1.2 };
    expect([
      meetsCondition(condition('A_VALUE_ADDED'), busy),
      meetsCondition(condition('B_VALUE_ADDED'), busy),
    ]).toEqual([true, false]);
    expect([
      meetsCondition(condition('A_VALUE_ADDED'), middling),
      meetsCondition(condition('B_VALUE_ADDED'), middling),
    ]).toEqual([false, true]);
  });

  it.each([
    ['area alone is enough beside the revenue', { FLOOR_AREA: 22_500, REVENUE: 10_000_000_000 }, true],
    ['power alone is enough beside the revenue', { POWER_CAPACITY: 40, REVENUE: 10_000_000_000 }, true],
    ['size without the revenue is not', { FLOOR_AREA: 30_000, POWER_CAPACITY: 60, REVENUE: 9_999_999_999 }, false],
    ['revenue without the size is not', { REVENUE: 50_000_000_000 }, false],
  ])('names a data centre where %s', (_what, measured, expected) => {
    expect(meetsCondition(condition('A_DATA_CENTRE'), measured)).toBe(expected);
  });

  it('counts the first designees of July 2023: seven value-added providers and eight data centres', () => {
    const designees = data.providers.rows.filter((row) =>
      row.designations.some((it) => it.designatedFrom === '2023-07-28'),
    );
    const count = (kind: string) => designees.filter((row) => row.kind === kind).length;
    expect([count('VALUE_ADDED'), count('DATA_CENTRE')]).toEqual([7, 8]);
  });
});

describe('coverage', () => {
  it('has every track and every instrument', () => {
    expect([...codesOf(data.tracks.rows)].sort()).toEqual([...TRACKS]);
    expect([...codesOf(data['instrument-types'].rows)].sort()).toEqual([...INSTRUMENT_TYPES].sort());
  });

  it('lets only statutory orders lead to a sanction', () => {
    const sanctionable = data['instrument-types'].rows.filter((row) => row.canLeadToSanction).map((row) => row.code);
    expect(sanctionable.filter((code) => !INSTRUMENTS[code].isDisposition)).toEqual([]);
    expect(sanctionable).not.toContain('ADMIN_GUIDANCE');
  });

  it.each(['5', '7', '11', '13', '14', '15', '16', '17_1', '18', '19', '22', '23', '24'])(
    'has 행정조사기본법 제%s조',
    (article) => {
      expect(codesOf(law)).toContain(`AIA_${article}`);
    },
  );

  it.each(['14', '15', '16', '21', '22', '23', '24', '25', '26', '27', '27-2', '37', '40-3', '48', '49', '50'])(
    'has 행정절차법 제%s조',
    (article) => expect(codesOf(law)).toContain(`APA_${article}`),
  );

  it.each(['6', '14', '20', '23', '36'])('has 행정기본법 제%s조', (article) => {
    expect(codesOf(law)).toContain(`GAPA_${article}`);
  });

  it('has the nineteen forms of the investigation decree', () => {
    const forms = data['document-types'].rows
      .filter((row) => row.act === '행정조사기본법 시행령')
      .map((row) => row.formNo);
    expect([...new Set(forms)]).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  it('prints seven items in an entry document and six in a request for materials', () => {
    const items = (code: string) => data['document-types'].rows.find((row) => row.code === code)?.requiredItems.length;
    expect([items('ENTRY_DOCUMENT'), items('MATERIALS_REQUEST')]).toEqual([7, 6]);
  });

  it('allows a second extension nowhere under 전기통신사업법 제92조제4항', () => {
    const limits = data.tracks.rows.filter((row) => row.extensionLimit?.legalBasis === 'TBA_92_4');
    expect(limits.map((row) => [row.code, row.extensionLimit?.maxCount])).toEqual([
      ['B', 1],
      ['C', 1],
    ]);
  });

  it('keeps each class of evidence under exactly one rule of retention', () => {
    const classes = data['retention-classes'].rows.flatMap((row) => row.evidenceClasses);
    expect([...classes].sort()).toEqual(['BREACH', 'PUBLIC', 'RECORD', 'SEIZED', 'SUBMITTED']);
  });
});

it('checks the last digit of a business number', () => {
  expect(['120-81-47521', '2208162517'].map(isBusinessNumber)).toEqual([true, true]);
  expect(['120-81-47520', '123', 'abc-de-fghij'].map(isBusinessNumber)).toEqual([false, false, false]);
});
