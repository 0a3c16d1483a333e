import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { IncidentLinkResponse } from './incident.dto';

const LINKS = `
  SELECT l.id, l.kind, l.incident_id AS "incidentId", l.linked_incident_id AS "linkedIncidentId", i.incident_no AS "incidentNo",
         o.incident_no AS "linkedIncidentNo", o.title AS "linkedTitle", l.justification, l.decided_by AS "decidedBy",
         l.created_at AS "decidedAt", l.withdrawn_reason AS "withdrawnReason", l.version
  FROM incident_links l
  LEFT JOIN incidents i ON i.id = l.incident_id
  LEFT JOIN incidents o ON o.id = l.linked_incident_id`;

@Injectable()
export class IncidentLinksRepository {
  async get(tx: Tx, id: string): Promise<IncidentLinkResponse> {
    return orNotFound(await tx.one<IncidentLinkResponse>(`${LINKS} WHERE l.id = $1`, [id]));
  }

  /** In both directions, withdrawn ones included. */
  ofIncident(tx: Tx, incidentId: string): Promise<IncidentLinkResponse[]> {
    return tx.query<IncidentLinkResponse>(
      `${LINKS} WHERE l.incident_id = $1 OR l.linked_incident_id = $1 ORDER BY l.created_at, l.id`,
      [incidentId],
    );
  }

  /** Whether standing links of the kind lead from one incident to another over any number of steps. */
  async leadsTo(tx: Tx, fromId: string, toId: string, kind: string): Promise<boolean> {
    const row = await tx.one(
      `WITH RECURSIVE reached (id) AS (
         SELECT $1::uuid
         UNION
         SELECT l.linked_incident_id
         FROM incident_links l
         JOIN reached r ON r.id = l.incident_id
         WHERE l.kind = $3 AND l.withdrawn_by IS NULL
       )
       SELECT 1 FROM reached WHERE id = $2`,
      [fromId, toId, kind],
    );
    return row !== null;
  }
}
