import { Injectable } from '@nestjs/common';
import type { CaseHistory } from './case-history';
import { DemoFindings } from './demo-findings';
import { DemoInspections } from './demo-inspections';
import { DemoNotes } from './demo-notes';
import { DemoNotices } from './demo-notices';
import { DemoOrders } from './demo-orders';
import { DemoPlans } from './demo-plans';
import { DemoResults } from './demo-results';
import { DemoSessions } from './demo-sessions';

/** The procedure of a case in its order: inspection, findings, result, orders, plans. */
@Injectable()
export class DemoProcedure {
  constructor(
    private readonly inspections: DemoInspections,
    private readonly sessions: DemoSessions,
    private readonly findings: DemoFindings,
    private readonly results: DemoResults,
    private readonly orders: DemoOrders,
    private readonly notices: DemoNotices,
    private readonly notes: DemoNotes,
    private readonly plans: DemoPlans,
  ) {}

  /** Until the result can be drafted, or to the visit where the record tells of none. */
  async inspect(history: CaseHistory): Promise<void> {
    await this.inspections.load(history);
    await this.sessions.load(history);
    await this.findings.load(history);
    if (history.demo.results.length > 0) await this.sessions.report(history);
  }

  /** From the result to where the public record ends. */
  async conclude(history: CaseHistory): Promise<void> {
    const { results, orders } = history.demo;
    const [heardFirst, others] = [orders.filter((o) => o.priorNotice), orders.filter((o) => !o.priorNotice)];
    for (const result of results) {
      await this.results.draft(history, result);
      for (const order of heardFirst) {
        await this.orders.draft(history, order);
        await this.orders.hear(history, order);
      }
      await this.results.confirm(history, result);
      for (const order of others) await this.orders.draft(history, order);
      for (const order of orders) {
        await this.orders.issue(history, order);
        await this.notices.deliver(history, order);
      }
      await this.notices.conclude(history, result);
      await this.notes.announce(history, result);
    }
    await this.plans.load(history);
  }

  async report(history: CaseHistory): Promise<void> {
    if (history.demo.results.length > 0) await this.notices.report(history);
  }
}
