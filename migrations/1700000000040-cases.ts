import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The case and what is known of its incidents. A case table carries case_id, a table about one respondent also provider_id;
 * (case_id, provider_id) must be a respondent of the case, and children repeat both in their foreign key, so that no row can
 * point across cases or providers. A provider never reads `cases`: its view of the case is its own `case_respondents` row.
 */
export class Cases1700000000040 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE cases (
        id uuid NOT NULL,
        case_no text NOT NULL,
        title text NOT NULL,
        trigger text NOT NULL,
        tracks text[] NOT NULL,
        confidentiality text NOT NULL DEFAULT 'NORMAL',
        department_code text NOT NULL,
        lead_inspector_id uuid,
        registered_by uuid NOT NULL,
        plan_year integer,
        public_alias text,
        summary text,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        close_reason text,
        suspended boolean NOT NULL DEFAULT false,
        migrated boolean NOT NULL DEFAULT false,
        import_ref text,
        merged_into_id uuid,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cases_pkey PRIMARY KEY (id),
        CONSTRAINT cases_case_no_key UNIQUE (case_no),
        CONSTRAINT cases_import_ref_key UNIQUE (import_ref),
        CONSTRAINT cases_import_ref_check CHECK (import_ref IS NULL OR migrated),
        CONSTRAINT cases_plan_year_check CHECK (plan_year BETWEEN 2000 AND 2100),
        CONSTRAINT cases_lead_fk FOREIGN KEY (lead_inspector_id) REFERENCES users (id),
        CONSTRAINT cases_registered_by_fk FOREIGN KEY (registered_by) REFERENCES users (id),
        CONSTRAINT cases_merged_into_fk FOREIGN KEY (merged_into_id) REFERENCES cases (id),
        CONSTRAINT cases_title_check CHECK (length(title) BETWEEN 1 AND 200),
        CONSTRAINT cases_tracks_check CHECK (cardinality(tracks) >= 1 AND tracks <@ ARRAY['A', 'B', 'C', 'D', 'E', 'F', 'G']),
        CONSTRAINT cases_trigger_check CHECK (trigger IN ('PROVIDER_REPORT', 'MEDIA', 'COMPLAINT', 'AGENCY_REFERRAL', 'ANNUAL_PLAN', 'SELF_DETECTED', 'ASSEMBLY')),
        CONSTRAINT cases_confidentiality_check CHECK (confidentiality IN ('NORMAL', 'RESTRICTED')),
        CONSTRAINT cases_status_check CHECK (status IN ('REGISTERED', 'INVESTIGATING', 'RESULT_PENDING', 'IN_COMMITTEE', 'RESULT_CONFIRMED', 'REMEDIATING', 'CLOSURE_REVIEW', 'CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED'))
      )`);
    await q.query(
      `COMMENT ON TABLE cases IS '사건(점검 건): the umbrella over incidents, respondents, inspections and orders.'`,
    );
    await q.query(`CREATE INDEX cases_status_opened_idx ON cases (status, opened_at, id)`);
    await q.query(`CREATE INDEX cases_opened_idx ON cases (opened_at, id)`);

    await q.query(`
      CREATE TABLE case_team_members (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        user_id uuid NOT NULL,
        duty text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        conflict_of_interest text NOT NULL DEFAULT 'UNDECLARED',
        conflict_note text,
        confidentiality_pledged_at timestamptz,
        declared_at timestamptz,
        added_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_team_members_pkey PRIMARY KEY (id),
        CONSTRAINT case_team_members_case_user_key UNIQUE (case_id, user_id),
        CONSTRAINT case_team_members_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_team_members_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT case_team_members_duty_check CHECK (duty IN ('LEAD', 'INSPECTOR', 'EXPERT', 'LEGAL', 'PUBLIC_RELATIONS')),
        CONSTRAINT case_team_members_conflict_check CHECK (conflict_of_interest IN ('UNDECLARED', 'NONE', 'CONFLICT')),
        CONSTRAINT case_team_members_declared_check CHECK ((conflict_of_interest = 'UNDECLARED') = (declared_at IS NULL)),
        CONSTRAINT case_team_members_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
      )`);
    await q.query(
      `COMMENT ON TABLE case_team_members IS '점검반: who may see the case, once free of a conflict of interest and, for experts, pledged to confidentiality.'`,
    );
    await q.query(`CREATE INDEX case_team_members_user_idx ON case_team_members (user_id)`);

    await q.query(`
      CREATE FUNCTION app.team_case_ids() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT case_id FROM case_team_members
        WHERE user_id = app.user_id()
          AND conflict_of_interest = 'NONE'
          AND (duty <> 'EXPERT' OR confidentiality_pledged_at IS NOT NULL)
          AND app.seoul_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity')
      $$`);
    await q.query(`
      CREATE FUNCTION app.case_has_team(p_case uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT EXISTS (SELECT 1 FROM case_team_members WHERE case_id = p_case)
      $$`);
    await q.query(`
      CREATE FUNCTION app.case_registrar(p_case uuid) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT registered_by FROM cases WHERE id = p_case
      $$`);
    await q.query(`
      CREATE FUNCTION app.migrated_case_ids() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT id FROM cases WHERE migrated AND app.user_id() IS NOT NULL
      $$`);
    await q.query(`
      CREATE FUNCTION app.is_migrated(p_case uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT migrated FROM cases WHERE id = p_case
      $$`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);

    // Who reads the audit log: the team its case's, a provider what its own people did. audit_events came before teams.
    await q.query(`CREATE POLICY audit_events_inspector ON audit_events FOR SELECT TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()))`);
    await q.query(`CREATE POLICY audit_events_provider ON audit_events FOR SELECT TO jeomgeom_provider
      USING (provider_id = (SELECT app.provider_id()) AND actor_id IN (SELECT app.organisation_user_ids()))`);
    await q.query(`GRANT SELECT ON audit_events TO jeomgeom_provider`);

    // The registrar sees the bare case until its team exists; from then on membership alone decides.
    await q.query(`CALL app.force_row_security('cases')`);
    await q.query(`CREATE POLICY cases_inspector ON cases TO jeomgeom_inspector
      USING (id IN (SELECT app.team_case_ids()) OR (registered_by = (SELECT app.user_id()) AND NOT app.case_has_team(id)))
      WITH CHECK (NOT migrated AND (id IN (SELECT app.team_case_ids()) OR (registered_by = (SELECT app.user_id()) AND NOT app.case_has_team(id))))`);
    await q.query(`CREATE POLICY cases_manager ON cases TO jeomgeom_manager, jeomgeom_worker
      USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(
      `CREATE POLICY cases_auditor ON cases FOR SELECT TO jeomgeom_auditor USING ((SELECT app.user_id()) IS NOT NULL)`,
    );
    await q.query(`CREATE POLICY cases_migrator ON cases TO jeomgeom_migrator
      USING (migrated AND (SELECT app.user_id()) IS NOT NULL) WITH CHECK (migrated AND (SELECT app.user_id()) IS NOT NULL)`);
    await q.query(
      `GRANT SELECT, INSERT, UPDATE ON cases TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
    );
    await q.query(`GRANT SELECT ON cases TO jeomgeom_auditor`);
    await q.query(`
      CREATE FUNCTION app.guard_migrated_flag() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.migrated AND current_user <> 'jeomgeom_migrator' AND (TG_OP = 'INSERT' OR NOT OLD.migrated) THEN
          RAISE EXCEPTION 'case.migrated-by-import-only' USING ERRCODE = '23514', CONSTRAINT = 'cases_migrated_by_import';
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.migrated AND NOT NEW.migrated THEN
          RAISE EXCEPTION 'case.watermark-stays' USING ERRCODE = '23514', CONSTRAINT = 'cases_migrated_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER cases_migrated BEFORE INSERT OR UPDATE OF migrated ON cases FOR EACH ROW EXECUTE FUNCTION app.guard_migrated_flag()`,
    );
    await q.query(`CALL app.guard_status('cases', 'case')`);

    // Legal instants are the database's own. Only migrated history may carry earlier ones (W11).
    await q.query(`
      CREATE FUNCTION app.guard_instants() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        col text;
        was text;
        becomes text;
      BEGIN
        FOREACH col IN ARRAY TG_ARGV LOOP
          was := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) ->> col END;
          becomes := to_jsonb(NEW) ->> col;
          IF becomes IS NOT NULL AND becomes IS DISTINCT FROM was AND NOT becomes::timestamptz BETWEEN app.now() - interval '2 milliseconds' AND app.now() + interval '2 milliseconds'
             AND NOT (becomes::timestamptz <= app.now() AND app.is_migrated(NEW.case_id)) THEN
            RAISE EXCEPTION 'instant.not-server-time: %.% = %', TG_TABLE_NAME, col, becomes
              USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_server_time';
          END IF;
        END LOOP;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.server_time(t text, VARIADIC cols text[]) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.guard_instants(%s)',
          t || '_server_time', t, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(cols) c));
      END $$`);

    await q.query(`CALL app.protect_case_table('case_team_members')`);
    await q.query(`CREATE POLICY case_team_members_self ON case_team_members TO jeomgeom_inspector
      USING (user_id = (SELECT app.user_id()))
      WITH CHECK (user_id = (SELECT app.user_id()) AND app.case_registrar(case_id) = user_id AND NOT app.case_has_team(case_id))`);
    await q.query(`CALL app.server_time('case_team_members', 'declared_at')`);

    await q.query(`
      CREATE FUNCTION app.declare_interest(p_member uuid, p_conflict text, p_note text, p_pledged boolean, p_at timestamptz) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE case_team_members
        SET conflict_of_interest = p_conflict, conflict_note = p_note, declared_at = p_at,
            confidentiality_pledged_at = CASE WHEN p_pledged THEN p_at ELSE confidentiality_pledged_at END, version = version + 1
        WHERE id = p_member AND user_id = app.user_id() AND conflict_of_interest <> 'CONFLICT';
        IF NOT FOUND THEN RAISE EXCEPTION 'not found' USING ERRCODE = '42501'; END IF;
      END $$`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);

    await q.query(`
      CREATE TABLE case_respondents (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        role text NOT NULL,
        case_no text NOT NULL,
        provider_title text NOT NULL,
        representative text,
        released_at timestamptz,
        added_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_respondents_pkey PRIMARY KEY (id),
        CONSTRAINT case_respondents_case_provider_key UNIQUE (case_id, provider_id),
        CONSTRAINT case_respondents_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_respondents_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT case_respondents_role_check CHECK (role IN ('OUTAGE_PROVIDER', 'FACILITY_OPERATOR', 'TENANT', 'PARTNER', 'REFERENCE'))
      )`);
    await q.query(
      `COMMENT ON TABLE case_respondents IS '피점검자: a provider in a case; all that the provider itself may know of the case.'`,
    );
    await q.query(`CREATE INDEX case_respondents_provider_idx ON case_respondents (provider_id, case_id)`);
    await q.query(`CALL app.protect_case_table('case_respondents')`);
    await q.query(`CALL app.open_to_provider('case_respondents', 'released_at IS NOT NULL')`);

    // Whoever is to declare an interest must know whom the case concerns, and sees nothing else of it before.
    await q.query(`
      CREATE FUNCTION app.undeclared_cases() RETURNS TABLE (member_id uuid, case_no text, provider_id uuid, role text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT m.id, r.case_no, r.provider_id, r.role
        FROM case_team_members m
        JOIN case_respondents r ON r.case_id = m.case_id
        WHERE m.user_id = app.user_id() AND m.conflict_of_interest = 'UNDECLARED'
          AND coalesce(m.valid_to, 'infinity') >= app.seoul_today()
      $$`);
    await q.query(`GRANT EXECUTE ON FUNCTION app.undeclared_cases() TO PUBLIC`);

    await q.query(`
      CREATE TABLE case_relations (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        related_case_id uuid NOT NULL,
        kind text NOT NULL,
        note text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_relations_pkey PRIMARY KEY (id),
        CONSTRAINT case_relations_key UNIQUE (case_id, related_case_id, kind),
        CONSTRAINT case_relations_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_relations_related_fk FOREIGN KEY (related_case_id) REFERENCES cases (id),
        CONSTRAINT case_relations_self_check CHECK (case_id <> related_case_id),
        CONSTRAINT case_relations_kind_check CHECK (kind IN ('RECURRENCE', 'FOLLOW_UP', 'SAME_CAUSE', 'JOINT'))
      )`);
    await q.query(`COMMENT ON TABLE case_relations IS '관련 사건.'`);
    await q.query(`CALL app.protect_case_table('case_relations')`);

    await q.query(`
      CREATE TABLE case_notes (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        details jsonb,
        source text,
        noted_on date,
        author_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_notes_pkey PRIMARY KEY (id),
        CONSTRAINT case_notes_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_notes_kind_check CHECK (kind IN ('INTERNAL', 'STATEMENT', 'MEETING', 'DISCLOSURE', 'PUBLICATION', 'DAMAGE_REPORT')),
        CONSTRAINT case_notes_details_check CHECK (details IS NULL OR kind <> 'INTERNAL')
      )`);
    await q.query(
      `COMMENT ON TABLE case_notes IS '내부 기록: notes, public statements, headquarters meetings, disclosures, publications and damage reports; details has the shape of src/domain/case-note.ts. Never open to a provider.'`,
    );
    await q.query(`CREATE INDEX case_notes_case_idx ON case_notes (case_id)`);
    await q.query(`CALL app.protect_case_table('case_notes')`);
    await q.query(`CALL app.append_only('case_notes')`);

    await q.query(`
      CREATE TABLE incidents (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        incident_no text NOT NULL,
        type text NOT NULL,
        title text NOT NULL,
        symptoms text NOT NULL,
        platforms text[] NOT NULL DEFAULT '{}',
        third_party boolean NOT NULL DEFAULT false,
        planned_work jsonb,
        started_at timestamptz,
        restored_at timestamptz,
        released_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT incidents_pkey PRIMARY KEY (id),
        CONSTRAINT incidents_incident_no_key UNIQUE (incident_no),
        CONSTRAINT incidents_seq_key UNIQUE (case_id, seq),
        CONSTRAINT incidents_id_case_key UNIQUE (id, case_id),
        CONSTRAINT incidents_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT incidents_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT incidents_type_check CHECK (type IN ('OUTAGE', 'DEGRADATION', 'PARTIAL', 'LEAK', 'INTRUSION', 'FIRE', 'POWER', 'OTHER')),
        CONSTRAINT incidents_restored_check CHECK (restored_at >= started_at),
        CONSTRAINT incidents_status_check CHECK (status IN ('REPORTED', 'ONGOING', 'MITIGATED', 'RESTORED', 'CAUSE_PENDING', 'CAUSE_DETERMINED', 'CAUSE_UNDETERMINED'))
      )`);
    await q.query(
      `COMMENT ON TABLE incidents IS '장애: one outage with its own clock; started_at and restored_at repeat the official facts for lists.'`,
    );
    await q.query(`CREATE INDEX incidents_provider_started_idx ON incidents (provider_id, started_at)`);
    await q.query(`CALL app.protect_case_table('incidents')`);
    await q.query(`CALL app.open_to_provider('incidents', 'released_at IS NOT NULL')`);
    await q.query(`CALL app.guard_status('incidents', 'incident')`);

    await q.query(`
      CREATE TABLE incident_services (
        incident_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        service_id uuid NOT NULL,
        CONSTRAINT incident_services_pkey PRIMARY KEY (incident_id, service_id),
        CONSTRAINT incident_services_incident_fk FOREIGN KEY (incident_id, case_id, provider_id) REFERENCES incidents (id, case_id, provider_id),
        CONSTRAINT incident_services_service_fk FOREIGN KEY (service_id, provider_id) REFERENCES services (id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE incident_services IS '영향 서비스.'`);
    await q.query(`CALL app.protect_case_table('incident_services')`);
    await q.query(`CALL app.allow_removal_of_drafts('incident_services')`);
    await q.query(
      `CALL app.open_to_provider('incident_services', 'EXISTS (SELECT 1 FROM incidents i WHERE i.id = incident_id)')`,
    );

    // A facility may belong to another provider than the one whose outage it is, so these rows stay inside.
    await q.query(`
      CREATE TABLE incident_facilities (
        incident_id uuid NOT NULL,
        case_id uuid NOT NULL,
        facility_id uuid NOT NULL,
        CONSTRAINT incident_facilities_pkey PRIMARY KEY (incident_id, facility_id),
        CONSTRAINT incident_facilities_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT incident_facilities_facility_fk FOREIGN KEY (facility_id) REFERENCES facilities (id)
      )`);
    await q.query(`COMMENT ON TABLE incident_facilities IS '장애가 일어난 시설.'`);
    await q.query(`CALL app.protect_case_table('incident_facilities')`);
    await q.query(`CALL app.allow_removal_of_drafts('incident_facilities')`);

    await q.query(`
      CREATE TABLE incident_links (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        linked_incident_id uuid NOT NULL,
        kind text NOT NULL,
        justification text NOT NULL,
        decided_by uuid NOT NULL,
        withdrawn_by uuid,
        withdrawn_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT incident_links_pkey PRIMARY KEY (id),
        CONSTRAINT incident_links_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT incident_links_linked_fk FOREIGN KEY (linked_incident_id) REFERENCES incidents (id),
        CONSTRAINT incident_links_self_check CHECK (incident_id <> linked_incident_id),
        CONSTRAINT incident_links_withdrawn_check CHECK ((withdrawn_by IS NULL) = (withdrawn_reason IS NULL)),
        CONSTRAINT incident_links_kind_check CHECK (kind IN ('CAUSED_BY', 'RECURRENCE_OF'))
      )`);
    await q.query(`COMMENT ON TABLE incident_links IS '장애 간 관계: caused by another incident, or its recurrence.'`);
    await q.query(
      `CREATE UNIQUE INDEX incident_links_standing_key ON incident_links (incident_id, linked_incident_id, kind) WHERE withdrawn_by IS NULL`,
    );
    await q.query(`CREATE INDEX incident_links_linked_idx ON incident_links (linked_incident_id)`);
    await q.query(`CALL app.protect_case_table('incident_links')`);
    await q.query(`
      CREATE FUNCTION app.guard_incident_link() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        effect incidents%ROWTYPE;
        linked incidents%ROWTYPE;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF (to_jsonb(NEW) - ARRAY['withdrawn_by', 'withdrawn_reason', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['withdrawn_by', 'withdrawn_reason', 'version'])
            OR OLD.withdrawn_by IS NOT NULL THEN
            RAISE EXCEPTION 'incident-link.stands' USING ERRCODE = '23514', CONSTRAINT = 'incident_links_immutable';
          END IF;
          RETURN NEW;
        END IF;
        SELECT * INTO effect FROM incidents WHERE id = NEW.incident_id;
        SELECT * INTO linked FROM incidents WHERE id = NEW.linked_incident_id;
        IF linked.id IS NULL OR (NEW.kind = 'CAUSED_BY' AND linked.case_id <> effect.case_id)
          OR (NEW.kind = 'RECURRENCE_OF' AND linked.provider_id <> effect.provider_id) THEN
          RAISE EXCEPTION 'incident-link.out-of-reach' USING ERRCODE = '23514', CONSTRAINT = 'incident_links_reach';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER incident_links_guard BEFORE INSERT OR UPDATE ON incident_links FOR EACH ROW EXECUTE FUNCTION app.guard_incident_link()`,
    );

    await q.query(`
      CREATE TABLE fact_assertions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid,
        service_id uuid,
        segment text,
        field text NOT NULL,
        value_at timestamptz,
        value_number numeric(18, 4),
        value_text text,
        precision text,
        unit text,
        basis text,
        note text,
        asserted_by text NOT NULL,
        asserted_at timestamptz NOT NULL,
        source text NOT NULL,
        supersedes_id uuid,
        status text NOT NULL,
        retracted_reason text,
        recorded_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fact_assertions_pkey PRIMARY KEY (id),
        CONSTRAINT fact_assertions_id_case_key UNIQUE (id, case_id),
        CONSTRAINT fact_assertions_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT fact_assertions_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT fact_assertions_service_fk FOREIGN KEY (service_id) REFERENCES services (id),
        CONSTRAINT fact_assertions_supersedes_fk FOREIGN KEY (supersedes_id, case_id) REFERENCES fact_assertions (id, case_id),
        CONSTRAINT fact_assertions_value_check CHECK (num_nonnulls(value_at, value_number, value_text) = 1),
        CONSTRAINT fact_assertions_field_check CHECK (field IN ('STARTED_AT', 'DETECTED_AT', 'PROVIDER_AWARE_AT', 'REPORTED_AT', 'USER_NOTICE_AT', 'MITIGATED_AT', 'RESTORED_AT', 'AFFECTED_PERCENT', 'AFFECTED_COUNT', 'DURATION_MINUTES', 'USER_BASE', 'DAMAGE_CASES', 'CAUSE', 'SYMPTOM', 'OTHER')),
        CONSTRAINT fact_assertions_precision_check CHECK (precision IN ('SECOND', 'MINUTE', 'HOUR', 'DAY', 'APPROXIMATE')),
        CONSTRAINT fact_assertions_basis_check CHECK (basis IN ('ESTIMATED', 'CONFIRMED', 'PROVIDER_CLAIM', 'UNKNOWN')),
        CONSTRAINT fact_assertions_percent_check CHECK (field <> 'AFFECTED_PERCENT' OR value_number BETWEEN 0 AND 100),
        CONSTRAINT fact_assertions_count_check CHECK (field NOT IN ('AFFECTED_COUNT', 'DURATION_MINUTES', 'DAMAGE_CASES', 'USER_BASE') OR value_number >= 0),
        CONSTRAINT fact_assertions_instant_check CHECK ((field IN ('STARTED_AT', 'DETECTED_AT', 'PROVIDER_AWARE_AT', 'REPORTED_AT', 'USER_NOTICE_AT', 'MITIGATED_AT', 'RESTORED_AT')) = (value_at IS NOT NULL)),
        CONSTRAINT fact_assertions_status_check CHECK (status IN ('CLAIMED', 'ESTIMATED', 'DETERMINED', 'RETRACTED')),
        CONSTRAINT fact_assertions_retracted_check CHECK ((status = 'RETRACTED') = (retracted_reason IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE fact_assertions IS '사실: who stated which value, when and on what source; corrected by superseding, never overwritten.'`,
    );
    await q.query(`CREATE INDEX fact_assertions_incident_idx ON fact_assertions (incident_id, field)`);
    await q.query(`CREATE INDEX fact_assertions_case_idx ON fact_assertions (case_id)`);
    await q.query(
      `CREATE UNIQUE INDEX fact_assertions_supersedes_key ON fact_assertions (supersedes_id) WHERE status <> 'RETRACTED'`,
    );
    await q.query(`CALL app.protect_case_table('fact_assertions')`);
    await q.query(`
      CREATE FUNCTION app.guard_fact() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (to_jsonb(NEW) - ARRAY['status', 'retracted_reason', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'retracted_reason', 'version'])
          OR OLD.status = 'RETRACTED' OR NEW.status <> 'RETRACTED' THEN
          RAISE EXCEPTION 'fact.versions-stay' USING ERRCODE = '23514', CONSTRAINT = 'fact_assertions_immutable';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER fact_assertions_versions BEFORE UPDATE ON fact_assertions FOR EACH ROW EXECUTE FUNCTION app.guard_fact()`,
    );
    await q.query(`
      CREATE FUNCTION app.possible_duplicates(p_providers uuid[], p_at timestamptz) RETURNS TABLE (case_no text, started_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT c.case_no, min(s.started_at) AS started_at
        FROM incidents i
        JOIN cases c ON c.id = i.case_id
        CROSS JOIN LATERAL (
          SELECT i.started_at
          UNION ALL
          SELECT f.value_at FROM fact_assertions f WHERE f.incident_id = i.id AND f.field = 'STARTED_AT' AND f.status <> 'RETRACTED'
        ) s
        WHERE session_user <> 'jeomgeom_provider' AND app.user_id() IS NOT NULL
          AND i.provider_id = ANY (p_providers)
          AND s.started_at BETWEEN p_at - interval '24 hours' AND p_at + interval '24 hours'
          AND c.status NOT IN ('CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED')
        GROUP BY c.case_no
        ORDER BY min(s.started_at)
      $$`);

    await q.query(`
      CREATE TABLE fact_determinations (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid,
        service_id uuid,
        segment text,
        field text NOT NULL,
        fact_id uuid,
        undetermined boolean NOT NULL DEFAULT false,
        justification text NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        seq integer NOT NULL,
        CONSTRAINT fact_determinations_pkey PRIMARY KEY (id),
        CONSTRAINT fact_determinations_seq_key UNIQUE (case_id, seq),
        CONSTRAINT fact_determinations_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT fact_determinations_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT fact_determinations_fact_fk FOREIGN KEY (fact_id, case_id) REFERENCES fact_assertions (id, case_id),
        CONSTRAINT fact_determinations_field_check CHECK (field IN ('STARTED_AT', 'DETECTED_AT', 'PROVIDER_AWARE_AT', 'REPORTED_AT', 'USER_NOTICE_AT', 'MITIGATED_AT', 'RESTORED_AT', 'AFFECTED_PERCENT', 'AFFECTED_COUNT', 'DURATION_MINUTES', 'USER_BASE', 'DAMAGE_CASES', 'CAUSE', 'SYMPTOM', 'OTHER')),
        CONSTRAINT fact_determinations_value_check CHECK (undetermined = (fact_id IS NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE fact_determinations IS '공식 값: the act that makes one statement official, with its justification; the newest per field counts. undetermined means 미상.'`,
    );
    await q.query(
      `CREATE INDEX fact_determinations_incident_idx ON fact_determinations (incident_id, field, seq DESC)`,
    );
    await q.query(`CALL app.protect_case_table('fact_determinations')`);
    await q.query(`CALL app.append_only('fact_determinations')`);
    await q.query(`CALL app.server_time('fact_determinations', 'decided_at')`);

    // The official value is one of the statements about the same thing, and the instants of an incident follow from it alone:
    // whoever acts in a person's name can write no other into its row.
    await q.query(`
      CREATE FUNCTION app.guard_determination() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE fact fact_assertions%ROWTYPE;
      BEGIN
        IF NEW.fact_id IS NULL THEN RETURN NEW; END IF;
        SELECT * INTO fact FROM fact_assertions WHERE id = NEW.fact_id;
        IF fact.status = 'RETRACTED' OR (fact.incident_id, fact.service_id, fact.segment, fact.field) IS DISTINCT FROM (NEW.incident_id, NEW.service_id, NEW.segment, NEW.field) THEN
          RAISE EXCEPTION 'determination.of-another-fact' USING ERRCODE = '23514', CONSTRAINT = 'fact_determinations_fact';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER fact_determinations_guard BEFORE INSERT ON fact_determinations FOR EACH ROW EXECUTE FUNCTION app.guard_determination()`,
    );
    await q.query(`
      CREATE FUNCTION app.official_instant(p_incident uuid, p_field text) RETURNS timestamptz
      LANGUAGE sql STABLE AS $$
        SELECT f.value_at
        FROM fact_determinations d
        LEFT JOIN fact_assertions f ON f.id = d.fact_id
        WHERE d.incident_id = p_incident AND d.field = p_field AND d.service_id IS NULL AND d.segment IS NULL
        ORDER BY d.seq DESC
        LIMIT 1
      $$`);
    await q.query(`
      CREATE FUNCTION app.guard_official_times() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app.user_id() IS NULL THEN RETURN NEW; END IF;
        IF NEW.started_at IS DISTINCT FROM app.official_instant(NEW.id, 'STARTED_AT')
          OR NEW.restored_at IS DISTINCT FROM app.official_instant(NEW.id, 'RESTORED_AT') THEN
          RAISE EXCEPTION 'incident.times-not-official' USING ERRCODE = '23514', CONSTRAINT = 'incidents_official_times';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER incidents_official_times BEFORE INSERT OR UPDATE OF started_at, restored_at ON incidents
      FOR EACH ROW EXECUTE FUNCTION app.guard_official_times()`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);

    await q.query(`
      CREATE TABLE timeline_events (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid,
        at timestamptz NOT NULL,
        precision text NOT NULL DEFAULT 'MINUTE',
        kind text NOT NULL,
        alert_level text,
        alert_action text,
        text text NOT NULL,
        source text NOT NULL,
        visibility text NOT NULL DEFAULT 'INTERNAL',
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT timeline_events_pkey PRIMARY KEY (id),
        CONSTRAINT timeline_events_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT timeline_events_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT timeline_events_precision_check CHECK (precision IN ('SECOND', 'MINUTE', 'HOUR', 'DAY', 'APPROXIMATE')),
        CONSTRAINT timeline_events_kind_check CHECK (kind IN ('OCCURRENCE', 'DETECTION', 'RESPONSE', 'USER_NOTICE', 'REPORT', 'RECOVERY', 'CRISIS_ALERT', 'MEETING', 'STATEMENT', 'OTHER')),
        CONSTRAINT timeline_events_alert_level_check CHECK (alert_level IN ('ATTENTION', 'CAUTION', 'ALERT', 'SERIOUS')),
        CONSTRAINT timeline_events_alert_action_check CHECK (alert_action IN ('ISSUED', 'RAISED', 'LOWERED', 'CANCELLED')),
        CONSTRAINT timeline_events_alert_check CHECK (num_nonnulls(alert_level, alert_action) = CASE kind WHEN 'CRISIS_ALERT' THEN 2 ELSE 0 END),
        CONSTRAINT timeline_events_visibility_check CHECK (visibility IN ('INTERNAL', 'PROVIDER', 'PUBLIC'))
      )`);
    await q.query(
      `COMMENT ON TABLE timeline_events IS '경과: what happened when, each with its source and precision.'`,
    );
    await q.query(`CREATE INDEX timeline_events_case_idx ON timeline_events (case_id, at)`);
    await q.query(`CALL app.protect_case_table('timeline_events')`);
    await q.query(`CALL app.append_only('timeline_events')`);

    await q.query(`
      CREATE TABLE recovery_snapshots (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        as_of timestamptz NOT NULL,
        precision text NOT NULL DEFAULT 'MINUTE',
        service_id uuid,
        asset_group text,
        state text NOT NULL,
        total_count integer,
        restored_count integer,
        percent numeric(5, 2),
        reported_by text NOT NULL,
        source text NOT NULL,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT recovery_snapshots_pkey PRIMARY KEY (id),
        CONSTRAINT recovery_snapshots_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT recovery_snapshots_service_fk FOREIGN KEY (service_id) REFERENCES services (id),
        CONSTRAINT recovery_snapshots_subject_check CHECK (num_nonnulls(service_id, asset_group) = 1),
        CONSTRAINT recovery_snapshots_precision_check CHECK (precision IN ('SECOND', 'MINUTE', 'HOUR', 'DAY', 'APPROXIMATE')),
        CONSTRAINT recovery_snapshots_state_check CHECK (state IN ('NORMAL', 'PARTIAL', 'DOWN')),
        CONSTRAINT recovery_snapshots_percent_check CHECK (percent BETWEEN 0 AND 100),
        CONSTRAINT recovery_snapshots_counts_check CHECK (total_count >= 0 AND restored_count BETWEEN 0 AND total_count)
      )`);
    await q.query(
      `COMMENT ON TABLE recovery_snapshots IS '복구현황: how far a service or group of assets had recovered at an instant.'`,
    );
    await q.query(`CREATE INDEX recovery_snapshots_incident_idx ON recovery_snapshots (incident_id, as_of)`);
    await q.query(`CALL app.protect_case_table('recovery_snapshots')`);
    await q.query(`CALL app.append_only('recovery_snapshots')`);

    await q.query(`
      CREATE TABLE incident_reports (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        kind text NOT NULL,
        channel text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT app.now(),
        claimed_sent_at timestamptz,
        content text NOT NULL,
        source text NOT NULL,
        recorded_by uuid NOT NULL,
        CONSTRAINT incident_reports_pkey PRIMARY KEY (id),
        CONSTRAINT incident_reports_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT incident_reports_kind_check CHECK (kind IN ('INITIAL', 'UPDATE', 'SUPPLEMENT', 'FINAL'))
      )`);
    await q.query(
      `COMMENT ON TABLE incident_reports IS '재난보고 as received: the server keeps when it came, the provider says when it was sent.'`,
    );
    await q.query(`CREATE INDEX incident_reports_incident_idx ON incident_reports (incident_id)`);
    await q.query(`CALL app.protect_case_table('incident_reports')`);
    await q.query(`CALL app.append_only('incident_reports')`);
    await q.query(`CALL app.server_time('incident_reports', 'received_at')`);

    await q.query(`
      CREATE TABLE cause_analyses (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        version_no integer NOT NULL,
        method text NOT NULL,
        determination text NOT NULL,
        summary text NOT NULL,
        provider_claim text,
        author_id uuid NOT NULL,
        frozen_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cause_analyses_pkey PRIMARY KEY (id),
        CONSTRAINT cause_analyses_version_key UNIQUE (incident_id, version_no),
        CONSTRAINT cause_analyses_id_case_key UNIQUE (id, case_id),
        CONSTRAINT cause_analyses_incident_fk FOREIGN KEY (incident_id, case_id) REFERENCES incidents (id, case_id),
        CONSTRAINT cause_analyses_method_check CHECK (method IN ('FIVE_WHYS', 'FISHBONE', 'FAULT_TREE', 'TIMELINE', 'CHANGE_ANALYSIS', 'BARRIER_ANALYSIS', 'OTHER')),
        CONSTRAINT cause_analyses_determination_check CHECK (determination IN ('CONFIRMED', 'ESTIMATED', 'UNDETERMINED'))
      )`);
    await q.query(
      `COMMENT ON TABLE cause_analyses IS '원인 분석, a new version per revision; UNDETERMINED (미상) is a lawful end value.'`,
    );
    await q.query(`CALL app.protect_case_table('cause_analyses')`);
    await q.query(`CALL app.freeze('cause_analyses')`);
    await q.query(`CALL app.server_time('cause_analyses', 'frozen_at')`);
    await q.query(`
      CREATE TABLE causes (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        analysis_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        cause_code text NOT NULL,
        text text NOT NULL,
        ruled_out_reason text,
        third_party boolean NOT NULL DEFAULT false,
        source text,
        CONSTRAINT causes_pkey PRIMARY KEY (id),
        CONSTRAINT causes_seq_key UNIQUE (analysis_id, seq),
        CONSTRAINT causes_analysis_fk FOREIGN KEY (analysis_id, case_id) REFERENCES cause_analyses (id, case_id),
        CONSTRAINT causes_cause_code_fk FOREIGN KEY (cause_code) REFERENCES cause_codes (code),
        CONSTRAINT causes_kind_check CHECK (kind IN ('DIRECT', 'ROOT', 'CONTRIBUTING', 'RULED_OUT')),
        CONSTRAINT causes_ruled_out_check CHECK ((kind = 'RULED_OUT') = (ruled_out_reason IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE causes IS '원인: direct, root, contributing, and those ruled out with the reason.'`,
    );
    await q.query(`CALL app.protect_case_table('causes')`);
    await q.query(`CALL app.allow_removal_of_drafts('causes')`);
    await q.query(`CALL app.freeze_with('causes', 'cause_analyses', 'analysis_id')`);

    await q.query(`
      CREATE TABLE source_records (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        ref text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        source text NOT NULL,
        fact_keys text[] NOT NULL DEFAULT '{}',
        assumed_fields text[] NOT NULL DEFAULT '{}',
        assumed_reason text,
        original jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT source_records_pkey PRIMARY KEY (id),
        CONSTRAINT source_records_ref_key UNIQUE (case_id, ref),
        CONSTRAINT source_records_case_fk FOREIGN KEY (case_id) REFERENCES cases (id)
      )`);
    await q.query(
      `COMMENT ON TABLE source_records IS '이관 원자료: where a migrated record comes from, what of it is assumed and why, and the record as it was handed over.'`,
    );
    await q.query(`CREATE INDEX source_records_subject_idx ON source_records (subject_id)`);
    await q.query(`CALL app.protect_case_table('source_records')`);
    await q.query(`CALL app.append_only('source_records')`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY audit_events_inspector ON audit_events`);
    await q.query(`DROP POLICY audit_events_provider ON audit_events`);
    await q.query(`DROP TABLE source_records, causes, cause_analyses, incident_reports, recovery_snapshots, timeline_events, fact_determinations, fact_assertions,
      incident_links, incident_facilities, incident_services, incidents, case_notes, case_relations, case_respondents, case_team_members, cases`);
  }
}
