import type { DueSpec } from '../../domain/due-spec';
import type { OrderStatus } from '../../domain/order';
import type { Tx } from '../../platform/database/tx';

export interface OrderRow {
  readonly id: string;
  readonly providerId: string;
  readonly orderNo: string;
  readonly instrumentType: string;
  readonly title: string;
  readonly status: OrderStatus;
  readonly approvedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly documentId: string | null;
  readonly planId: string | null;
  readonly planVersionNo: number;
  readonly planStatus: string;
  readonly planSignedAt: Date | null;
  /** Null for an order that asks for nothing yet. */
  readonly requirementId: string | null;
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly requirementText: string;
  readonly requirementKind: string;
  readonly incidentSpecific: boolean;
  readonly due: DueSpec;
  readonly criteriaCount: number;
  readonly findingIds: string[];
}

/** One row per requirement, the order's own columns repeated. For both sides; a plan is shown to whom row security shows it. */
export function readOrders(tx: Tx, caseId: string): Promise<OrderRow[]> {
  return tx.query<OrderRow>(
    `SELECT o.id, o.provider_id AS "providerId", o.order_no AS "orderNo", o.instrument_type AS "instrumentType", o.title, o.status,
            o.approved_at AS "approvedAt", o.delivered_at AS "deliveredAt", o.document_id AS "documentId",
            p.id AS "planId", p.version_no AS "planVersionNo", p.status AS "planStatus", p.signed_at AS "planSignedAt",
            r.id AS "requirementId", r.requirement_no AS "requirementNo", r.title AS "requirementTitle", r.text AS "requirementText",
            r.kind AS "requirementKind", r.incident_specific AS "incidentSpecific", r.due,
            (SELECT count(*) FROM acceptance_criteria a WHERE a.requirement_id = r.id) AS "criteriaCount",
            ARRAY(SELECT x.finding_id::text FROM requirement_findings x JOIN findings f ON f.id = x.finding_id
                  WHERE x.requirement_id = r.id ORDER BY f.seq) AS "findingIds"
     FROM orders o
     LEFT JOIN requirements r ON r.order_id = o.id
     LEFT JOIN LATERAL (SELECT * FROM action_plans x WHERE x.order_id = o.id ORDER BY x.version_no DESC LIMIT 1) p ON true
     WHERE o.case_id = $1
     ORDER BY o.seq, r.seq`,
    [caseId],
  );
}
