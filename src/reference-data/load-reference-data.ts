import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { v5 as uuidv5 } from 'uuid';
import { canonicalJson } from '../domain/canonical-json';
import { deadlineRuleFile, holidayFile, referenceFile } from './reference-files';

const NAMESPACE = '6f0f5d0e-4f6c-4b53-9b5d-6a1f1d3f6f11';
const ALWAYS = '1900-01-01';

type Row = Record<string, unknown>;

/** The id of a row that comes from a data file: the same on every installation. */
export function referenceId(dataset: string, ...key: (string | number)[]): string {
  return uuidv5([dataset, ...key].join('/'), NAMESPACE);
}

/**
 * Loads data/reference and data/calendar as the owner. Rows are added or brought up to date by their key; what people entered
 * beside them stays. A second run changes nothing.
 */
export async function loadReferenceData(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jeomgeom-reference-data' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await loadLaw(client);
    await loadCatalogues(client);
    await loadCalendar(client);
    await loadProviders(client);
    await loadTemplates(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function loadLaw(client: Client): Promise<void> {
  const bases = referenceFile('legal-bases').rows.map((row) => ({
    id: referenceId('legal-basis', row.code, row.effectiveFrom),
    code: row.code,
    act: row.act,
    article: row.article,
    title_ko: row.titleKo,
    title_en: row.titleEn,
    track: row.track,
    power: row.power,
    summary_ko: row.summaryKo,
    summary_en: row.summaryEn,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    replaced_by_code: row.replacedBy,
    source: row.source,
  }));
  await upsert(client, 'legal_bases', ['code', 'effective_from'], bases);
  const instruments = referenceFile('instrument-types').rows.map((row) => ({
    code: row.code,
    name_ko: row.nameKo,
    name_en: row.nameEn,
    is_disposition: row.isDisposition,
    requires_prior_notice: row.requiresPriorNotice,
    requires_legal_basis: row.requiresLegalBasis,
    can_lead_to_sanction: row.canLeadToSanction,
    closing_text_ko: row.closingNotice.textKo,
    closing_text_en: row.closingNotice.textEn,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    source: row.source,
  }));
  await upsert(client, 'instrument_types', ['code', 'effective_from'], instruments);
  const grounds = referenceFile('notice-exemption-grounds').rows.map((row) => ({
    code: row.code,
    track: row.track,
    ground: row.ground,
    name_ko: row.nameKo,
    name_en: row.nameEn,
    legal_basis_code: row.legalBasis,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    source: row.source,
  }));
  await upsert(client, 'notice_exemption_grounds', ['code', 'effective_from'], grounds);
}

async function loadCatalogues(client: Client): Promise<void> {
  const causes = referenceFile('cause-codes').rows.map((row) => ({
    code: row.code,
    level: row.level,
    category: row.parent ?? row.code,
    third_party: row.thirdParty,
    name_ko: row.nameKo,
    name_en: row.nameEn,
    enisa_category: row.mapping.category,
    enisa_detail: row.mapping.detailedCause,
    mapping_version: row.mapping.version,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    source: row.source,
  }));
  await upsert(client, 'cause_codes', ['code'], causes);
  const criteria = referenceFile('criteria-items').rows.map((row) => ({
    code: row.code,
    track: row.track,
    plan_year: row.planYear,
    title_ko: row.titleKo,
    title_en: row.titleEn,
    text_ko: row.textKo,
    legal_basis_code: row.legalBasis,
    evidence_expected: row.evidenceExpected,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    source: row.source,
  }));
  await upsert(client, 'criteria_items', ['code'], criteria);
  const names = [
    ...referenceFile('agencies').rows,
    ...referenceFile('org-units').rows.map((row) => ({ ...row, kind: 'DEPARTMENT' })),
  ].map((row) => ({
    code: row.code,
    name_ko: row.nameKo,
    name_en: row.nameEn,
    kind: row.kind,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    source: row.source,
  }));
  await upsert(client, 'agency_names', ['code', 'effective_from'], names);
  for (const dataset of [
    'tracks',
    'penalty-clauses',
    'designation-criteria',
    'document-types',
    'retention-classes',
    'adhoc-grounds',
    'recurrence-rules',
    'late-charge-rules',
    'delegation-rules',
    'office-contacts',
    'agency-seals',
  ] as const) {
    const rows = referenceFile(dataset).rows.map((row) => ({
      dataset,
      code: row.code,
      effective_from: row.effectiveFrom,
      effective_to: row.effectiveTo,
      entry: JSON.stringify(row),
      source: row.source,
    }));
    await upsert(client, 'reference_entries', ['dataset', 'code', 'effective_from'], rows);
  }
}

async function loadCalendar(client: Client): Promise<void> {
  const rules = deadlineRuleFile().rules.map((rule) => ({
    id: rule.id,
    effective_from: rule.effectiveFrom ?? ALWAYS,
    effective_to: rule.effectiveTo,
    rule: JSON.stringify(rule),
    source: rule.basis,
  }));
  await upsert(client, 'deadline_rules', ['id', 'effective_from'], rules);
  const { years, holidays, source, version } = holidayFile();
  const origin = `${version}: ${source.join('; ')}`;
  await upsert(
    client,
    'holiday_years',
    ['year'],
    years.map((year) => ({ year, source: origin })),
  );
  const days = holidays.map((day) => ({
    on_date: day.date,
    name_ko: day.nameKo,
    name_en: day.nameEn,
    kind: day.kind,
    law: day.law,
    announced_at: day.announcedAt,
    source: origin,
  }));
  await upsert(client, 'holidays', ['on_date', 'name_ko'], days);
}

async function loadProviders(client: Client): Promise<void> {
  const providers = referenceFile('providers').rows;
  const idOf = (code: string) => referenceId('provider', code);
  await upsert(
    client,
    'providers',
    ['id'],
    providers.map((row) => ({
      id: idOf(row.code),
      code: row.code,
      legal_name_ko: row.legalNameKo,
      legal_name_en: row.legalNameEn,
      aliases: row.aliases,
      business_registration_no: row.brn?.replaceAll('-', '') ?? null,
      kind: row.kind,
      address: row.addressKo,
      source: row.source,
    })),
  );
  for (const provider of providers) {
    const provider_id = idOf(provider.code);
    await upsert(
      client,
      'services',
      ['id'],
      parentsFirst(provider.services).map((row) => ({
        id: referenceId('service', row.code),
        provider_id,
        code: row.code,
        name_ko: row.nameKo,
        name_en: row.nameEn,
        parent_service_id: row.parent ? referenceId('service', row.parent) : null,
        user_base: JSON.stringify(row.userBase),
        source: row.source,
      })),
    );
    await upsert(
      client,
      'facilities',
      ['id'],
      parentsFirst(provider.facilities).map((row) => ({
        id: referenceId('facility', row.code),
        provider_id,
        code: row.code,
        name_ko: row.nameKo,
        name_en: row.nameEn,
        address: row.addressKo,
        kind: row.kind,
        parent_facility_id: row.parent ? referenceId('facility', row.parent) : null,
        source: row.source,
      })),
    );
    await upsert(
      client,
      'facility_tenants',
      ['facility_id', 'provider_id'],
      provider.facilities.flatMap((row) =>
        row.tenants.map((tenant) => ({ facility_id: referenceId('facility', row.code), provider_id: idOf(tenant) })),
      ),
    );
    await upsert(
      client,
      'provider_designations',
      ['id'],
      provider.designations.map((row) => ({
        id: referenceId('designation', provider.code, row.track, row.designatedFrom),
        provider_id,
        track: row.track,
        designated_from: row.designatedFrom,
        designated_to: row.designatedTo,
        basis: row.basisKo,
        source: row.source,
      })),
    );
  }
}

/** A version that letters may already name keeps its content: a change in the file is refused, a new version is added. */
async function loadTemplates(client: Client): Promise<void> {
  for (const { code, effectiveFrom, content, source } of referenceFile('document-templates').rows) {
    const text = canonicalJson(content);
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    await client.query(
      `INSERT INTO document_templates (id, type, version_no, effective_from, content, content_sha256, change_note, source, frozen_at, status)
       SELECT $1, $2, 1 + coalesce(max(version_no), 0), $3, $4, $5, $6, $6, ($3::date)::timestamptz, 'APPROVED'
       FROM document_templates
       WHERE type = $2
       ON CONFLICT (id) DO UPDATE SET content = excluded.content, content_sha256 = excluded.content_sha256`,
      [referenceId('document-template', code, effectiveFrom), code, effectiveFrom, text, sha256, source],
    );
  }
}

function parentsFirst<R extends { readonly code: string; readonly parent: string | null }>(rows: readonly R[]): R[] {
  const depth = (row: R): number => {
    const parent = rows.find((other) => other.code === row.parent);
    return parent ? 1 + depth(parent) : 0;
  };
  return [...rows].sort((a, b) => depth(a) - depth(b));
}

/** Keys and column names come from this file alone; every value is bound. */
async function upsert(client: Client, table: string, key: string[], rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const others = columns.filter((column) => !key.includes(column) && column !== 'id');
    const update =
      others.length > 0
        ? `UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`
        : 'NOTHING';
    await client.query({
      name: `load ${table}`.slice(0, 60),
      text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})
             ON CONFLICT (${key.join(', ')}) DO ${update}`,
      values: Object.values(row),
    });
  }
}
