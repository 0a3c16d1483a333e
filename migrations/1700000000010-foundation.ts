import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What cannot be added later: the context of a transaction, one row-security policy per login role, the guards that keep
 * statuses on their tables and approved content as it was, gapless numbers, the hash-chained audit and the record of
 * idempotent answers.
 *
 * The login roles exist before the first migration (src/platform/database/bootstrap.ts). None of them owns a table, none
 * inherits another. Every table forces row security also on its owner, who therefore has a policy of its own: the owner
 * migrates and lends its eyes to SECURITY DEFINER functions, it never serves a request.
 */
export class Foundation1700000000010 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA app`);
    await q.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC`);
    await q.query(`GRANT USAGE ON SCHEMA public, app TO
      jeomgeom_auth, jeomgeom_admin, jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_provider,
      jeomgeom_worker, jeomgeom_migrator`);

    await q.query(`
      CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE AS
      $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$`);
    await q.query(`
      CREATE FUNCTION app.organisation_id() RETURNS uuid LANGUAGE sql STABLE AS
      $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$`);
    await q.query(`
      CREATE FUNCTION app.provider_id() RETURNS uuid LANGUAGE sql STABLE AS
      $$ SELECT nullif(current_setting('app.provider_id', true), '')::uuid $$`);
    // The clock of legal acts. Its shift is zero; only the owner can set another, for rehearsals and tests, and a server in
    // production does not start with one.
    await q.query(`
      CREATE TABLE system_clock (
        only_row boolean NOT NULL DEFAULT true,
        shift interval NOT NULL DEFAULT '0',
        CONSTRAINT system_clock_pkey PRIMARY KEY (only_row),
        CONSTRAINT system_clock_only_row_check CHECK (only_row)
      )`);
    await q.query(
      `COMMENT ON TABLE system_clock IS 'How far the clock of legal acts is shifted from the real one: zero, except in rehearsals.'`,
    );
    await q.query(`INSERT INTO system_clock DEFAULT VALUES`);
    await q.query(`
      CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
      $$ SELECT now() + (SELECT shift FROM system_clock) $$`);
    await q.query(`
      CREATE FUNCTION app.seoul_today() RETURNS date LANGUAGE sql STABLE AS
      $$ SELECT (app.now() AT TIME ZONE 'Asia/Seoul')::date $$`);

    // Policies. A table is protected by exactly one of these procedures; test/architecture reads pg_catalog.
    await q.query(`
      CREATE PROCEDURE app.force_row_security(t text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY %I ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t || '_owner', t);
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.protect_case_table(t text, case_column text DEFAULT 'case_id') LANGUAGE plpgsql AS $$
      BEGIN
        CALL app.force_row_security(t);
        EXECUTE format('CREATE POLICY %I ON %I TO jeomgeom_inspector
          USING (%I IN (SELECT app.team_case_ids())) WITH CHECK (%I IN (SELECT app.team_case_ids()))',
          t || '_inspector', t, case_column, case_column);
        EXECUTE format('CREATE POLICY %I ON %I TO jeomgeom_manager, jeomgeom_worker
          USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)', t || '_manager', t);
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO jeomgeom_auditor
          USING ((SELECT app.user_id()) IS NOT NULL)', t || '_auditor', t);
        EXECUTE format('CREATE POLICY %I ON %I TO jeomgeom_migrator
          USING (%I IN (SELECT app.migrated_case_ids())) WITH CHECK (%I IN (SELECT app.migrated_case_ids()))',
          t || '_migrator', t, case_column, case_column);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator', t);
        EXECUTE format('GRANT SELECT ON %I TO jeomgeom_auditor', t);
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.allow_removal_of_drafts(t text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('GRANT DELETE ON %I TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_migrator', t);
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.open_to_provider(t text, visible_when text DEFAULT 'true') LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE POLICY %I ON %I TO jeomgeom_provider
          USING (provider_id = (SELECT app.provider_id()) AND (%s))
          WITH CHECK (provider_id = (SELECT app.provider_id()))', t || '_provider', t, visible_when);
        EXECUTE format('GRANT SELECT ON %I TO jeomgeom_provider', t);
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.protect_reference_table(t text) LANGUAGE plpgsql AS $$
      BEGIN
        CALL app.force_row_security(t);
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor,
          jeomgeom_provider, jeomgeom_worker, jeomgeom_migrator USING ((SELECT app.user_id()) IS NOT NULL)', t || '_reader', t);
        EXECUTE format('CREATE POLICY %I ON %I TO jeomgeom_admin
          USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)', t || '_admin', t);
        EXECUTE format('GRANT SELECT ON %I TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_provider,
          jeomgeom_worker, jeomgeom_migrator', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO jeomgeom_admin', t);
      END $$`);

    // Statuses move only along the tables of src/domain, also for SQL that never met the application.
    await q.query(`
      CREATE TABLE state_transitions (
        machine text NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        login_roles text[] NOT NULL,
        CONSTRAINT state_transitions_pkey PRIMARY KEY (machine, event, from_status, to_status)
      )`);
    await q.query(
      `COMMENT ON TABLE state_transitions IS 'The state tables of src/domain, written at every start by the owner; from_status is empty for the first status of a new row.'`,
    );
    await q.query(`CALL app.force_row_security('state_transitions')`);
    await q.query(`CALL app.force_row_security('system_clock')`);
    await q.query(`
      CREATE FUNCTION app.may_move(p_machine text, p_from text, p_to text, p_role text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT EXISTS (
          SELECT 1 FROM state_transitions
          WHERE machine = p_machine AND from_status = p_from AND to_status = p_to AND p_role = ANY (login_roles))
      $$`);
    await q.query(`
      CREATE FUNCTION app.guard_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        old_status text := CASE WHEN TG_OP = 'INSERT' THEN '' ELSE OLD.status END;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF NOT app.may_move(TG_ARGV[0], old_status, NEW.status, session_user) THEN
          RAISE EXCEPTION 'state.move-not-allowed: % from "%" to "%" as %', TG_ARGV[0], old_status, NEW.status, session_user
            USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_transition';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.guard_status(t text, machine text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF status ON %I FOR EACH ROW EXECUTE FUNCTION app.guard_transition(%L)',
          t || '_transition', t, machine);
      END $$`);

    // Approved content stays: once frozen_at is set, only the columns named may change, and nothing may be deleted.
    await q.query(`
      CREATE FUNCTION app.guard_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.frozen_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
        IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - TG_ARGV) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV) THEN
          RAISE EXCEPTION 'record.frozen: % %', TG_TABLE_NAME, OLD.id USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE FUNCTION app.is_frozen(p_table text, p_id uuid) RETURNS boolean
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE frozen boolean;
      BEGIN
        EXECUTE format('SELECT frozen_at IS NOT NULL FROM %I WHERE id = $1', p_table) INTO frozen USING p_id;
        RETURN coalesce(frozen, false);
      END $$`);
    await q.query(`
      CREATE FUNCTION app.guard_frozen_parent() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE parents text[] := '{}';
        parent text;
      BEGIN
        IF TG_OP <> 'INSERT' THEN parents := parents || (to_jsonb(OLD) ->> TG_ARGV[1]); END IF;
        IF TG_OP <> 'DELETE' THEN parents := parents || (to_jsonb(NEW) ->> TG_ARGV[1]); END IF;
        FOREACH parent IN ARRAY parents LOOP
          IF app.is_frozen(TG_ARGV[0], parent::uuid) THEN
            RAISE EXCEPTION 'record.frozen: % of % %', TG_TABLE_NAME, TG_ARGV[0], parent
              USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_frozen';
          END IF;
        END LOOP;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.freeze(t text, VARIADIC still_moving text[] DEFAULT '{}') LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.guard_frozen(%s)',
          t || '_frozen', t, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(still_moving || ARRAY['status', 'version', 'updated_at']) c));
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.freeze_with(t text, parent text, parent_column text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.guard_frozen_parent(%L, %L)',
          t || '_frozen', t, parent, parent_column);
      END $$`);
    await q.query(`
      CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'record.append-only: %', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_append_only';
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.append_only(t text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_change()', t || '_append_only', t);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()', t || '_no_truncate', t);
        EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator, jeomgeom_provider, jeomgeom_admin, jeomgeom_auditor, jeomgeom_auth', t);
      END $$`);

    // Numbers without gaps: the counter row stays locked until the transaction that took the number ends.
    await q.query(`
      CREATE TABLE number_counters (
        kind text NOT NULL,
        scope text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT number_counters_pkey PRIMARY KEY (kind, scope, year)
      )`);
    await q.query(
      `COMMENT ON TABLE number_counters IS 'Last number given per kind, scope (department or case) and year in Asia/Seoul; 0 for series without a year.'`,
    );
    await q.query(`CALL app.force_row_security('number_counters')`);
    await q.query(`
      CREATE FUNCTION app.next_number(p_kind text, p_scope text, p_year integer) RETURNS integer
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        INSERT INTO number_counters AS c (kind, scope, year, last) VALUES (p_kind, p_scope, p_year, 1)
        ON CONFLICT ON CONSTRAINT number_counters_pkey DO UPDATE SET last = c.last + 1
        RETURNING last
      $$`);

    await q.query(`
      CREATE TABLE idempotency_keys (
        user_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status integer,
        response text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key),
        CONSTRAINT idempotency_keys_key_length CHECK (length(key) BETWEEN 1 AND 200)
      )`);
    await q.query(
      `COMMENT ON TABLE idempotency_keys IS 'Answer of every mutating request that named an Idempotency-Key, written in the transaction of its effect.'`,
    );
    await q.query(`CALL app.force_row_security('idempotency_keys')`);
    await q.query(`
      CREATE POLICY idempotency_keys_own ON idempotency_keys
        TO jeomgeom_auth, jeomgeom_admin, jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_provider, jeomgeom_worker, jeomgeom_migrator
        USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()))`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO
      jeomgeom_auth, jeomgeom_admin, jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_provider, jeomgeom_worker, jeomgeom_migrator`);

    // Audit: one chain per case, one per person for what belongs to no case.
    await q.query(`
      CREATE TABLE audit_chains (
        chain_id uuid NOT NULL,
        head_seq bigint NOT NULL,
        head_hash text NOT NULL,
        CONSTRAINT audit_chains_pkey PRIMARY KEY (chain_id)
      )`);
    await q.query(`COMMENT ON TABLE audit_chains IS 'Head of each audit chain; locked while an event is appended.'`);
    await q.query(`CALL app.force_row_security('audit_chains')`);
    await q.query(`
      CREATE TABLE audit_events (
        chain_id uuid NOT NULL,
        seq bigint NOT NULL,
        case_id uuid,
        provider_id uuid,
        type text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid,
        actor_id uuid,
        actor_role text NOT NULL,
        request_id text NOT NULL,
        occurred_at timestamptz NOT NULL,
        effective_at timestamptz NOT NULL,
        payload text NOT NULL,
        prev_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT audit_events_pkey PRIMARY KEY (chain_id, seq)
      )`);
    await q.query(
      `COMMENT ON TABLE audit_events IS 'Append-only typed events; hash = SHA-256 of the encoding in docs/adr/0007-audit-chain.md. effective_at differs from occurred_at only for migrated history.'`,
    );
    await q.query(`CREATE INDEX audit_events_case_idx ON audit_events (case_id, occurred_at)`);
    await q.query(
      `CREATE INDEX audit_events_case_effective_idx ON audit_events (case_id, effective_at, occurred_at, hash)`,
    );
    await q.query(`CREATE INDEX audit_events_actor_idx ON audit_events (actor_id, occurred_at)`);
    await q.query(`CREATE INDEX audit_events_occurred_idx ON audit_events (occurred_at, chain_id, seq)`);
    await q.query(`CALL app.force_row_security('audit_events')`);
    await q.query(
      `CREATE POLICY audit_events_reader ON audit_events FOR SELECT TO jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker USING ((SELECT app.user_id()) IS NOT NULL)`,
    );
    await q.query(
      `GRANT SELECT ON audit_events TO jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_inspector`,
    );
    await q.query(`
      CREATE FUNCTION app.audit_hash(p_chain uuid, p_seq bigint, p_case uuid, p_provider uuid, p_type text, p_subject_type text,
        p_subject uuid, p_actor uuid, p_role text, p_request text, p_occurred timestamptz, p_effective timestamptz, p_payload text, p_prev text)
      RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT encode(sha256(convert_to(concat_ws(E'\\n', 'jeomgeom-audit-1', p_chain, p_seq, coalesce(p_case::text, '-'), coalesce(p_provider::text, '-'),
          p_type, p_subject_type, coalesce(p_subject::text, '-'), coalesce(p_actor::text, '-'), p_role, p_request,
          to_char(p_occurred AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          to_char(p_effective AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p_payload, p_prev), 'UTF8')), 'hex')
      $$`);
    await q.query(`
      CREATE FUNCTION app.append_audit(p_chain uuid, p_case uuid, p_provider uuid, p_type text, p_subject_type text, p_subject uuid, p_role text,
        p_request text, p_effective timestamptz, p_payload text) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        head audit_chains%ROWTYPE;
        at timestamptz;
        next_hash text;
      BEGIN
        INSERT INTO audit_chains (chain_id, head_seq, head_hash) VALUES (p_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_chains WHERE chain_id = p_chain FOR UPDATE;
        at := clock_timestamp() + (app.now() - now());
        next_hash := app.audit_hash(p_chain, head.head_seq + 1, p_case, p_provider, p_type, p_subject_type, p_subject, app.user_id(), p_role, p_request,
          at, coalesce(p_effective, at), p_payload, head.head_hash);
        INSERT INTO audit_events VALUES (p_chain, head.head_seq + 1, p_case, p_provider, p_type, p_subject_type, p_subject, app.user_id(), p_role,
          p_request, at, coalesce(p_effective, at), p_payload, head.head_hash, next_hash);
        UPDATE audit_chains SET head_seq = head.head_seq + 1, head_hash = next_hash WHERE chain_id = p_chain;
        RETURN head.head_seq + 1;
      END $$`);
    await q.query(`CALL app.append_only('audit_events')`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE audit_events, audit_chains, system_clock, idempotency_keys, number_counters, state_transitions`,
    );
    await q.query(`DROP SCHEMA app CASCADE`);
  }
}
