import { parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { MAX_MILESTONES, type MilestoneRow, readMilestones } from '../../domain/milestone-sheet';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { ActionPlan } from '../../schema/entities';
import type { MilestoneSheetResponse, TakeMilestonesDto } from './milestone-sheet.dto';
import type { PlanResponse } from './plan.dto';
import { milestonesOf } from './plan-elements';
import { PlansRepository, type ItemRow } from './plans.repository';
import { PlansService } from './plans.service';

const MAX_ROWS = 2000;

/** Takes the milestones of a plan from a table that the provider keeps: shown first, taken whole or not at all. */
@Injectable()
export class MilestoneSheetService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlansRepository,
    private readonly service: PlansService,
  ) {}

  preview(actor: Actor, planId: string, table: string): Promise<MilestoneSheetResponse> {
    return this.transactions.read(actor, async (tx) => {
      this.service.refuseSigned(await this.plans.get(tx, planId));
      const items = await this.plans.items(tx, planId);
      const rows = readMilestones(cellsOf(table), items.map(toSheetRequirement));
      return {
        rows: rows.map((row) => ({ ...row, faults: [...row.faults] })),
        faulty: rows.filter(({ faults }) => faults.length > 0).length,
        items: items.map((item) => toSheetItem(item, rows)).filter(({ added }) => added > 0),
      };
    });
  }

  /** @throws AppError `action-plan.milestone-sheet-faulty` while any row is wrong, and nothing is taken then. */
  take(actor: Actor, planId: string, version: number, dto: TakeMilestonesDto): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.plans.lock(tx, planId);
      requireVersion(plan, version);
      await this.takeIn(tx, plan, dto);
      return this.service.respond(tx, planId);
    });
  }

  private async takeIn(tx: Tx, plan: ActionPlan, { table, mode, items: read }: TakeMilestonesDto): Promise<void> {
    const items = await this.plans.items(tx, plan.id);
    const rows = readMilestones(cellsOf(table), items.map(toSheetRequirement));
    if (rows.length === 0 || rows.some(({ faults }) => faults.length > 0))
      throw new AppError('action-plan.milestone-sheet-faulty');
    for (const { requirementId } of items.map((item) => toSheetItem(item, rows)).filter(({ added }) => added > 0)) {
      const seen = read.find((one) => one.requirementId === requirementId);
      const item = await this.plans.lockItem(tx, plan.id, requirementId);
      requireVersion(item, seen?.version ?? 0);
      const brought = rows.filter((row) => row.requirementId === requirementId);
      const kept = mode === 'ADD' ? milestonesOf(item) : [];
      if (kept.length + brought.length > MAX_MILESTONES)
        throw new AppError('action-plan.too-many-milestones', { most: MAX_MILESTONES });
      const milestones = [...kept, ...brought.map(({ title, day }) => ({ title, plannedOn: day }))];
      await this.service.writeItemIn(tx, plan, item, { milestones });
    }
  }
}

/** What is copied from a spreadsheet has tabs between its cells, a CSV file commas or semicolons. */
function cellsOf(table: string): string[][] {
  const [first] = table.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  try {
    const cells = parse(table, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true, to: MAX_ROWS + 1 });
    if (cells.length > MAX_ROWS) throw new AppError('action-plan.milestone-sheet-too-long', { most: MAX_ROWS });
    return cells;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('action-plan.milestone-sheet-unreadable');
  }
}

function toSheetRequirement({ requirementId, requirementNo, completeOn }: ItemRow) {
  return { id: requirementId, requirementNo, completeOn };
}

function toSheetItem(item: ItemRow, rows: readonly MilestoneRow[]) {
  return {
    requirementId: item.requirementId,
    requirementNo: item.requirementNo,
    requirementTitle: item.requirementTitle,
    version: item.version,
    present: milestonesOf(item).length,
    added: rows.filter(({ requirementId }) => requirementId === item.requirementId).length,
  };
}
