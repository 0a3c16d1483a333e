import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, people and the dated memberships that give them their roles. Password hashes and refresh tokens are open to
 * the sign-in login (jeomgeom_auth) alone: an injection anywhere else cannot read them.
 */
export class Identity1700000000020 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE providers (
        id uuid NOT NULL,
        code text NOT NULL,
        legal_name_ko text NOT NULL,
        legal_name_en text,
        aliases text[] NOT NULL DEFAULT '{}',
        business_registration_no text,
        kind text NOT NULL,
        address text,
        successor_of_id uuid,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT providers_pkey PRIMARY KEY (id),
        CONSTRAINT providers_code_key UNIQUE (code),
        CONSTRAINT providers_business_registration_no_key UNIQUE (business_registration_no),
        CONSTRAINT providers_successor_of_fk FOREIGN KEY (successor_of_id) REFERENCES providers (id),
        CONSTRAINT providers_kind_check CHECK (kind IN ('COMMON_CARRIER', 'VALUE_ADDED', 'DATA_CENTRE', 'OTHER', 'PUBLIC')),
        CONSTRAINT providers_business_registration_no_check CHECK (business_registration_no ~ '^[0-9]{10}$')
      )`);
    await q.query(`COMMENT ON TABLE providers IS '사업자: the regulated legal entity.'`);
    await q.query(`CREATE INDEX providers_name_idx ON providers (legal_name_ko, id)`);
    await q.query(`
      CREATE TABLE organisations (
        id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        provider_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT organisations_pkey PRIMARY KEY (id),
        CONSTRAINT organisations_code_key UNIQUE (code),
        CONSTRAINT organisations_provider_key UNIQUE (provider_id),
        CONSTRAINT organisations_provider_fk FOREIGN KEY (provider_id) REFERENCES providers (id),
        CONSTRAINT organisations_kind_check CHECK (kind IN ('MINISTRY', 'SUB_AGENCY', 'PROVIDER', 'EXPERT_INSTITUTION')),
        CONSTRAINT organisations_provider_check CHECK ((kind = 'PROVIDER') = (provider_id IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE organisations IS '조직: ministry, sub-agency, provider or the institution an expert comes from.'`,
    );
    await q.query(`
      CREATE TABLE users (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        title text,
        status text NOT NULL DEFAULT 'ACTIVE',
        is_demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT users_pkey PRIMARY KEY (id),
        CONSTRAINT users_email_key UNIQUE (email),
        CONSTRAINT users_email_check CHECK (email = lower(email)),
        CONSTRAINT users_status_check CHECK (status IN ('ACTIVE', 'DISABLED'))
      )`);
    await q.query(`COMMENT ON TABLE users IS '사용자: a person; roles come from memberships.'`);
    await q.query(`
      CREATE TABLE memberships (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT memberships_pkey PRIMARY KEY (id),
        CONSTRAINT memberships_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT memberships_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations (id),
        CONSTRAINT memberships_role_check CHECK (role IN ('INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'ADM', 'AUD', 'SYS')),
        CONSTRAINT memberships_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
      )`);
    await q.query(
      `COMMENT ON TABLE memberships IS '소속·역할: which role a person holds in which organisation, and from when to when.'`,
    );
    await q.query(`CREATE INDEX memberships_user_idx ON memberships (user_id)`);
    await q.query(`CREATE INDEX memberships_organisation_idx ON memberships (organisation_id)`);
    await q.query(`
      CREATE FUNCTION app.guard_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE org_kind text := (SELECT kind FROM organisations WHERE id = NEW.organisation_id);
      BEGIN
        IF NOT (CASE NEW.role
            WHEN 'PS' THEN org_kind = 'PROVIDER' WHEN 'PM' THEN org_kind = 'PROVIDER'
            WHEN 'EXP' THEN org_kind = 'EXPERT_INSTITUTION'
            ELSE org_kind IN ('MINISTRY', 'SUB_AGENCY') END) THEN
          RAISE EXCEPTION 'membership.role-of-other-side: % in %', NEW.role, org_kind USING ERRCODE = '23514', CONSTRAINT = 'memberships_role_of_side';
        END IF;
        IF EXISTS (
          SELECT 1 FROM memberships m JOIN organisations o ON o.id = m.organisation_id
          WHERE m.user_id = NEW.user_id AND m.id <> NEW.id
            AND daterange(m.valid_from, m.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')
            AND (m.organisation_id <> NEW.organisation_id OR ((m.role = 'ADM') <> (NEW.role = 'ADM')))) THEN
          RAISE EXCEPTION 'membership.overlaps: one person acts for one organisation at a time, and an administrator holds no other role'
            USING ERRCODE = '23514', CONSTRAINT = 'memberships_overlap';
        END IF;
        IF session_user = 'jeomgeom_provider' AND EXISTS (
          SELECT 1 FROM memberships m WHERE m.user_id = NEW.user_id AND m.organisation_id <> NEW.organisation_id) THEN
          RAISE EXCEPTION 'membership.person-of-another-organisation' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER memberships_guard BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION app.guard_membership()`,
    );

    await q.query(`
      CREATE TABLE credentials (
        user_id uuid NOT NULL,
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT credentials_pkey PRIMARY KEY (user_id),
        CONSTRAINT credentials_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await q.query(
      `COMMENT ON TABLE credentials IS 'argon2id hash of a local password; open to the sign-in login alone.'`,
    );
    await q.query(`
      CREATE TABLE sessions (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoke_reason text,
        CONSTRAINT sessions_pkey PRIMARY KEY (id),
        CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await q.query(`COMMENT ON TABLE sessions IS 'A sign-in; the family to which its rotating refresh tokens belong.'`);
    await q.query(`CREATE INDEX sessions_user_idx ON sessions (user_id)`);
    await q.query(`
      CREATE TABLE refresh_tokens (
        token_hash text NOT NULL,
        session_id uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        used_at timestamptz,
        CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_hash),
        CONSTRAINT refresh_tokens_session_fk FOREIGN KEY (session_id) REFERENCES sessions (id)
      )`);
    await q.query(
      `COMMENT ON TABLE refresh_tokens IS 'SHA-256 of each refresh token given out; a second use after the grace of parallel tabs revokes the session.'`,
    );
    await q.query(`CREATE INDEX refresh_tokens_session_idx ON refresh_tokens (session_id)`);
    await q.query(`
      CREATE TABLE sign_in_failures (
        bucket text NOT NULL,
        failed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        id uuid NOT NULL,
        CONSTRAINT sign_in_failures_pkey PRIMARY KEY (id)
      )`);
    await q.query(
      `COMMENT ON TABLE sign_in_failures IS 'Evaluated guesses per account and known device within the sliding window; rows age out.'`,
    );
    await q.query(`CREATE INDEX sign_in_failures_bucket_idx ON sign_in_failures (bucket, failed_at)`);

    for (const table of ['credentials', 'sessions', 'refresh_tokens', 'sign_in_failures']) {
      await q.query(`CALL app.force_row_security('${table}')`);
      await q.query(`CREATE POLICY ${table}_auth ON ${table} TO jeomgeom_auth USING (true) WITH CHECK (true)`);
      await q.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO jeomgeom_auth`);
    }
    await q.query(`GRANT DELETE ON sign_in_failures TO jeomgeom_auth`);

    // Whoever creates a person gives the first password in the same transaction, and can neither read nor replace one.
    await q.query(`
      CREATE FUNCTION app.set_initial_password(p_user uuid, p_hash text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF session_user NOT IN ('jeomgeom_admin', 'jeomgeom_provider') OR app.user_id() IS NULL OR NOT EXISTS (
          SELECT 1 FROM users WHERE id = p_user AND created_at = now() AND xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'credential.not-a-new-user' USING ERRCODE = '42501';
        END IF;
        INSERT INTO credentials (user_id, password_hash) VALUES (p_user, p_hash);
      END $$`);
    await q.query(`
      CREATE FUNCTION app.guard_new_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF session_user IN ('jeomgeom_admin', 'jeomgeom_provider') AND NOT EXISTS (SELECT 1 FROM credentials WHERE user_id = NEW.id) THEN
          RAISE EXCEPTION 'user.without-credential: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'users_credential';
        END IF;
        RETURN NULL;
      END $$`);
    await q.query(`CREATE CONSTRAINT TRIGGER users_credential AFTER INSERT ON users DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION app.guard_new_user()`);
    await q.query(`
      CREATE FUNCTION app.end_sessions_of_disabled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE sessions SET revoked_at = now(), revoke_reason = 'account disabled' WHERE user_id = NEW.id AND revoked_at IS NULL;
        RETURN NULL;
      END $$`);
    await q.query(`CREATE TRIGGER users_end_sessions AFTER UPDATE OF status ON users FOR EACH ROW
      WHEN (OLD.status = 'ACTIVE' AND NEW.status = 'DISABLED') EXECUTE FUNCTION app.end_sessions_of_disabled()`);

    await q.query(`
      CREATE FUNCTION app.organisation_user_ids() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT user_id FROM memberships WHERE organisation_id = app.organisation_id()
      $$`);
    await q.query(`
      CREATE FUNCTION app.own_people_ids() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT m.user_id FROM memberships m
        WHERE m.organisation_id = app.organisation_id()
          AND NOT EXISTS (
            SELECT 1 FROM memberships other
            WHERE other.user_id = m.user_id
              AND other.organisation_id <> m.organisation_id
              AND coalesce(other.valid_to, 'infinity') >= app.seoul_today())
      $$`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
    for (const table of ['organisations', 'users', 'memberships']) {
      await q.query(`CALL app.force_row_security('${table}')`);
      await q.query(`CREATE POLICY ${table}_auth ON ${table} FOR SELECT TO jeomgeom_auth USING (true)`);
      await q.query(`CREATE POLICY ${table}_admin ON ${table} TO jeomgeom_admin
        USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
      await q.query(`CREATE POLICY ${table}_ministry ON ${table} FOR SELECT
        TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator
        USING ((SELECT app.user_id()) IS NOT NULL)`);
      await q.query(
        `GRANT SELECT ON ${table} TO jeomgeom_auth, jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator, jeomgeom_provider`,
      );
      await q.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO jeomgeom_admin`);
    }
    // A provider sees its own organisation and its own people, never who works at the ministry now, even if once its own.
    await q.query(
      `CREATE POLICY organisations_provider ON organisations FOR SELECT TO jeomgeom_provider USING (id = (SELECT app.organisation_id()))`,
    );
    await q.query(`CREATE POLICY users_provider ON users TO jeomgeom_provider
      USING (id IN (SELECT app.own_people_ids())) WITH CHECK ((SELECT app.organisation_id()) IS NOT NULL)`);
    await q.query(`CREATE POLICY memberships_provider ON memberships TO jeomgeom_provider
      USING (organisation_id = (SELECT app.organisation_id()))
      WITH CHECK (organisation_id = (SELECT app.organisation_id()) AND role IN ('PS', 'PM'))`);
    await q.query(`GRANT INSERT, UPDATE (name, title, status, version) ON users TO jeomgeom_provider`);
    await q.query(`GRANT INSERT, UPDATE (valid_to, version) ON memberships TO jeomgeom_provider`);

    await q.query(`CALL app.force_row_security('providers')`);
    await q.query(`CREATE POLICY providers_auth ON providers FOR SELECT TO jeomgeom_auth USING (true)`);
    await q.query(`GRANT SELECT ON providers TO jeomgeom_auth`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE sign_in_failures, refresh_tokens, sessions, credentials, memberships, users, organisations, providers`,
    );
    await q.query(`DROP FUNCTION app.guard_membership(), app.organisation_user_ids(), app.own_people_ids(), app.set_initial_password(uuid, text),
      app.guard_new_user(), app.end_sessions_of_disabled()`);
  }
}
