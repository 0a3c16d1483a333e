import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Law, calendar, names and providers as effective-dated data: a document printed again in two years prints what was in force
 * then. Rows are loaded from data/reference and data/calendar; administrators add to them, nobody edits the past.
 */
export class Reference1700000000030 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE legal_bases (
        id uuid NOT NULL,
        code text NOT NULL,
        act text NOT NULL,
        article text NOT NULL,
        title_ko text NOT NULL,
        title_en text NOT NULL,
        track text,
        power text NOT NULL,
        summary_ko text NOT NULL,
        summary_en text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        replaced_by_code text,
        source text NOT NULL,
        CONSTRAINT legal_bases_pkey PRIMARY KEY (id),
        CONSTRAINT legal_bases_code_from_key UNIQUE (code, effective_from),
        CONSTRAINT legal_bases_dates_check CHECK (effective_to IS NULL OR effective_to >= effective_from),
        CONSTRAINT legal_bases_track_check CHECK (track IN ('A', 'B', 'C', 'D', 'E', 'F', 'G'))
      )`);
    await q.query(
      `COMMENT ON TABLE legal_bases IS '법적 근거: an article that gives a power or sets a duty, with the dates it was in force.'`,
    );
    await q.query(`
      CREATE TABLE instrument_types (
        code text NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        is_disposition boolean NOT NULL,
        requires_prior_notice boolean NOT NULL,
        requires_legal_basis boolean NOT NULL,
        can_lead_to_sanction boolean NOT NULL,
        closing_text_ko text NOT NULL,
        closing_text_en text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        source text NOT NULL,
        CONSTRAINT instrument_types_pkey PRIMARY KEY (code, effective_from)
      )`);
    await q.query(
      `COMMENT ON TABLE instrument_types IS '조치요구의 종류: what an instrument is in law; closing_text is the notice of remedies or, for guidance, of voluntariness.'`,
    );
    await q.query(`
      CREATE TABLE cause_codes (
        code text NOT NULL,
        level integer NOT NULL,
        category text NOT NULL,
        third_party text NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        enisa_category text NOT NULL,
        enisa_detail text,
        mapping_version text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        source text NOT NULL,
        CONSTRAINT cause_codes_pkey PRIMARY KEY (code)
      )`);
    await q.query(
      `COMMENT ON TABLE cause_codes IS '원인 분류, with the versioned mapping to the root-cause categories of ENISA.'`,
    );
    await q.query(`
      CREATE TABLE criteria_items (
        code text NOT NULL,
        track text NOT NULL,
        plan_year integer,
        title_ko text NOT NULL,
        title_en text NOT NULL,
        text_ko text NOT NULL,
        legal_basis_code text NOT NULL,
        evidence_expected text[] NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        source text NOT NULL,
        CONSTRAINT criteria_items_pkey PRIMARY KEY (code),
        CONSTRAINT criteria_items_track_check CHECK (track IN ('A', 'B', 'C', 'D', 'E', 'F', 'G'))
      )`);
    await q.query(`COMMENT ON TABLE criteria_items IS '점검 기준 catalogue.'`);
    await q.query(`
      CREATE TABLE notice_exemption_grounds (
        code text NOT NULL,
        track text,
        ground text NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        legal_basis_code text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        source text NOT NULL,
        CONSTRAINT notice_exemption_grounds_pkey PRIMARY KEY (code, effective_from)
      )`);
    await q.query(
      `COMMENT ON TABLE notice_exemption_grounds IS '사전통지 생략 사유: per track, with the article that allows it.'`,
    );
    await q.query(`
      CREATE TABLE deadline_rules (
        id text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        rule jsonb NOT NULL,
        source text NOT NULL,
        CONSTRAINT deadline_rules_pkey PRIMARY KEY (id, effective_from)
      )`);
    await q.query(
      `COMMENT ON TABLE deadline_rules IS '기한 규칙 DL-01…DL-30; rule has the shape of src/domain/deadline-rule.ts.'`,
    );
    await q.query(`
      CREATE TABLE holiday_years (
        year integer NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        source text NOT NULL,
        CONSTRAINT holiday_years_pkey PRIMARY KEY (year)
      )`);
    await q.query(
      `COMMENT ON TABLE holiday_years IS 'Years whose holidays are complete; a date in any other year is an error, never a working day.'`,
    );
    await q.query(`
      CREATE TABLE holidays (
        on_date date NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL,
        law text NOT NULL,
        announced_at timestamptz NOT NULL,
        source text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT holidays_pkey PRIMARY KEY (on_date, name_ko),
        CONSTRAINT holidays_kind_check CHECK (kind IN ('STATUTORY', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION'))
      )`);
    await q.query(`COMMENT ON TABLE holidays IS '공휴일, with the instant it was announced.'`);
    await q.query(`
      CREATE TABLE agency_names (
        code text NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        source text NOT NULL,
        CONSTRAINT agency_names_pkey PRIMARY KEY (code, effective_from)
      )`);
    await q.query(`COMMENT ON TABLE agency_names IS '기관·부서명 and the dates it was called so.'`);
    await q.query(`
      CREATE TABLE reference_entries (
        dataset text NOT NULL,
        code text NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        entry jsonb NOT NULL,
        source text NOT NULL,
        CONSTRAINT reference_entries_pkey PRIMARY KEY (dataset, code, effective_from)
      )`);
    await q.query(
      `COMMENT ON TABLE reference_entries IS 'Effective-dated data that is looked up but not joined: tracks, penalty clauses, designation thresholds, document types, retention classes.'`,
    );
    for (const table of [
      'legal_bases',
      'instrument_types',
      'cause_codes',
      'criteria_items',
      'notice_exemption_grounds',
      'deadline_rules',
      'holiday_years',
      'holidays',
      'agency_names',
      'reference_entries',
    ]) {
      await q.query(`CALL app.protect_reference_table('${table}')`);
    }

    await q.query(`
      CREATE TABLE provider_designations (
        id uuid NOT NULL,
        provider_id uuid NOT NULL,
        track text NOT NULL,
        designated_from date NOT NULL,
        designated_to date,
        basis text NOT NULL,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT provider_designations_pkey PRIMARY KEY (id),
        CONSTRAINT provider_designations_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT provider_designations_track_check CHECK (track IN ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
        CONSTRAINT provider_designations_dates_check CHECK (designated_to IS NULL OR designated_to >= designated_from)
      )`);
    await q.query(
      `COMMENT ON TABLE provider_designations IS '사업자 지정: from when a provider falls under a track, and on which figures.'`,
    );
    await q.query(`
      CREATE TABLE provider_officers (
        id uuid NOT NULL,
        provider_id uuid NOT NULL,
        role text NOT NULL,
        title text NOT NULL,
        person_name text,
        user_id uuid,
        valid_from date NOT NULL,
        valid_to date,
        notified_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT provider_officers_pkey PRIMARY KEY (id),
        CONSTRAINT provider_officers_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT provider_officers_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT provider_officers_role_check CHECK (role IN ('DISASTER_MANAGER', 'DEDICATED_STAFF', 'CISO', 'REPRESENTATIVE', 'AGENT', 'DOMESTIC_AGENT')),
        CONSTRAINT provider_officers_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
      )`);
    await q.query(
      `COMMENT ON TABLE provider_officers IS '사업자 담당: who answers for the provider, in which office and when.'`,
    );
    await q.query(`
      CREATE TABLE services (
        id uuid NOT NULL,
        provider_id uuid NOT NULL,
        code text NOT NULL,
        name_ko text NOT NULL,
        name_en text,
        parent_service_id uuid,
        criticality text NOT NULL DEFAULT 'NORMAL',
        user_base jsonb NOT NULL DEFAULT '[]',
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT services_pkey PRIMARY KEY (id),
        CONSTRAINT services_code_key UNIQUE (code),
        CONSTRAINT services_id_provider_key UNIQUE (id, provider_id),
        CONSTRAINT services_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT services_parent_fk FOREIGN KEY (parent_service_id, provider_id) REFERENCES services (id, provider_id),
        CONSTRAINT services_criticality_check CHECK (criticality IN ('CORE', 'NORMAL'))
      )`);
    await q.query(`COMMENT ON TABLE services IS '서비스 of a provider; user_base keeps sourced versions of its size.'`);
    await q.query(`
      CREATE TABLE facilities (
        id uuid NOT NULL,
        provider_id uuid NOT NULL,
        code text NOT NULL,
        name_ko text NOT NULL,
        name_en text,
        address text,
        grade text,
        grade_year integer,
        kind text NOT NULL,
        parent_facility_id uuid,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT facilities_pkey PRIMARY KEY (id),
        CONSTRAINT facilities_code_key UNIQUE (code),
        CONSTRAINT facilities_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT facilities_parent_fk FOREIGN KEY (parent_facility_id) REFERENCES facilities (id),
        CONSTRAINT facilities_kind_check CHECK (kind IN ('DATA_CENTRE', 'ZONE', 'OFFICE'))
      )`);
    await q.query(
      `COMMENT ON TABLE facilities IS '시설: data centres and offices, with the provider that operates them.'`,
    );
    await q.query(`
      CREATE TABLE facility_tenants (
        facility_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT facility_tenants_pkey PRIMARY KEY (facility_id, provider_id),
        CONSTRAINT facility_tenants_facility_fk FOREIGN KEY (facility_id) REFERENCES facilities (id),
        CONSTRAINT facility_tenants_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id)
      )`);
    await q.query(
      `COMMENT ON TABLE facility_tenants IS '임차사업자: who rents space in a facility; each provider sees its own tenancy alone.'`,
    );
    await q.query(`
      CREATE TABLE delivery_consents (
        id uuid NOT NULL,
        provider_id uuid NOT NULL,
        address text NOT NULL,
        granted_by text NOT NULL,
        granted_at timestamptz NOT NULL,
        revoked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT delivery_consents_pkey PRIMARY KEY (id),
        CONSTRAINT delivery_consents_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT delivery_consents_dates_check CHECK (revoked_at IS NULL OR revoked_at >= granted_at)
      )`);
    await q.query(
      `COMMENT ON TABLE delivery_consents IS '전자송달 동의 (행정절차법 제14조): without a consent in force there is no electronic delivery.'`,
    );

    for (const table of [
      'provider_designations',
      'provider_officers',
      'services',
      'facilities',
      'facility_tenants',
      'delivery_consents',
    ]) {
      await q.query(`CALL app.force_row_security('${table}')`);
    }
    for (const [table, key] of [
      ['providers', 'id'],
      ['provider_designations', 'provider_id'],
      ['provider_officers', 'provider_id'],
      ['services', 'provider_id'],
      ['facilities', 'provider_id'],
      ['facility_tenants', 'provider_id'],
      ['delivery_consents', 'provider_id'],
    ]) {
      await q.query(`CREATE POLICY ${table}_ministry ON ${table} FOR SELECT
        TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator
        USING ((SELECT app.user_id()) IS NOT NULL)`);
      await q.query(`CREATE POLICY ${table}_admin ON ${table} TO jeomgeom_admin
        USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
      await q.query(
        `CREATE POLICY ${table}_provider ON ${table} FOR SELECT TO jeomgeom_provider USING (${key} = (SELECT app.provider_id()))`,
      );
      await q.query(
        `GRANT SELECT ON ${table} TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator, jeomgeom_provider`,
      );
      await q.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO jeomgeom_admin`);
    }
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE delivery_consents, facility_tenants, facilities, services, provider_officers, provider_designations, reference_entries, agency_names,
      holidays, holiday_years, deadline_rules, notice_exemption_grounds, criteria_items, cause_codes, instrument_types, legal_bases`);
  }
}
