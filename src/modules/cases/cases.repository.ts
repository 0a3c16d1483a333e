import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/roles';
import { Case, CaseRespondent } from '../../schema/entities';
import type { Tx } from '../../platform/database/tx';
import type { OtherCaseResponse, PendingDeclarationResponse } from './case.dto';
import { mergedIntoForProvider, mergedIntoOf } from './cases.query';
import { orNotFound } from '../../platform/errors/app-error';

export interface RespondentRow {
  readonly id: string;
  readonly providerId: string;
  readonly providerNameKo: string;
  readonly providerNameEn: string | null;
  readonly role: string;
  readonly providerTitle: string;
  readonly representative: string | null;
  readonly releasedAt: Date | null;
}

export interface TeamMemberRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly title: string | null;
  readonly duty: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly conflictOfInterest: string;
  readonly version: number;
}

/** What the database counts for the guards of a case's moves. */
export interface CaseCounts {
  readonly inspections: number;
  readonly informationRequests: number;
  readonly unsettledFindings: number;
  readonly findingsNotIssued: number;
  readonly incidentsWithoutOfficialTimes: number;
  readonly resultInReview: boolean;
  readonly resultAuthorId: string | null;
  readonly agendaItems: number;
  readonly resolvedItems: number;
  readonly orders: number;
  readonly ordersIssued: number;
  readonly noticesDispatched: boolean;
  readonly noticesDelivered: boolean;
  readonly unsettledActions: number;
  readonly openProceedings: number;
  readonly documentsIssued: number;
  readonly recurrencesUnanswered: number;
}

@Injectable()
export class CasesRepository {
  async get(tx: Tx, id: string): Promise<Case> {
    return orNotFound(await tx.find(Case, { id }));
  }

  async lock(tx: Tx, id: string): Promise<Case> {
    return orNotFound(await tx.lock(Case, { id }));
  }

  /** The case in which a merged one goes on, as far as the reader sees it. */
  async mergedInto(tx: Tx, caseId: string): Promise<OtherCaseResponse | null> {
    const target = tx.actor.side === 'PROVIDER' ? mergedIntoForProvider('$1::uuid') : mergedIntoOf('$1::uuid');
    const row = await tx.one<{ mergedInto: OtherCaseResponse | null }>(`SELECT ${target} AS "mergedInto"`, [caseId]);
    return row?.mergedInto ?? null;
  }

  /** Whoever may know of the case. @throws AppError not found for everybody else, as for a case that does not exist. */
  async requireVisible(tx: Tx, caseId: string): Promise<void> {
    await (tx.actor.side === 'PROVIDER' ? this.ownRespondent(tx, caseId) : this.get(tx, caseId));
  }

  async ownRespondent(tx: Tx, caseId: string): Promise<CaseRespondent> {
    return orNotFound(await tx.find(CaseRespondent, { caseId }));
  }

  respondents(tx: Tx, caseId: string): Promise<RespondentRow[]> {
    return tx.query<RespondentRow>(
      `SELECT r.id, r.provider_id AS "providerId", p.legal_name_ko AS "providerNameKo", p.legal_name_en AS "providerNameEn", r.role,
              r.provider_title AS "providerTitle", r.representative, r.released_at AS "releasedAt"
       FROM case_respondents r
       JOIN providers p ON p.id = r.provider_id
       WHERE r.case_id = $1
       ORDER BY r.created_at, r.id`,
      [caseId],
    );
  }

  team(tx: Tx, caseId: string): Promise<TeamMemberRow[]> {
    return tx.query<TeamMemberRow>(
      `SELECT m.id, m.user_id AS "userId", u.name, u.title, m.duty, m.valid_from AS "validFrom", m.valid_to AS "validTo",
              m.conflict_of_interest AS "conflictOfInterest", m.version
       FROM case_team_members m
       JOIN users u ON u.id = m.user_id
       WHERE m.case_id = $1
       ORDER BY m.created_at, m.id`,
      [caseId],
    );
  }

  /** The roles that a person holds today, in Asia/Seoul. */
  async rolesOf(tx: Tx, userId: string): Promise<Role[]> {
    const rows = await tx.query<{ role: Role }>(
      `SELECT role
       FROM memberships
       WHERE user_id = $1 AND app.seoul_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
      [userId],
    );
    return rows.map((row) => row.role);
  }

  /** The case itself is not open to the actor yet: what may be known of it comes from `app.undeclared_cases`. */
  ownDeclarations(tx: Tx): Promise<PendingDeclarationResponse[]> {
    return tx.query<PendingDeclarationResponse>(
      `SELECT m.id, m.case_id AS "caseId", u.case_no AS "caseNo", m.duty, m.version,
              json_agg(json_build_object('nameKo', p.legal_name_ko, 'nameEn', p.legal_name_en, 'role', u.role) ORDER BY p.legal_name_ko) AS respondents
       FROM case_team_members m
       JOIN app.undeclared_cases() u ON u.member_id = m.id
       JOIN providers p ON p.id = u.provider_id
       WHERE m.user_id = app.user_id()
       GROUP BY m.id, u.case_no
       ORDER BY m.created_at, m.id`,
    );
  }

  /** Open cases of these providers with an incident within a day of the instant, whoever may see them. */
  duplicates(tx: Tx, providerIds: readonly string[], at: Date): Promise<{ caseNo: string; startedAt: Date }[]> {
    return tx.query('SELECT case_no AS "caseNo", started_at AS "startedAt" FROM app.possible_duplicates($1, $2)', [
      providerIds,
      at,
    ]);
  }

  async counts(tx: Tx, caseId: string): Promise<CaseCounts> {
    return orNotFound(
      await tx.one<CaseCounts>(
        `SELECT
           (SELECT count(*) FROM inspections WHERE case_id = c.id AND status <> 'CANCELLED') AS inspections,
           (SELECT count(*) FROM information_requests WHERE case_id = c.id) AS "informationRequests",
           (SELECT count(*) FROM findings WHERE case_id = c.id AND status IN ('DRAFT', 'PROPOSED', 'FACT_CHECK')) AS "unsettledFindings",
           (SELECT count(*) FROM findings WHERE case_id = c.id AND status IN ('DRAFT', 'PROPOSED', 'FACT_CHECK', 'CONFIRMED')) AS "findingsNotIssued",
           (SELECT count(*) FROM incidents i WHERE i.case_id = c.id AND i.moved_to_id IS NULL AND (
              SELECT count(DISTINCT d.field) FROM fact_determinations d
              WHERE d.incident_id = i.id AND d.service_id IS NULL AND d.field IN ('STARTED_AT', 'RESTORED_AT')) < 2) AS "incidentsWithoutOfficialTimes",
           EXISTS (SELECT 1 FROM inspection_results WHERE case_id = c.id AND status = 'IN_REVIEW') AS "resultInReview",
           (SELECT author_id FROM inspection_results WHERE case_id = c.id ORDER BY seq DESC LIMIT 1) AS "resultAuthorId",
           (SELECT count(*) FROM committee_items WHERE case_id = c.id) AS "agendaItems",
           (SELECT count(*) FROM committee_items WHERE case_id = c.id AND status = 'RESOLVED') AS "resolvedItems",
           (SELECT count(*) FROM orders WHERE case_id = c.id AND status NOT IN ('REVOKED', 'CHANGED')) AS orders,
           (SELECT count(*) FROM orders WHERE case_id = c.id AND status IN ('DISPATCHED', 'DELIVERED', 'PUBLIC_NOTICE', 'COMPLIED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED', 'CLOSED')) AS "ordersIssued",
           EXISTS (SELECT 1 FROM deliveries d JOIN official_documents o ON o.id = d.document_id WHERE d.case_id = c.id AND o.type IN ('RESULT_NOTICE', 'ORDER')) AS "noticesDispatched",
           EXISTS (SELECT 1 FROM deliveries d JOIN official_documents o ON o.id = d.document_id WHERE d.case_id = c.id AND o.type = 'RESULT_NOTICE' AND d.arrived_at IS NOT NULL) AS "noticesDelivered",
           (SELECT count(*) FROM corrective_actions WHERE case_id = c.id AND status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')) + m.actions AS "unsettledActions",
           (SELECT count(*) FROM appeals WHERE case_id = c.id AND status NOT IN ('DECIDED', 'WITHDRAWN'))
             + (SELECT count(*) FROM stay_orders WHERE case_id = c.id AND lifted_on IS NULL)
             + (SELECT count(*) FROM sanctions WHERE case_id = c.id AND status NOT IN ('PAID', 'COURT_DECIDED', 'DROPPED', 'REVOKED')) + m.proceedings AS "openProceedings",
           (SELECT count(*) FROM official_documents WHERE case_id = c.id) AS "documentsIssued",
           (SELECT count(*) FROM recurrences m WHERE c.id IN (m.case_id, m.earlier_case_id) AND m.status = 'PROPOSED')
             + (SELECT count(*) FROM action_reopenings o WHERE c.id IN (o.case_id, o.match_case_id) AND o.status = 'REQUESTED') AS "recurrencesUnanswered"
         FROM cases c
         CROSS JOIN app.unsettled_in_merged(c.id) m
         WHERE c.id = $1`,
        [caseId],
      ),
    );
  }
}
