import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { InstrumentType } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import {
  AcceptanceCriterion,
  CommitteeItem,
  Deadline,
  Finding,
  InspectionResult,
  InterimMeasure,
  LegalBasis,
  Order,
  Provider,
  Requirement,
  RequirementFinding,
} from '../../schema/entities';
import type { ClosingText, OrderContentSource, OrderGrounds, RequirementParts } from './order-content';

/** What the guards of an order count. */
export interface OrderCounts {
  readonly requirements: number;
  readonly requirementsWithoutCriteria: number;
  readonly requirementsComplied: number;
  readonly unsettledActions: number;
  readonly openProceedings: number;
  readonly replacingOrderApproved: boolean;
  readonly opinionsOpen: number;
  readonly opinionsIn: number;
  readonly roundHeld: boolean;
  readonly windowDays: number | null;
  readonly windowElapsed: boolean;
  readonly referredToCommittee: boolean;
  readonly resolutionAttached: boolean;
  readonly remedyTextInForce: boolean;
  readonly dueDayPassed: boolean;
}

@Injectable()
export class OrdersRepository {
  async get(tx: Tx, id: string): Promise<Order> {
    return orNotFound(await tx.find(Order, { id }));
  }

  async lock(tx: Tx, id: string): Promise<Order> {
    return orNotFound(await tx.lock(Order, { id }));
  }

  async counts(tx: Tx, orderId: string): Promise<OrderCounts> {
    return orNotFound(
      await tx.one<OrderCounts>(
        `SELECT
           (SELECT count(*) FROM requirements WHERE order_id = o.id) AS requirements,
           (SELECT count(*) FROM requirements r WHERE r.order_id = o.id
              AND NOT EXISTS (SELECT 1 FROM acceptance_criteria a WHERE a.requirement_id = r.id)) AS "requirementsWithoutCriteria",
           (SELECT count(*) FROM requirements r WHERE r.order_id = o.id
              AND (SELECT bool_and(a.status IN ('VERIFIED', 'MONITORING', 'CLOSED'))
                   FROM corrective_actions a WHERE a.requirement_id = r.id AND a.status <> 'SUPERSEDED')) AS "requirementsComplied",
           (SELECT count(*) FROM corrective_actions WHERE order_id = o.id AND status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')) AS "unsettledActions",
           (SELECT count(*) FROM appeals WHERE order_id = o.id AND sanction_id IS NULL AND status NOT IN ('DECIDED', 'WITHDRAWN'))
             + (SELECT count(*) FROM stay_orders WHERE order_id = o.id AND sanction_id IS NULL AND lifted_on IS NULL)
             + (SELECT count(*) FROM sanctions WHERE order_id = o.id AND status NOT IN ('PAID', 'COURT_DECIDED', 'DROPPED', 'REVOKED')) AS "openProceedings",
           EXISTS (SELECT 1 FROM orders n WHERE n.replaces_id = o.id AND n.approved_at IS NOT NULL) AS "replacingOrderApproved",
           (SELECT count(*) FROM opinions p WHERE p.round_id = w.id AND p.kind = 'OPINION'
              AND NOT EXISTS (SELECT 1 FROM opinion_considerations k WHERE k.opinion_id = p.id)) AS "opinionsOpen",
           (SELECT count(*) FROM opinions p WHERE p.round_id = w.id) AS "opinionsIn",
           w.id IS NOT NULL AS "roundHeld",
           w.window_days AS "windowDays",
           coalesce(w.due_on < $2::date, false) AS "windowElapsed",
           EXISTS (SELECT 1 FROM committee_items i WHERE i.case_id = o.case_id AND i.status <> 'DRAFT') AS "referredToCommittee",
           EXISTS (SELECT 1 FROM committee_items i WHERE i.id = o.committee_item_id AND i.status = 'RESOLVED') AS "resolutionAttached",
           EXISTS (SELECT 1 FROM instrument_types t WHERE t.code = o.instrument_type AND t.closing_text_ko <> ''
              AND $2::date BETWEEN t.effective_from AND coalesce(t.effective_to, 'infinity')) AS "remedyTextInForce",
           EXISTS (SELECT 1 FROM deadlines d WHERE d.bound = 'PROVIDER' AND d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.accepted_until <= $3
              AND d.rule_id IN ('DL-07', 'DL-08', 'BY_ORDER')
              AND (d.subject_id = o.id OR d.subject_id IN (SELECT id FROM corrective_actions WHERE order_id = o.id))) AS "dueDayPassed"
         FROM orders o
         LEFT JOIN LATERAL (SELECT * FROM opinion_rounds WHERE order_id = o.id ORDER BY created_at DESC, id DESC LIMIT 1) w ON true
         WHERE o.id = $1`,
        [orderId, seoulDay(tx.now), tx.now],
      ),
    );
  }

  /** The instruments that the tracks of the case allow on the day of the act. */
  async allowsInstrument(tx: Tx, caseId: string, instrument: InstrumentType): Promise<boolean> {
    const row = await tx.one<{ allowed: boolean }>(
      `SELECT EXISTS (
         SELECT 1
         FROM cases c
         JOIN reference_entries e ON e.dataset = 'tracks' AND e.code = ANY (c.tracks)
         WHERE c.id = $1
           AND $3::date BETWEEN e.effective_from AND coalesce(e.effective_to, 'infinity')
           AND e.entry -> 'allowedInstruments' ? $2) AS allowed`,
      [caseId, instrument, seoulDay(tx.now)],
    );
    return row?.allowed ?? false;
  }

  async basisInForce(tx: Tx, legalBasisId: string): Promise<boolean> {
    const row = await tx.one<{ found: number }>(
      `SELECT 1 AS found
       FROM legal_bases
       WHERE id = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [legalBasisId, seoulDay(tx.now)],
    );
    return row !== null;
  }

  /** The notice of remedies or voluntariness that the law asks for on the day of the act. */
  closingText(tx: Tx, instrument: InstrumentType): Promise<ClosingText | null> {
    return tx.one<ClosingText>(
      `SELECT closing_text_ko AS ko, closing_text_en AS en
       FROM instrument_types
       WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity') AND closing_text_ko <> ''
       ORDER BY effective_from DESC
       LIMIT 1`,
      [instrument, seoulDay(tx.now)],
    );
  }

  async latestResultId(tx: Tx, caseId: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      'SELECT id FROM inspection_results WHERE case_id = $1 ORDER BY seq DESC LIMIT 1',
      [caseId],
    );
    return row?.id ?? null;
  }

  /** Every requirement with its criteria, its findings and, once the order has arrived, its due date. */
  async parts(tx: Tx, orderId: string): Promise<RequirementParts[]> {
    const requirements = await tx.list(Requirement, { orderId }, { seq: 'ASC' });
    const criteria = await tx.list(AcceptanceCriterion, { orderId }, { seq: 'ASC' });
    const links = await tx.list(RequirementFinding, { orderId });
    const deadlines = await this.requirementDeadlines(tx, orderId);
    return requirements.map((requirement) => ({
      requirement,
      criteria: criteria.filter((criterion) => criterion.requirementId === requirement.id),
      findingIds: links.filter((link) => link.requirementId === requirement.id).map((link) => link.findingId),
      deadline: deadlines.find((row) => row.requirementId === requirement.id)?.deadline ?? null,
    }));
  }

  /** What the letters of an order are made of. */
  async contentSource(tx: Tx, order: Order): Promise<OrderContentSource> {
    return {
      order,
      provider: orNotFound(await tx.find(Provider, { id: order.providerId })),
      basis: await this.basis(tx, order.legalBasisId),
      requirements: await this.parts(tx, order.id),
      measures: await tx.list(InterimMeasure, { orderId: order.id }, { seq: 'ASC' }),
    };
  }

  async grounds(tx: Tx, order: Order): Promise<OrderGrounds> {
    const findingIds = await this.findingIds(tx, order.id);
    return {
      exemptionBasis: await this.basis(tx, order.priorNoticeExemptionBasisId),
      result: order.resultId === null ? null : await tx.find(InspectionResult, { id: order.resultId }),
      committeeItem:
        order.committeeItemId === null ? null : await tx.find(CommitteeItem, { id: order.committeeItemId }),
      findings: findingIds.length > 0 ? await tx.list(Finding, { id: findingIds }, { seq: 'ASC' }) : [],
    };
  }

  async basis(tx: Tx, id: string | null): Promise<LegalBasis | null> {
    return id === null ? null : tx.find(LegalBasis, { id });
  }

  async findingIds(tx: Tx, orderId: string): Promise<string[]> {
    return [...new Set((await tx.list(RequirementFinding, { orderId })).map((link) => link.findingId))];
  }

  private async requirementDeadlines(
    tx: Tx,
    orderId: string,
  ): Promise<{ requirementId: string; deadline: Deadline }[]> {
    const rows = await tx.query<{ requirementId: string; deadlineId: string }>(
      `SELECT DISTINCT ON (a.requirement_id) a.requirement_id AS "requirementId", d.id AS "deadlineId"
       FROM corrective_actions a
       JOIN deadlines d ON d.subject_id = a.id
       WHERE a.order_id = $1
       ORDER BY a.requirement_id, d.due_at DESC NULLS LAST`,
      [orderId],
    );
    const deadlines = rows.length > 0 ? await tx.list(Deadline, { id: rows.map((row) => row.deadlineId) }) : [];
    return rows.flatMap(({ requirementId, deadlineId }) =>
      deadlines.filter((deadline) => deadline.id === deadlineId).map((deadline) => ({ requirementId, deadline })),
    );
  }
}
