import type { Tx } from '../../platform/database/tx';

export interface DocumentRow {
  readonly id: string;
  readonly providerId: string | null;
  readonly type: string;
  readonly documentNo: string;
  readonly title: string;
  readonly status: string;
  readonly approvedAt: Date;
  readonly deliveryId: string | null;
  readonly deliveredTo: string;
  readonly attempt: number;
  readonly method: string;
  readonly dispatchedAt: Date;
  readonly arrivedAt: Date | null;
  readonly failedAt: Date | null;
  readonly firstViewedAt: Date | null;
}

/** One row per delivery, the newest document first. For both sides. */
export function readDocuments(tx: Tx, caseId: string): Promise<DocumentRow[]> {
  return tx.query<DocumentRow>(
    `SELECT d.id, d.provider_id AS "providerId", d.type, d.document_no AS "documentNo", d.title, d.status, d.approved_at AS "approvedAt",
            v.id AS "deliveryId", v.provider_id AS "deliveredTo", v.attempt, v.method, v.dispatched_at AS "dispatchedAt", v.arrived_at AS "arrivedAt",
            v.failed_at AS "failedAt", v.first_viewed_at AS "firstViewedAt"
     FROM official_documents d
     LEFT JOIN deliveries v ON v.document_id = d.id
     WHERE d.case_id = $1
     ORDER BY d.approved_at DESC, d.id DESC, v.dispatched_at, v.id`,
    [caseId],
  );
}
