import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { EarlierInspectionResponse } from './joint-inspection.dto';

@Injectable()
export class EarlierInspectionsQuery {
  /** Of the respondents of the case, in other cases, within a year; also of cases that the reader does not see. */
  ofCase(tx: Tx, caseId: string): Promise<EarlierInspectionResponse[]> {
    return tx.query<EarlierInspectionResponse>(
      `SELECT provider_id AS "providerId", case_no AS "caseNo", inspection_no AS "inspectionNo", kind, status, planned_start_at AS "plannedStartAt",
              same_track AS "sameTrack"
       FROM app.earlier_inspections($1)`,
      [caseId],
    );
  }
}
