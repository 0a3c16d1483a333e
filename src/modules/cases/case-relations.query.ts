import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { CaseRelationResponse } from './case-relations.dto';

const RELATIONS = `
  SELECT r.id, r.case_id AS "caseId", r.related_case_id AS "relatedCaseId", c.case_no AS "caseNo", o.case_no AS "relatedCaseNo", r.kind, r.note,
         r.created_by AS "createdBy", r.created_at AS "createdAt"
  FROM case_relations r
  LEFT JOIN cases c ON c.id = r.case_id
  LEFT JOIN cases o ON o.id = r.related_case_id`;

@Injectable()
export class CaseRelationsQuery {
  async get(tx: Tx, id: string): Promise<CaseRelationResponse> {
    return orNotFound(await tx.one<CaseRelationResponse>(`${RELATIONS} WHERE r.id = $1`, [id]));
  }

  /** In both directions, as far as the reader sees the case that names the other. */
  ofCase(tx: Tx, caseId: string): Promise<CaseRelationResponse[]> {
    return tx.query<CaseRelationResponse>(
      `${RELATIONS} WHERE r.case_id = $1 OR r.related_case_id = $1 ORDER BY r.created_at, r.id`,
      [caseId],
    );
  }
}
