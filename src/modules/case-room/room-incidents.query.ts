import type { IncidentStatus } from '../../domain/incident';
import type { Tx } from '../../platform/database/tx';

export interface ProviderIncidentRow {
  readonly id: string;
  readonly providerId: string;
  readonly incidentNo: string;
  readonly type: string;
  readonly title: string;
  readonly symptoms: string;
  readonly platforms: string[];
  readonly servicesKo: string[];
  readonly servicesEn: string[];
  readonly startedAt: Date | null;
  readonly restoredAt: Date | null;
}

export interface IncidentRow extends ProviderIncidentRow {
  readonly status: IncidentStatus;
  readonly thirdParty: boolean;
  readonly facilitiesKo: string[];
  readonly facilitiesEn: string[];
  readonly causedByIds: string[];
  readonly recurrenceOfIds: string[];
  readonly recurrenceOfNos: string[];
  readonly recurrenceOfTitles: string[];
}

const SHOWN = `i.id, i.provider_id AS "providerId", i.incident_no AS "incidentNo", i.type, i.title, i.symptoms, i.platforms,
            ARRAY(SELECT s.name_ko FROM incident_services x JOIN services s ON s.id = x.service_id WHERE x.incident_id = i.id ORDER BY s.code) AS "servicesKo",
            ARRAY(SELECT coalesce(s.name_en, s.name_ko) FROM incident_services x JOIN services s ON s.id = x.service_id
                  WHERE x.incident_id = i.id ORDER BY s.code) AS "servicesEn",
            i.started_at AS "startedAt", i.restored_at AS "restoredAt"`;

const facilities = (name: string): string => `
            ARRAY(SELECT ${name} FROM incident_facilities x JOIN facilities f ON f.id = x.facility_id WHERE x.incident_id = i.id ORDER BY f.code)`;

const links = (kind: string, value: string): string => `
            ARRAY(SELECT ${value} FROM incident_links l LEFT JOIN incidents o ON o.id = l.linked_incident_id
                  WHERE l.incident_id = i.id AND l.kind = '${kind}' AND l.withdrawn_by IS NULL ORDER BY l.created_at, l.id)`;

const MINISTRY = `${SHOWN}, i.status, i.third_party AS "thirdParty",
            ${facilities('f.name_ko')} AS "facilitiesKo",
            ${facilities('coalesce(f.name_en, f.name_ko)')} AS "facilitiesEn",
            ${links('CAUSED_BY', 'l.linked_incident_id::text')} AS "causedByIds",
            ${links('RECURRENCE_OF', 'l.linked_incident_id::text')} AS "recurrenceOfIds",
            ${links('RECURRENCE_OF', "coalesce(o.incident_no, '')")} AS "recurrenceOfNos",
            ${links('RECURRENCE_OF', "coalesce(o.title, '')")} AS "recurrenceOfTitles"`;

export function readIncidents(tx: Tx, caseId: string): Promise<IncidentRow[]> {
  return tx.query<IncidentRow>(`SELECT ${MINISTRY} FROM incidents i WHERE i.case_id = $1 ORDER BY i.seq`, [caseId]);
}

/** From the columns that a provider is shown of its own released incidents. */
export function readProviderIncidents(tx: Tx, caseId: string): Promise<ProviderIncidentRow[]> {
  return tx.query<ProviderIncidentRow>(`SELECT ${SHOWN} FROM incidents i WHERE i.case_id = $1 ORDER BY i.seq`, [
    caseId,
  ]);
}

export function readIncident(tx: Tx, id: string): Promise<IncidentRow | null> {
  return tx.one<IncidentRow>(`SELECT ${MINISTRY} FROM incidents i WHERE i.id = $1`, [id]);
}

export function readProviderIncident(tx: Tx, id: string): Promise<ProviderIncidentRow | null> {
  return tx.one<ProviderIncidentRow>(`SELECT ${SHOWN} FROM incidents i WHERE i.id = $1`, [id]);
}
