import { Injectable } from '@nestjs/common';
import { addDays } from '../domain/calendar-day';
import type { DemoCommitteeItem, DemoResult } from '../domain/demo-case-procedure';
import { CasesRepository } from '../modules/cases/cases.repository';
import { type CaseMove, CaseWorkflow } from '../modules/cases/case-workflow.service';
import { CommitteeService } from '../modules/committee/committee.service';
import { ResultWorkflow } from '../modules/results/result-workflow.service';
import { ResultsService } from '../modules/results/results.service';
import type { NoticeTextDto } from '../modules/results/result.dto';
import type { Tx } from '../platform/database/tx';
import { orNotFound } from '../platform/errors/app-error';
import { CommitteeItem, InspectionResult } from '../schema/entities';
import type { CaseHistory } from './case-history';
import { resultTimesOf } from './procedure-times';
import { onDay } from './record-time';

/** From the draft of the result over the committee to its confirmation. */
@Injectable()
export class DemoResults {
  constructor(
    private readonly results: ResultsService,
    private readonly workflow: ResultWorkflow,
    private readonly committee: CommitteeService,
    private readonly cases: CasesRepository,
    private readonly caseWorkflow: CaseWorkflow,
  ) {}

  async draft(history: CaseHistory, datum: DemoResult): Promise<void> {
    await history.act('inspector', resultTimesOf(history.demo, datum).drafted, async (tx) => {
      const drafted = await this.results.createIn(tx, history.caseId, {
        kind: datum.kind,
        asOf: tx.now,
        conclusions: datum.conclusionsKo,
        outcomeClass: datum.outcomeClass,
        announcingAgencies: [...datum.announcedBy],
        publicSummary: datum.publicSummary.ko,
        noticeTexts: noticeTextsOf(history, datum),
      });
      await history.keep(tx, datum, 'inspection-result', drafted.id);
    });
  }

  async confirm(history: CaseHistory, datum: DemoResult): Promise<void> {
    const { submitted, confirmed } = resultTimesOf(history.demo, datum);
    await history.act('lead', submitted, async (tx) => {
      await this.workflow.submitIn(tx, await this.lock(tx, history, datum));
      await this.moveCase(tx, history, { event: 'submit-result' });
    });
    for (const item of history.demo.committeeItems) await this.deliberate(history, item);
    await history.act('approver', confirmed, async (tx) => {
      await this.workflow.confirmIn(tx, await this.lock(tx, history, datum));
    });
  }

  private async deliberate(history: CaseHistory, datum: DemoCommitteeItem): Promise<void> {
    await history.act('lead', onDay(addDays(datum.heldFrom, -1), '16:30'), async (tx) => {
      const item = await this.committee.createIn(tx, history.caseId, {
        committeeCode: datum.body,
        meetingYear: Number(datum.heldFrom.slice(0, 4)),
        title: datum.title.ko,
        heldFrom: datum.heldFrom,
        heldTo: datum.heldTo,
        place: datum.placeKo,
      });
      await history.keep(tx, datum, 'committee-item', item.id);
    });
    await history.act('approver', onDay(datum.heldFrom, '09:00'), async (tx) => {
      await this.committee.tableIn(tx, await this.lockItem(tx, history, datum));
      await this.moveCase(tx, history, { event: 'refer-to-committee' });
    });
    await history.act('approver', onDay(datum.resolvedOn, '12:00'), async (tx) => {
      const item = await this.lockItem(tx, history, datum);
      const minuted = await this.committee.updateIn(tx, item, { minutesText: datum.minutesKo });
      await this.committee.resolveIn(tx, minuted, {
        decision: decisionOf(datum),
        resolution: datum.resolution,
        resolvedOn: datum.resolvedOn,
      });
      await this.moveCase(tx, history, { event: 'record-resolution' });
    });
  }

  private async moveCase(tx: Tx, history: CaseHistory, move: CaseMove): Promise<void> {
    await this.caseWorkflow.moveIn(tx, await this.cases.lock(tx, history.caseId), move);
  }

  private async lock(tx: Tx, history: CaseHistory, { ref }: DemoResult): Promise<InspectionResult> {
    return orNotFound(await tx.lock(InspectionResult, { id: history.idOf(ref) }));
  }

  private async lockItem(tx: Tx, history: CaseHistory, { ref }: DemoCommitteeItem): Promise<CommitteeItem> {
    return orNotFound(await tx.lock(CommitteeItem, { id: history.idOf(ref) }));
  }
}

/** Each respondent of several reads of its own matters alone. */
function noticeTextsOf(history: CaseHistory, { publicSummary }: DemoResult): NoticeTextDto[] {
  const { respondents, orders } = history.demo;
  if (respondents.length < 2) return [];
  return respondents.map(({ ref }) => {
    const order = orders.find(({ respondent }) => respondent === ref);
    return { providerId: history.providerOf(ref), text: `${order?.factsKo ?? ''} ${publicSummary.ko}`.trim() };
  });
}

function decisionOf({ decision, ref }: DemoCommitteeItem): 'AS_PROPOSED' | 'AMENDED' {
  if (decision === 'AS_PROPOSED' || decision === 'AMENDED') return decision;
  throw new Error(`${ref}: an item that was ${decision} carries no result`);
}
