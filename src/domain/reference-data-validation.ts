import { templateFaults } from './document-template';
import { EXEMPTION_GROUNDS, LEGAL_POWERS, TRACKS } from './enumerations';
import { INSTRUMENTS } from './instrument';
import {
  type Effective,
  isBusinessNumber,
  isPeriod,
  type ProviderRow,
  type ReferenceData,
  type ReferenceFileName,
  type ReferenceRow,
} from './reference-data';
import { TEMPLATED_TYPES } from './template-parts';

const CODE = /^[A-Z0-9]+([_-][A-Z0-9]+)*$/;
const REQUIRED_TEXT = /(Ko|En)$/;
const MAY_BE_ABSENT = ['noteKo', 'addressKo', 'addressEn'];

/** Every fault of the reference files as a sentence that names file and row; empty when they can be loaded. */
export function validateReferenceData(data: ReferenceData): string[] {
  return [
    ...validateEffectiveRows(data),
    ...validateReferences(data),
    ...validateLegalBases(data),
    ...validatePenaltyClauses(data),
    ...validateInstrumentTypes(data),
    ...validateCauseCodes(data),
    ...validateNoticeExemptions(data),
    ...validateTemplates(data),
    ...data.providers.rows.flatMap((provider) => validateProvider(provider, data)),
    ...duplicates('providers', [
      ...data.providers.rows.map((row) => row.code),
      ...data.providers.rows.flatMap((row) => [...row.services, ...row.facilities].map((part) => part.code)),
    ]),
  ];
}

/** Codes, texts, sources and days of each row, and no two versions of one code in force on the same day. */
export function validateEffectiveRows(data: ReferenceData): string[] {
  return effectiveFiles(data).flatMap(([file, rows]) => [
    ...rows.flatMap((row) => validateRow(file, row)),
    ...overlaps(file, rows),
  ]);
}

function validateRow(file: string, row: ReferenceRow): string[] {
  const at = `${file} ${row.code}`;
  const problems = emptyTexts(row).map((key) => `${at}: ${key} is empty`);
  if (!CODE.test(row.code)) problems.push(`${at}: not a code`);
  if (!isPeriod(row.effectiveFrom, row.effectiveTo)) problems.push(`${at}: not a period`);
  if (!['EXACT', 'AT_LATEST'].includes(row.effectiveFromBasis)) problems.push(`${at}: no basis of its first day`);
  return [...problems, ...sourceProblems(at, row.source)];
}

function emptyTexts(row: object): string[] {
  return Object.entries(row)
    .filter(([key, value]) => REQUIRED_TEXT.test(key) && !(value === null && MAY_BE_ABSENT.includes(key)))
    .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
    .map(([key]) => key);
}

function sourceProblems(at: string, source: unknown): string[] {
  if (typeof source !== 'string' || source.trim() === '') return [`${at}: names no source`];
  return /\.(md|txt|json)\b|^[LNI]\d+\b/.test(source) ? [`${at}: its source is not a public one: ${source}`] : [];
}

function overlaps(file: string, rows: readonly ReferenceRow[]): string[] {
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => other.code === row.code && periodsMeet(row, other))
      .map(() => `${file} ${row.code}: two versions in force at once`),
  );
}

function periodsMeet(one: Effective, other: Effective): boolean {
  const startsBeforeEnd = (a: Effective, b: Effective) => b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/** Every code that one row says of another leads to a row. */
export function validateReferences(data: ReferenceData): string[] {
  const law = (at: string, codes: readonly (string | null)[]) => unresolved(data, at, 'legal-bases', codes);
  return [
    ...data['legal-bases'].rows.flatMap((row) => law(row.code, [row.replacedBy])),
    ...data['penalty-clauses'].rows.flatMap((row) => law(row.code, [row.legalBasis, ...row.appliesTo])),
    ...data['notice-exemption-grounds'].rows.flatMap((row) => law(row.code, [row.legalBasis])),
    ...data['adhoc-grounds'].rows.flatMap((row) => law(row.code, [row.legalBasis])),
    ...data['criteria-items'].rows.flatMap((row) => law(row.code, [row.legalBasis])),
    ...data['designation-criteria'].rows.flatMap((row) => law(row.code, [row.legalBasis])),
    ...data['retention-classes'].rows.flatMap((row) => law(row.code, [row.legalBasis])),
    ...data['instrument-types'].rows.flatMap((row) =>
      law(
        row.code,
        row.closingNotice.routes.map((route) => route.legalBasis),
      ),
    ),
    ...data['document-types'].rows.flatMap((row) => [
      ...law(row.code, [row.legalBasis]),
      ...unresolved(data, row.code, 'retention-classes', [row.retentionClass]),
    ]),
    ...validateTrackReferences(data),
    ...validateAgencyReferences(data),
  ];
}

function validateTrackReferences(data: ReferenceData): string[] {
  return data.tracks.rows.flatMap((row) => {
    const at = `tracks ${row.code}`;
    const law = [...row.inspectionBasis, ...row.materialsBasis, ...row.orderBasis, row.noticeBasis];
    return [
      ...unresolved(data, at, 'legal-bases', [...law, row.extensionLimit?.legalBasis ?? null]),
      ...unresolved(data, at, 'designation-criteria', row.designationCriteria),
      ...unresolved(data, at, 'notice-exemption-grounds', row.noticeExemptions),
      ...unresolved(data, at, 'instrument-types', row.allowedInstruments),
      ...unresolved(data, at, 'penalty-clauses', row.penaltyClauses),
    ];
  });
}

function validateAgencyReferences(data: ReferenceData): string[] {
  const units = data['org-units'].rows.flatMap((row) => unresolved(data, row.code, 'agencies', [row.agency]));
  const agencies = data.agencies.rows.flatMap((row) => [
    ...unresolved(data, row.code, 'agencies', [row.parent, ...row.delegations.map((one) => one.fromAgency)]),
    ...unresolved(
      data,
      row.code,
      'legal-bases',
      row.delegations.flatMap((one) => [one.legalBasis, one.reportDuty]),
    ),
  ]);
  return [...units, ...agencies];
}

export function validateLegalBases(data: ReferenceData): string[] {
  return data['legal-bases'].rows.flatMap((row) => {
    const problems: string[] = [];
    if (!LEGAL_POWERS.includes(row.power)) problems.push(`legal-bases ${row.code}: unknown power ${row.power}`);
    if (row.track !== null && !TRACKS.includes(row.track)) problems.push(`legal-bases ${row.code}: unknown track`);
    if (row.replacedBy !== null && row.effectiveTo === null)
      problems.push(`legal-bases ${row.code}: replaced, not ended`);
    return problems;
  });
}

/** A ceiling in won, in percent of revenue, or a prison term in years: at least one, and none below zero. */
export function validatePenaltyClauses(data: ReferenceData): string[] {
  return data['penalty-clauses'].rows
    .filter((row) => {
      const ceilings = [row.ceilingKrw, row.ceilingRevenuePercent, row.imprisonmentYearsMax].filter(
        (it) => it !== null,
      );
      return ceilings.length === 0 || ceilings.some((it) => it <= 0) || !Number.isInteger(row.ceilingKrw ?? 0);
    })
    .map((row) => `penalty-clauses ${row.code}: no ceiling`);
}

/** The data carries names and wording; what an instrument may do is decided by the code alone. */
export function validateInstrumentTypes(data: ReferenceData): string[] {
  return data['instrument-types'].rows.flatMap((row) => {
    const rule = INSTRUMENTS[row.code];
    if (rule === undefined) return [`instrument-types ${row.code}: unknown`];
    const isVoluntary = row.closingNotice.kind === 'VOLUNTARINESS';
    const agrees =
      row.isDisposition === rule.isDisposition &&
      row.requiresPriorNotice === rule.requiresPriorNotice &&
      row.requiresLegalBasis === rule.requiresLegalBasis &&
      row.canLeadToSanction === rule.canLeadToSanction &&
      isVoluntary === (rule.remedyText === 'VOLUNTARINESS') &&
      isVoluntary === (row.closingNotice.routes.length === 0);
    return agrees ? [] : [`instrument-types ${row.code}: differs from the rule of the instrument`];
  });
}

export function validateCauseCodes(data: ReferenceData): string[] {
  const { rows, mappings } = data['cause-codes'];
  const categories = new Set(rows.filter((row) => row.level === 1).map((row) => row.code));
  const versions = new Set(mappings.map((mapping) => mapping.version));
  return rows.flatMap((row) => {
    const problems: string[] = [];
    const isPlaced = row.level === 1 ? row.parent === null : categories.has(row.parent ?? '');
    if (!isPlaced) problems.push(`cause-codes ${row.code}: stands under no category`);
    if (!versions.has(row.mapping.version)) problems.push(`cause-codes ${row.code}: unknown mapping version`);
    return problems;
  });
}

/** An exemption is only as good as its article, which must be one that grants exemptions. */
export function validateNoticeExemptions(data: ReferenceData): string[] {
  const power = new Map(data['legal-bases'].rows.map((row) => [row.code, row.power]));
  return data['notice-exemption-grounds'].rows
    .filter((row) => power.get(row.legalBasis) !== 'NOTICE_EXEMPTION' || !EXEMPTION_GROUNDS.includes(row.ground))
    .map((row) => `notice-exemption-grounds ${row.code}: ${row.legalBasis} exempts from no notice`);
}

export function validateProvider(provider: ProviderRow, data: ReferenceData): string[] {
  const at = `providers ${provider.code}`;
  const services = new Set(provider.services.map((service) => service.code));
  const facilities = new Set(provider.facilities.map((facility) => facility.code));
  const parts = [provider, ...provider.services, ...provider.facilities, ...provider.designations];
  const problems = parts.flatMap((part) => [
    ...emptyTexts(part).map((key) => `${at}: ${key} is empty`),
    ...sourceProblems(at, part.source),
  ]);
  if (provider.brn !== null && !isBusinessNumber(provider.brn)) problems.push(`${at}: wrong business number`);
  return [
    ...problems,
    ...provider.services
      .filter((it) => it.parent !== null && !services.has(it.parent))
      .map((it) => `${at}: ${it.code}`),
    ...provider.facilities
      .filter((it) => it.parent !== null && !facilities.has(it.parent))
      .map((it) => `${at}: ${it.code} stands in no facility`),
    ...provider.facilities.flatMap((it) => unresolved(data, at, 'providers', it.tenants)),
    ...provider.designations.flatMap((it) => unresolved(data, at, 'designation-criteria', [it.criteria])),
    ...provider.designations
      .filter((it) => !isPeriod(it.designatedFrom, it.designatedTo))
      .map(() => `${at}: not a period of designation`),
  ];
}

function unresolved(
  data: ReferenceData,
  at: string,
  file: ReferenceFileName,
  codes: readonly (string | null)[],
): string[] {
  const known = new Set<string>(data[file].rows.map((row) => row.code));
  return codes
    .filter((code): code is string => code !== null && !known.has(code))
    .map((code) => `${at}: ${file} has no ${code}`);
}

/** Every letter has a template, and each can be printed with. */
export function validateTemplates(data: ReferenceData): string[] {
  const { rows } = data['document-templates'];
  const missing = TEMPLATED_TYPES.filter((type) => !rows.some(({ code }) => code === type));
  const offices = data['office-contacts'].rows.map(({ code }) => code);
  const seals = data['agency-seals'].rows.map(({ code }) => code);
  return [
    ...missing.map((type) => `document-templates: none for ${type}`),
    ...rows.flatMap(({ code, content }) => {
      const type = TEMPLATED_TYPES.find((one) => one === code);
      if (!type) return [`document-templates ${code}: not a letter that has templates`];
      return templateFaults(type, content).map(({ code: fault, where, what }) =>
        `document-templates ${code}: ${fault} ${where} ${what}`.trim(),
      );
    }),
    ...unresolved(data, 'office-contacts', 'org-units', offices),
    ...unresolved(data, 'agency-seals', 'agencies', seals),
  ];
}

function duplicates(file: string, codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${file} ${code}: twice`);
}

function effectiveFiles(data: ReferenceData): [string, readonly ReferenceRow[]][] {
  const { providers: _providers, ...files } = data;
  return Object.entries(files).map(([name, file]): [string, readonly ReferenceRow[]] => [name, file.rows]);
}
