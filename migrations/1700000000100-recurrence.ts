import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What looks like a recurrence of something earlier of the same provider, and the reopening of the actions that should have
 * prevented it. A match is read by the team of either case; the earlier one may be out of sight for whoever records the incident,
 * so the owner lends its eyes for finding it, and its hand for marking the finding that a lead inspector has said recurred.
 */
export class Recurrence1700000000100 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE recurrences (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        kind text NOT NULL,
        earlier_case_id uuid NOT NULL,
        earlier_incident_id uuid,
        finding_id uuid,
        action_id uuid,
        earlier_no text NOT NULL,
        earlier_title text,
        incident_nos text[] NOT NULL DEFAULT '{}',
        basis text NOT NULL,
        cause_comparison text NOT NULL,
        cause_codes text[] NOT NULL DEFAULT '{}',
        service_ids uuid[] NOT NULL DEFAULT '{}',
        earlier_at timestamptz NOT NULL,
        began_at timestamptz NOT NULL,
        days_between integer NOT NULL,
        window_months integer NOT NULL,
        verified_on date,
        failed_after_days integer,
        status text NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        proposed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT recurrences_pkey PRIMARY KEY (id),
        CONSTRAINT recurrences_incident_fk FOREIGN KEY (incident_id, case_id, provider_id) REFERENCES incidents (id, case_id, provider_id),
        CONSTRAINT recurrences_earlier_incident_fk FOREIGN KEY (earlier_incident_id, earlier_case_id, provider_id) REFERENCES incidents (id, case_id, provider_id),
        CONSTRAINT recurrences_finding_fk FOREIGN KEY (finding_id, earlier_case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT recurrences_action_fk FOREIGN KEY (action_id, earlier_case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT recurrences_self_check CHECK (incident_id <> earlier_incident_id),
        CONSTRAINT recurrences_earlier_check CHECK (num_nonnulls(earlier_incident_id, finding_id, action_id) = 1
          AND (kind = 'INCIDENT') = (earlier_incident_id IS NOT NULL) AND (kind = 'FINDING') = (finding_id IS NOT NULL)),
        CONSTRAINT recurrences_order_check CHECK (earlier_at < began_at AND days_between >= 0),
        CONSTRAINT recurrences_failed_check CHECK ((verified_on IS NULL) = (failed_after_days IS NULL)),
        CONSTRAINT recurrences_decided_check CHECK (num_nonnulls(decided_by, decided_at, decision_reason) = CASE WHEN status IN ('CONFIRMED', 'REJECTED') THEN 3 ELSE 0 END),
        CONSTRAINT recurrences_kind_check CHECK (kind IN ('INCIDENT', 'FINDING', 'CORRECTIVE_ACTION')),
        CONSTRAINT recurrences_basis_check CHECK (basis IN ('CAUSE_AND_SERVICE', 'CAUSE', 'SERVICE')),
        CONSTRAINT recurrences_cause_comparison_check CHECK (cause_comparison IN ('COMMON', 'DIFFERENT', 'UNDETERMINED')),
        CONSTRAINT recurrences_status_check CHECK (status IN ('PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED'))
      )`);
    await q.query(
      `COMMENT ON TABLE recurrences IS '재발 의심: an incident beside an earlier incident, finding or action of the provider, with what they have in common; the lead inspector answers.'`,
    );
    for (const column of ['earlier_incident_id', 'finding_id', 'action_id']) {
      await q.query(
        `CREATE UNIQUE INDEX recurrences_standing_${column}_key ON recurrences (incident_id, ${column}) WHERE status <> 'LAPSED'`,
      );
    }
    await q.query(`CREATE INDEX recurrences_case_idx ON recurrences (case_id, status)`);
    await q.query(`CREATE INDEX recurrences_earlier_idx ON recurrences (earlier_case_id, status)`);
    await q.query(`CREATE INDEX recurrences_finding_idx ON recurrences (finding_id)`);
    await q.query(`CALL app.protect_case_table('recurrences')`);
    await q.query(`DROP POLICY recurrences_inspector ON recurrences`);
    await q.query(`CREATE POLICY recurrences_inspector ON recurrences TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()) OR earlier_case_id IN (SELECT app.team_case_ids()))
      WITH CHECK (case_id IN (SELECT app.team_case_ids()))`);
    await q.query(`CALL app.guard_status('recurrences', 'recurrence-match')`);
    await q.query(`CALL app.server_time('recurrences', 'decided_at', 'proposed_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_recurrence_match() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'PROPOSED' THEN
          RAISE EXCEPTION 'recurrence-match.answered' USING ERRCODE = '23514', CONSTRAINT = 'recurrences_answered';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER recurrences_answered BEFORE UPDATE ON recurrences FOR EACH ROW EXECUTE FUNCTION app.guard_recurrence_match()`,
    );

    await q.query(`
      CREATE TABLE action_reopenings (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        match_id uuid NOT NULL,
        match_case_id uuid NOT NULL,
        action_no text NOT NULL,
        reason text NOT NULL,
        verified_on date,
        failed_after_days integer,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT action_reopenings_pkey PRIMARY KEY (id),
        CONSTRAINT action_reopenings_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT action_reopenings_match_fk FOREIGN KEY (match_id) REFERENCES recurrences (id),
        CONSTRAINT action_reopenings_four_eyes CHECK (decided_by <> proposed_by),
        CONSTRAINT action_reopenings_decided_check CHECK (num_nonnulls(decided_by, decided_at, decision_reason) = CASE WHEN status = 'REQUESTED' THEN 0 ELSE 3 END),
        CONSTRAINT action_reopenings_status_check CHECK (status IN ('REQUESTED', 'APPROVED', 'DECLINED'))
      )`);
    await q.query(
      `COMMENT ON TABLE action_reopenings IS '시정조치 재개 요청: asked for with a confirmed recurrence, decided by another person.'`,
    );
    await q.query(
      `CREATE UNIQUE INDEX action_reopenings_open_key ON action_reopenings (action_id) WHERE status = 'REQUESTED'`,
    );
    await q.query(`CREATE INDEX action_reopenings_match_idx ON action_reopenings (match_id)`);
    await q.query(`CREATE INDEX action_reopenings_case_idx ON action_reopenings (case_id, status)`);
    await q.query(`CALL app.protect_case_table('action_reopenings')`);
    await q.query(`DROP POLICY action_reopenings_inspector ON action_reopenings`);
    await q.query(`CREATE POLICY action_reopenings_inspector ON action_reopenings TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()) OR match_case_id IN (SELECT app.team_case_ids()))
      WITH CHECK (match_case_id IN (SELECT app.team_case_ids()))`);
    await q.query(`CALL app.guard_status('action_reopenings', 'action-reopening')`);
    await q.query(`CALL app.server_time('action_reopenings', 'proposed_at', 'decided_at')`);

    await this.createEffectivenessChecks(q);
    await this.createFunctions(q);
  }

  /** Opened by the scheduler, which may do nothing else with it; closed by the person who reviews the effect. */
  private async createEffectivenessChecks(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE effectiveness_checks (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        window_from date NOT NULL,
        window_to date NOT NULL,
        opened_at timestamptz NOT NULL,
        review_id uuid,
        closed_by uuid,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT effectiveness_checks_pkey PRIMARY KEY (id),
        CONSTRAINT effectiveness_checks_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT effectiveness_checks_review_fk FOREIGN KEY (review_id) REFERENCES effectiveness_reviews (id),
        CONSTRAINT effectiveness_checks_closed_by_fk FOREIGN KEY (closed_by) REFERENCES users (id),
        CONSTRAINT effectiveness_checks_window_check CHECK (window_to >= window_from),
        CONSTRAINT effectiveness_checks_closed_check CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (review_id IS NULL OR closed_at IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE effectiveness_checks IS '효과성 확인 개시: the watch over an action has ended and its effect is to be reviewed; opened by the scheduler, closed by a person.'`,
    );
    await q.query(
      `CREATE UNIQUE INDEX effectiveness_checks_open_key ON effectiveness_checks (action_id) WHERE closed_at IS NULL`,
    );
    await q.query(`CREATE INDEX effectiveness_checks_action_idx ON effectiveness_checks (action_id, window_to)`);
    await q.query(`CALL app.protect_case_table('effectiveness_checks')`);
    await q.query(`CALL app.open_to_provider('effectiveness_checks')`);
    await q.query(`REVOKE UPDATE ON effectiveness_checks FROM jeomgeom_worker`);
    await q.query(`CALL app.server_time('effectiveness_checks', 'opened_at', 'closed_at')`);
  }

  private async createFunctions(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION app.may_see_case(p_case uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT app.user_id() IS NOT NULL AND CASE session_user
          WHEN 'jeomgeom_inspector' THEN p_case IN (SELECT app.team_case_ids())
          WHEN 'jeomgeom_migrator' THEN p_case IN (SELECT app.migrated_case_ids())
          ELSE session_user IN ('jeomgeom_manager', 'jeomgeom_auditor', 'jeomgeom_worker') END
      $$`);
    // The official start, before there is one the earliest that is stated.
    await q.query(`
      CREATE FUNCTION app.incident_began(p_incident uuid) RETURNS timestamptz
      LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
        SELECT coalesce(i.started_at, (SELECT min(f.value_at) FROM fact_assertions f
          WHERE f.incident_id = i.id AND f.field = 'STARTED_AT' AND f.status <> 'RETRACTED' AND f.service_id IS NULL AND f.segment IS NULL))
        FROM incidents i WHERE i.id = p_incident
      $$`);
    await q.query(`
      CREATE FUNCTION app.incident_cause_codes(p_incident uuid) RETURNS text[]
      LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
        SELECT coalesce(array_agg(DISTINCT c.cause_code), '{}')
        FROM causes c
        JOIN cause_codes k ON k.code = c.cause_code AND k.level = 2
        WHERE c.kind <> 'RULED_OUT' AND c.analysis_id = (
          SELECT a.id FROM cause_analyses a WHERE a.incident_id = p_incident AND a.frozen_at IS NOT NULL ORDER BY a.version_no DESC LIMIT 1)
      $$`);
    await q.query(`
      CREATE FUNCTION app.recurrence_candidates(p_incident uuid, p_at timestamptz)
      RETURNS TABLE (kind text, earlier_id uuid, earlier_case_id uuid, earlier_no text, earlier_title text, incident_nos text[],
        earlier_at timestamptz, verified_at timestamptz, cause_codes text[], service_ids uuid[])
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH target AS (SELECT i.id, i.case_id, i.provider_id FROM incidents i WHERE i.id = p_incident AND app.may_see_case(i.case_id)),
        standing AS (SELECT c.id, c.confidentiality = 'NORMAL' OR c.id = (SELECT t.case_id FROM target t) AS titled FROM cases c WHERE c.status NOT IN ('VOIDED', 'MERGED')),
        earlier AS (
          SELECT i.id, i.case_id, i.incident_no, i.title, app.incident_began(i.id) AS began, s.titled,
                 ARRAY(SELECT v.service_id FROM incident_services v WHERE v.incident_id = i.id) AS service_ids
          FROM target t
          JOIN incidents i ON i.provider_id = t.provider_id AND i.id <> t.id
          JOIN standing s ON s.id = i.case_id)
        SELECT 'INCIDENT', e.id, e.case_id, e.incident_no, CASE WHEN e.titled THEN e.title END, ARRAY[e.incident_no], e.began, NULL::timestamptz,
               app.incident_cause_codes(e.id), e.service_ids
        FROM earlier e
        WHERE e.began < p_at
        UNION ALL
        SELECT 'FINDING', f.id, f.case_id, f.finding_no, CASE WHEN s.titled THEN f.title END, x.incident_nos, coalesce(x.began, f.confirmed_at), v.verified_at,
               f.cause_codes, x.service_ids
        FROM target t
        JOIN findings f ON f.provider_id = t.provider_id
        JOIN standing s ON s.id = f.case_id
        CROSS JOIN LATERAL (
          SELECT max(e.began) AS began, coalesce(array_agg(DISTINCT e.incident_no) FILTER (WHERE e.id IS NOT NULL), '{}') AS incident_nos,
                 coalesce(array_agg(DISTINCT w.service_id) FILTER (WHERE w.service_id IS NOT NULL), '{}') AS service_ids
          FROM finding_incidents l
          JOIN earlier e ON e.id = l.incident_id AND e.began < p_at
          LEFT JOIN incident_services w ON w.incident_id = e.id
          WHERE l.finding_id = f.id) x
        CROSS JOIN LATERAL (
          SELECT max(v.decided_at) AS verified_at
          FROM requirement_findings r
          JOIN corrective_actions a ON a.requirement_id = r.requirement_id
          JOIN verifications v ON v.action_id = a.id AND v.result IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED') AND v.decided_at < p_at
          WHERE r.finding_id = f.id) v
        WHERE f.confirmed_at < p_at AND f.type <> 'GOOD_PRACTICE'
          AND f.status IN ('CONFIRMED', 'ISSUED', 'DISPUTED', 'UPHELD', 'IN_REMEDIATION', 'REMEDIATED', 'CLOSED', 'RECURRED')
        UNION ALL
        SELECT 'CORRECTIVE_ACTION', a.id, a.case_id, a.action_no, CASE WHEN s.titled THEN r.title END, x.incident_nos, o.delivered_at, v.verified_at,
               '{}'::text[], x.service_ids
        FROM target t
        JOIN corrective_actions a ON a.provider_id = t.provider_id
        JOIN standing s ON s.id = a.case_id
        JOIN requirements r ON r.id = a.requirement_id
        JOIN orders o ON o.id = a.order_id
        CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(DISTINCT e.incident_no) FILTER (WHERE e.id IS NOT NULL), '{}') AS incident_nos,
                 coalesce(array_agg(DISTINCT w.service_id) FILTER (WHERE w.service_id IS NOT NULL), '{}') AS service_ids
          FROM earlier e
          LEFT JOIN incident_services w ON w.incident_id = e.id
          WHERE e.case_id = a.case_id AND e.began < p_at) x
        CROSS JOIN LATERAL (
          SELECT max(v.decided_at) AS verified_at FROM verifications v
          WHERE v.action_id = a.id AND v.result IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED') AND v.decided_at < p_at) v
        WHERE o.delivered_at < p_at AND a.status NOT IN ('WAIVED', 'SUPERSEDED')
          AND o.instrument_type NOT IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE')
          AND NOT EXISTS (SELECT 1 FROM requirement_findings l WHERE l.requirement_id = a.requirement_id)
      $$`);
    await q.query(`
      CREATE FUNCTION app.recurrence_actions(p_match uuid)
      RETURNS TABLE (action_id uuid, case_id uuid, provider_id uuid, action_no text, title text, status text, guidance boolean, verified_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT a.id, a.case_id, a.provider_id, a.action_no, r.title, a.status, o.instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE'),
               (SELECT max(v.decided_at) FROM verifications v
                WHERE v.action_id = a.id AND v.result IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED') AND v.decided_at < m.began_at)
        FROM recurrences m
        JOIN corrective_actions a ON a.id = m.action_id
          OR a.requirement_id IN (SELECT l.requirement_id FROM requirement_findings l WHERE l.finding_id = m.finding_id)
        JOIN requirements r ON r.id = a.requirement_id
        JOIN orders o ON o.id = a.order_id
        WHERE m.id = p_match AND (app.may_see_case(m.case_id) OR app.may_see_case(m.earlier_case_id))
        ORDER BY a.action_no
      $$`);
    // Only what the person in charge has confirmed, and only a finding that counted as remedied, is marked.
    await q.query(`
      CREATE FUNCTION app.mark_finding_recurred(p_match uuid) RETURNS TABLE (finding_id uuid, case_id uuid, provider_id uuid, finding_no text, from_status text)
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH remedied AS (
          SELECT f.id, f.status FROM recurrences m JOIN findings f ON f.id = m.finding_id
          WHERE m.id = p_match AND m.status = 'CONFIRMED' AND m.decided_by = app.user_id() AND app.may_see_case(m.case_id)
            AND f.status IN ('REMEDIATED', 'CLOSED')
          FOR UPDATE OF f)
        UPDATE findings f SET status = 'RECURRED', version = f.version + 1, updated_at = now()
        FROM remedied r
        WHERE f.id = r.id
        RETURNING f.id, f.case_id, f.provider_id, f.finding_no, r.status
      $$`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE effectiveness_checks, action_reopenings, recurrences`);
  }
}
