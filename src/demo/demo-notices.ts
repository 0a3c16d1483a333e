import { Injectable } from '@nestjs/common';
import type { DemoOrder, DemoResult } from '../domain/demo-case-procedure';
import { CasesRepository } from '../modules/cases/cases.repository';
import { CaseWorkflow } from '../modules/cases/case-workflow.service';
import { ResultDocuments } from '../modules/results/result-documents.service';
import type { Tx } from '../platform/database/tx';
import { orNotFound } from '../platform/errors/app-error';
import { InspectionResult } from '../schema/entities';
import type { CaseHistory } from './case-history';
import { notedDays } from './demo-notes';
import { recipientOf, resultOf } from './demo-orders';
import { orderTimesOf } from './procedure-times';
import { minutesAfter, onDay } from './record-time';

/** The notices of the result, handed over with the orders, and the report of all that the record holds. */
@Injectable()
export class DemoNotices {
  constructor(
    private readonly documents: ResultDocuments,
    private readonly cases: CasesRepository,
    private readonly caseWorkflow: CaseWorkflow,
  ) {}

  async deliver(history: CaseHistory, datum: DemoOrder): Promise<void> {
    const result = resultOf(history, datum);
    const { dispatched, arrived } = orderTimesOf(datum, result);
    const providerId = history.providerOf(datum.respondent);
    await history.act('inspector', dispatched, async (tx) => {
      await this.documents.dispatchNoticeIn(tx, await this.lock(tx, history, result), {
        providerId,
        method: datum.deliveryMethod,
        ...recipientOf(history, datum),
      });
    });
    await history.act('inspector', arrived, async (tx) => {
      await this.documents.recordNoticeArrivalIn(tx, await this.lock(tx, history, result), {
        providerId,
        arrivedAt: tx.now,
        proof: result.handedOverAtKo ?? '교부',
      });
    });
  }

  /** From here on the case is one of remediation. */
  async conclude(history: CaseHistory, result: DemoResult): Promise<void> {
    const arrivals = history.demo.orders.map((order) => orderTimesOf(order, result).arrived.getTime());
    const at = minutesAfter(new Date(Math.max(...arrivals)), 30);
    await history.act('approver', at, async (tx) => {
      const found = await this.cases.lock(tx, history.caseId);
      await this.caseWorkflow.moveIn(tx, found, { event: 'begin-remediation' });
    });
  }

  /** Issued anew once everything is on record: the edition of the confirmed result could not know what followed it. */
  async report(history: CaseHistory): Promise<void> {
    const { results, plans } = history.demo;
    const result = results[results.length - 1];
    const days = [result.confirmedOn, ...plans.map(({ submittedOn }) => submittedOn), ...notedDays(history)];
    const lastDay = days.toSorted()[days.length - 1];
    await history.act('approver', onDay(lastDay, '18:30'), async (tx) => {
      const found = await this.cases.lock(tx, history.caseId);
      await this.documents.issueReportIn(tx, found, await this.lock(tx, history, result));
    });
  }

  private async lock(tx: Tx, history: CaseHistory, { ref }: DemoResult): Promise<InspectionResult> {
    return orNotFound(await tx.lock(InspectionResult, { id: history.idOf(ref) }));
  }
}
