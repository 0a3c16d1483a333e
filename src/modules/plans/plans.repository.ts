import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { ActionPlan, Order, PlanItem, type Deadline } from '../../schema/entities';

export type ItemRow = PlanItem & {
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly alternativeAllowed: boolean;
  readonly dueOn: string | null;
};

export interface PlanCounts {
  readonly requirementsWithoutAction: number;
  readonly supplementRounds: number;
}

export type SubmissionDeadline = Pick<Deadline, 'dueAt' | 'acceptedUntil'>;

@Injectable()
export class PlansRepository {
  async get(tx: Tx, id: string): Promise<ActionPlan> {
    return orNotFound(await tx.find(ActionPlan, { id }));
  }

  async lock(tx: Tx, id: string): Promise<ActionPlan> {
    return orNotFound(await tx.lock(ActionPlan, { id }));
  }

  async order(tx: Tx, id: string): Promise<Order> {
    return orNotFound(await tx.find(Order, { id }));
  }

  async lockItem(tx: Tx, planId: string, requirementId: string): Promise<PlanItem> {
    return orNotFound(await tx.lock(PlanItem, { planId, requirementId }));
  }

  /** The versions of the plan of an order that the reader may see, the last first. */
  versions(tx: Tx, orderId: string): Promise<ActionPlan[]> {
    return tx.list(ActionPlan, { orderId }, { versionNo: 'DESC' });
  }

  items(tx: Tx, planId: string): Promise<ItemRow[]> {
    return tx.query<ItemRow>(
      `SELECT i.id, i.case_id AS "caseId", i.provider_id AS "providerId", i.plan_id AS "planId", i.requirement_id AS "requirementId",
              i.cause, i.correction, i.same_kind_scope AS "sameKindScope", i.prevention, i.monitoring, i.complete_on AS "completeOn",
              i.complete_phrase AS "completePhrase", i.responsible_title AS "responsibleTitle", i.alternative, i.interim_measure AS "interimMeasure",
              i.milestones, i.review,
              i.review_reason AS "reviewReason", i.version,
              r.requirement_no AS "requirementNo", r.title AS "requirementTitle", r.alternative_allowed AS "alternativeAllowed",
              (SELECT min(d.due_on) FROM corrective_actions a JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'BY_ORDER'
               WHERE a.requirement_id = r.id) AS "dueOn"
       FROM plan_items i
       JOIN requirements r ON r.id = i.requirement_id
       WHERE i.plan_id = $1
       ORDER BY r.seq`,
      [planId],
    );
  }

  async counts(tx: Tx, plan: Pick<ActionPlan, 'id' | 'orderId'>): Promise<PlanCounts> {
    return orNotFound(
      await tx.one<PlanCounts>(
        `SELECT
           (SELECT count(*) FROM requirements r
            WHERE r.order_id = $2
              AND NOT (EXISTS (SELECT 1 FROM plan_items i WHERE i.plan_id = $1 AND i.requirement_id = r.id)
                       AND EXISTS (SELECT 1 FROM corrective_actions a WHERE a.requirement_id = r.id))) AS "requirementsWithoutAction",
           (SELECT count(*) FROM action_plans p WHERE p.order_id = $2 AND p.status = 'SUPPLEMENT_REQUESTED') AS "supplementRounds"`,
        [plan.id, plan.orderId],
      ),
    );
  }

  /** Requirements that the new version completes later than the old one and later than they are due. */
  async dueDatesMoved(tx: Tx, oldId: string, newId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `SELECT count(*) AS n
       FROM plan_items was
       JOIN plan_items becomes ON becomes.requirement_id = was.requirement_id AND becomes.plan_id = $2
       WHERE was.plan_id = $1
         AND becomes.complete_on > was.complete_on
         AND EXISTS (SELECT 1 FROM corrective_actions a JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'BY_ORDER'
                     WHERE a.requirement_id = was.requirement_id AND becomes.complete_on > d.due_on)`,
      [oldId, newId],
    );
    return row?.n ?? 0;
  }
}
