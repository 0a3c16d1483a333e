import type { Tx } from '../../platform/database/tx';
import { OUTDATED_FACTS } from '../documents/outdated-facts.query';

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
  readonly outdatedFacts: number;
}

/** One row per delivery, the newest document first. For both sides. */
export function readDocuments(tx: Tx, caseId: string): Promise<DocumentRow[]> {
  const isProvider = tx.actor.side === 'PROVIDER';
  const outdated = isProvider
    ? '0'
    : `(SELECT count(*) FROM (${OUTDATED_FACTS} AND d.case_id = $1) o WHERE o."documentId" = x.id)`;
  return tx.query<DocumentRow>(
    `SELECT x.id, x.provider_id AS "providerId", x.type, x.document_no AS "documentNo", x.title, x.status, x.approved_at AS "approvedAt",
            v.id AS "deliveryId", v.provider_id AS "deliveredTo", v.attempt, v.method, v.dispatched_at AS "dispatchedAt", v.arrived_at AS "arrivedAt",
            v.failed_at AS "failedAt", v.first_viewed_at AS "firstViewedAt", ${outdated} AS "outdatedFacts"
     FROM official_documents x
     LEFT JOIN deliveries v ON v.document_id = x.id
     WHERE x.case_id = $1
     ORDER BY x.approved_at DESC, x.id DESC, v.dispatched_at, v.id`,
    [caseId],
  );
}
