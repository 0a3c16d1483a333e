import { Injectable } from '@nestjs/common';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Tx } from '../../platform/database/tx';

@Injectable()
export class ReportSnapshots {
  /** Composes the report of a confirmed result within the transaction that confirms it. */
  async buildIn(tx: Tx, caseId: string, resultId: string): Promise<InspectionReportSnapshot> {
    throw new Error(`The report of case ${caseId}, result ${resultId} cannot be composed yet (${tx.now.toISOString()})`);
  }
}
