import { Injectable } from '@nestjs/common';
import type { IncidentFacts } from '../../domain/incident';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { CaseRespondent, Incident } from '../../schema/entities';
import type { IncidentFacilityResponse, IncidentServiceResponse } from './incident.dto';

const ENDED = ['CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED'];

interface MoveCounts {
  readonly startSettled: boolean;
  readonly restorationSettled: boolean;
  readonly mitigationTimeStated: boolean;
  readonly causeAnalysisExists: boolean;
  readonly directCauseStated: boolean;
  readonly rootCauses: number;
}

@Injectable()
export class IncidentsRepository {
  async get(tx: Tx, id: string): Promise<Incident> {
    return orNotFound(await tx.find(Incident, { id }));
  }

  /** Locked, within a case that still takes records. @throws AppError 409 `case.not-open`. */
  async lockOpen(tx: Tx, id: string): Promise<Incident> {
    const found = await this.get(tx, id);
    await this.requireOpenCase(tx, found.caseId);
    return orNotFound(await tx.lock(Incident, { id }));
  }

  /** The case stays open until this transaction ends. @throws AppError 409 `case.not-open`. */
  async requireOpenCase(tx: Tx, caseId: string): Promise<{ caseNo: string }> {
    const found = orNotFound(
      await tx.one<{ caseNo: string; status: string }>(
        'SELECT case_no AS "caseNo", status FROM cases WHERE id = $1 FOR SHARE',
        [caseId],
      ),
    );
    if (ENDED.includes(found.status)) throw new AppError('case.not-open');
    return found;
  }

  async requireRespondent(tx: Tx, caseId: string, providerId: string): Promise<void> {
    if (!(await tx.find(CaseRespondent, { caseId, providerId }))) throw new AppError('incident.not-a-respondent');
  }

  /** @throws AppError 422 `incident.service-of-other-provider` when one of them is not a service of the provider. */
  async requireServicesOf(tx: Tx, providerId: string, serviceIds: readonly string[]): Promise<void> {
    if (serviceIds.length === 0) return;
    const row = await tx.one<{ n: number }>(
      'SELECT count(*) AS n FROM services WHERE provider_id = $1 AND id = ANY ($2)',
      [providerId, serviceIds],
    );
    if (row?.n !== serviceIds.length) throw new AppError('incident.service-of-other-provider');
  }

  async requireServiceOfARespondent(tx: Tx, caseId: string, serviceId: string): Promise<void> {
    const row = await tx.one(
      `SELECT 1
       FROM services s
       JOIN case_respondents r ON r.provider_id = s.provider_id
       WHERE r.case_id = $1 AND s.id = $2`,
      [caseId, serviceId],
    );
    if (!row) throw new AppError('incident.service-of-other-provider');
  }

  services(tx: Tx, incidentId: string): Promise<IncidentServiceResponse[]> {
    return tx.query<IncidentServiceResponse>(
      `SELECT s.id, s.code, s.name_ko AS "nameKo", s.name_en AS "nameEn"
       FROM incident_services i
       JOIN services s ON s.id = i.service_id
       WHERE i.incident_id = $1
       ORDER BY s.code`,
      [incidentId],
    );
  }

  facilities(tx: Tx, incidentId: string): Promise<IncidentFacilityResponse[]> {
    return tx.query<IncidentFacilityResponse>(
      `SELECT f.id, f.code, f.name_ko AS "nameKo"
       FROM incident_facilities i
       JOIN facilities f ON f.id = i.facility_id
       WHERE i.incident_id = $1
       ORDER BY f.code`,
      [incidentId],
    );
  }

  async replaceServices(tx: Tx, incident: Incident, serviceIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM incident_services WHERE incident_id = $1 AND service_id <> ALL ($2)', [
      incident.id,
      serviceIds,
    ]);
    await tx.query(
      `INSERT INTO incident_services (incident_id, case_id, provider_id, service_id)
       SELECT $1, $2, $3, unnest($4::uuid[])
       ON CONFLICT ON CONSTRAINT incident_services_pkey DO NOTHING`,
      [incident.id, incident.caseId, incident.providerId, serviceIds],
    );
    tx.wrote = true;
  }

  /** What the guards of the incident's moves are judged by. */
  async facts(tx: Tx, incident: Incident): Promise<IncidentFacts> {
    const counts = orNotFound(
      await tx.one<MoveCounts>(
        `SELECT
           EXISTS (SELECT 1 FROM fact_determinations d
             WHERE d.incident_id = i.id AND d.field = 'STARTED_AT' AND d.service_id IS NULL AND d.segment IS NULL) AS "startSettled",
           EXISTS (SELECT 1 FROM fact_determinations d
             WHERE d.incident_id = i.id AND d.field = 'RESTORED_AT' AND d.service_id IS NULL AND d.segment IS NULL) AS "restorationSettled",
           EXISTS (SELECT 1 FROM fact_assertions f
             WHERE f.incident_id = i.id AND f.field = 'MITIGATED_AT' AND f.status <> 'RETRACTED') AS "mitigationTimeStated",
           a.id IS NOT NULL AS "causeAnalysisExists",
           EXISTS (SELECT 1 FROM causes c WHERE c.analysis_id = a.id AND c.kind = 'DIRECT') AS "directCauseStated",
           (SELECT count(*) FROM causes c WHERE c.analysis_id = a.id AND c.kind = 'ROOT') AS "rootCauses"
         FROM incidents i
         LEFT JOIN LATERAL (
           SELECT id FROM cause_analyses WHERE incident_id = i.id ORDER BY version_no DESC LIMIT 1
         ) a ON true
         WHERE i.id = $1`,
        [incident.id],
      ),
    );
    const { startedAt, restoredAt } = incident;
    return {
      ...counts,
      reasonGiven: true,
      restoredBeforeStarted: startedAt !== null && restoredAt !== null && restoredAt < startedAt,
    };
  }
}
