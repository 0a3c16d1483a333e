import { Injectable } from '@nestjs/common';
import { RIGHT_RULES } from '../../domain/due-standing';
import type { Tx } from '../../platform/database/tx';
import { CorrectiveAction, Deadline, StayOrder } from '../../schema/entities';

export interface StoppedDeadline {
  readonly id: string;
  readonly formerDue: string;
  /** Since when it stands still. */
  readonly since: string;
}

/** Paying a surcharge stands still with it; what is said about it does not. */
const PAYMENT_RULES = `d.rule_id IN ('DL-18', 'DL-20', 'BY_ORDER')`;

/** What an order, its actions, its plans and the sanctions on it owe by a date. */
const OF_ORDER = `(d.subject_id = $1
  OR (${PAYMENT_RULES} AND d.subject_id IN (SELECT s.id FROM sanctions s WHERE s.order_id = $1))
  OR d.subject_id IN (SELECT a.id FROM corrective_actions a WHERE a.order_id = $1)
  OR d.subject_id IN (SELECT q.id FROM action_occurrences q JOIN corrective_actions a ON a.id = q.action_id WHERE a.order_id = $1)
  OR d.subject_id IN (SELECT p.id FROM action_plans p WHERE p.order_id = $1))`;

const OF_SANCTION = `(d.subject_id = $1 AND ${PAYMENT_RULES})`;

/** Of a sanction and of the order that it rests on one stay may end while the other stands. */
const STAYED_OTHERWISE = `EXISTS (
  SELECT 1 FROM sanctions s JOIN stay_orders y ON y.order_id = s.order_id
  WHERE s.id = d.subject_id AND coalesce(y.sanction_id, s.id) = s.id AND y.lifted_on IS NULL)`;

export type StayScope = 'order' | 'sanction';

const DEADLINES: Record<StayScope, string> = { order: OF_ORDER, sanction: OF_SANCTION };

@Injectable()
export class StaysRepository {
  open(tx: Tx, orderId: string): Promise<StayOrder | null> {
    return tx.find(StayOrder, { orderId, sanctionId: null, liftedOn: null });
  }

  openOfSanction(tx: Tx, sanctionId: string): Promise<StayOrder | null> {
    return tx.find(StayOrder, { sanctionId, liftedOn: null });
  }

  ofCase(tx: Tx, caseId: string): Promise<StayOrder[]> {
    return tx.list(StayOrder, { caseId }, { effectiveOn: 'ASC' });
  }

  /** Periods of the respondent that run now; rights run on, because a stay takes none away. */
  async running(tx: Tx, scope: StayScope, id: string): Promise<Deadline[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT d.id
       FROM deadlines d
       WHERE d.bound = 'PROVIDER' AND d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.due_on IS NOT NULL
         AND d.rule_id <> ALL ($2) AND ${DEADLINES[scope]}
       ORDER BY d.due_at, d.id`,
      [id, RIGHT_RULES],
    );
    return rows.length > 0 ? tx.list(Deadline, { id: rows.map(({ id }) => id) }) : [];
  }

  /** Periods that a stay stopped, with the date that each had before; what a suspension of the case holds goes on with that. */
  stopped(tx: Tx, scope: StayScope, id: string): Promise<StoppedDeadline[]> {
    return tx.query<StoppedDeadline>(
      `SELECT d.id, b.due_on AS "formerDue", r.spec ->> 'since' AS since
       FROM deadlines d
       JOIN deadline_revisions r ON r.deadline_id = d.id AND r.seq = d.revision AND r.spec ->> 'kind' = 'STAYED'
       JOIN LATERAL (SELECT due_on FROM deadline_revisions WHERE deadline_id = d.id AND seq < r.seq ORDER BY seq DESC LIMIT 1) b ON true
       WHERE d.void_reason IS NULL AND ${DEADLINES[scope]} AND NOT ${STAYED_OTHERWISE}
         AND NOT EXISTS (SELECT 1 FROM case_suspensions s WHERE s.ended_on IS NULL AND d.id = ANY (s.stopped_deadline_ids))
       ORDER BY d.id`,
      [id],
    );
  }

  actions(tx: Tx, orderId: string, status: readonly CorrectiveAction['status'][]): Promise<CorrectiveAction[]> {
    return tx.list(CorrectiveAction, { orderId, status: [...status] }, { seq: 'ASC' });
  }
}
