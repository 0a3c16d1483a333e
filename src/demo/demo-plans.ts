import { Injectable } from '@nestjs/common';
import type { DemoOrder, DemoPlan } from '../domain/demo-case-procedure';
import { PlanWorkflow } from '../modules/plans/plan-workflow.service';
import { PlansRepository } from '../modules/plans/plans.repository';
import { PlansService } from '../modules/plans/plans.service';
import type { CaseHistory } from './case-history';
import { demoProviderActor } from './demo-people';
import { onDay } from './record-time';

/** What the provider undertakes: written by its staff, signed and submitted by its manager. */
@Injectable()
export class DemoPlans {
  constructor(
    private readonly plans: PlansService,
    private readonly repository: PlansRepository,
    private readonly workflow: PlanWorkflow,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.plans) {
      const provider = history.providerCodeOf(orderOf(history, datum).respondent);
      await this.write(history, datum, provider);
      await this.submit(history, datum, provider);
    }
  }

  private write(history: CaseHistory, datum: DemoPlan, provider: string): Promise<void> {
    return history.act(demoProviderActor(provider, 'PS'), onDay(datum.submittedOn, '10:00'), async (tx) => {
      const plan = await this.plans.draftIn(tx, await this.repository.order(tx, history.idOf(datum.order)));
      for (const { requirement, ...words } of datum.items) {
        const item = await this.repository.lockItem(tx, plan.id, history.idOf(requirement));
        await this.plans.writeItemIn(tx, plan, item, words);
      }
      await history.keep(tx, datum, 'action-plan', plan.id);
    });
  }

  private submit(history: CaseHistory, datum: DemoPlan, provider: string): Promise<void> {
    return history.act(demoProviderActor(provider, 'PM'), onDay(datum.submittedOn, '15:00'), async (tx) => {
      await this.workflow.submitIn(tx, await this.repository.lock(tx, history.idOf(datum.ref)), true);
    });
  }
}

function orderOf({ demo }: CaseHistory, { order, ref }: DemoPlan): DemoOrder {
  const found = demo.orders.find((candidate) => candidate.ref === order);
  if (!found) throw new Error(`${demo.ref} ${ref}: no order "${order}"`);
  return found;
}
