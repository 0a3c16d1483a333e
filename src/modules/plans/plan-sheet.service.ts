import { parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { itemsOfSheet, MAX_MILESTONES, readPlanSheet, type SheetItem, type SheetRow } from '../../domain/plan-sheet';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { messageOf } from '../../platform/errors/messages';
import { requireVersion } from '../../platform/http/if-match';
import { currentRequest } from '../../platform/http/request-context';
import type { ActionPlan, PlanItem } from '../../schema/entities';
import type { SheetMode, PlanSheetResponse, TakePlanSheetDto } from './plan-sheet.dto';
import { faultyRows, toSheetItem, toSheetRow } from './plan-sheet.response';
import type { PlanResponse, WritePlanItemDto } from './plan.dto';
import { milestonesOf } from './plan-elements';
import { PlansRepository, type ItemRow } from './plans.repository';
import { PlansService } from './plans.service';

const MAX_ROWS = 2000;

/** Takes a plan from a table that the provider keeps: shown first with what is wrong, taken whole or not at all. */
@Injectable()
export class PlanSheetService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlansRepository,
    private readonly service: PlansService,
  ) {}

  preview(actor: Actor, planId: string, table: string): Promise<PlanSheetResponse> {
    return this.transactions.read(actor, async (tx) => {
      this.service.refuseSigned(await this.plans.get(tx, planId));
      const items = await this.plans.items(tx, planId);
      const rows = readPlanSheet(cellsOf(table), items.map(toSheetRequirement));
      return {
        rows: rows.map(toSheetRow),
        faulty: faultyRows(rows).length,
        items: itemsOfSheet(rows).flatMap((brought) => items.filter(isOf(brought)).map((i) => toSheetItem(i, brought))),
      };
    });
  }

  /** @throws AppError `action-plan.sheet-faulty` with every wrong cell while there is one, and nothing is taken then. */
  take(actor: Actor, planId: string, version: number, dto: TakePlanSheetDto): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.plans.lock(tx, planId);
      requireVersion(plan, version);
      await this.takeIn(tx, plan, dto);
      return this.service.respond(tx, planId);
    });
  }

  private async takeIn(tx: Tx, plan: ActionPlan, { table, mode, items: read }: TakePlanSheetDto): Promise<void> {
    const rows = readPlanSheet(cellsOf(table), (await this.plans.items(tx, plan.id)).map(toSheetRequirement));
    refuseFaulty(rows);
    for (const brought of itemsOfSheet(rows)) {
      const item = await this.plans.lockItem(tx, plan.id, brought.requirementId);
      const seen = read.find(({ requirementId }) => requirementId === brought.requirementId);
      requireVersion(item, seen?.version ?? 0);
      await this.service.writeItemIn(tx, plan, item, changesOf(item, brought, mode));
    }
  }
}

/** What an item becomes: ADD leaves every word that is there, REPLACE puts those of the table in their place. */
function changesOf(item: PlanItem, { words, milestones }: SheetItem, mode: SheetMode): WritePlanItemDto {
  const said = Object.entries(words).filter(([field]) => mode === 'REPLACE' || !item[field as keyof typeof words]);
  const kept = mode === 'ADD' ? milestonesOf(item) : [];
  if (kept.length + milestones.length > MAX_MILESTONES)
    throw new AppError('action-plan.too-many-milestones', { most: MAX_MILESTONES });
  const brought = milestones.length > 0 ? { milestones: [...kept, ...milestones] } : {};
  return { ...Object.fromEntries(said), ...brought };
}

function refuseFaulty(rows: readonly SheetRow[]): void {
  const locale = currentRequest()?.locale ?? 'ko';
  const problems = rows.flatMap(({ line, problems: found }) =>
    found.map(({ column, code }) => ({ field: `rows.${line}.${column}`, code, message: messageOf(code, locale) })),
  );
  if (rows.length === 0 || problems.length > 0) throw new AppError('action-plan.sheet-faulty', {}, problems);
}

/** What is copied from a spreadsheet has tabs between its cells, a CSV file commas or semicolons. */
function cellsOf(table: string): string[][] {
  const [first] = table.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  try {
    const cells = parse(table, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true, to: MAX_ROWS + 1 });
    if (cells.length > MAX_ROWS) throw new AppError('action-plan.sheet-too-long', { most: MAX_ROWS });
    return cells;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('action-plan.sheet-unreadable');
  }
}

function isOf({ requirementId }: SheetItem) {
  return (item: ItemRow): boolean => item.requirementId === requirementId;
}

function toSheetRequirement({ requirementId, requirementNo, completeOn, alternativeAllowed }: ItemRow) {
  return { id: requirementId, requirementNo, completeOn, alternativeAllowed };
}
