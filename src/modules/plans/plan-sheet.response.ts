import type { SheetItem, SheetRow } from '../../domain/plan-sheet';
import { SHEET_FIELDS } from '../../domain/plan-sheet-columns';
import { messageOf } from '../../platform/errors/messages';
import { currentRequest } from '../../platform/http/request-context';
import { milestonesOf, missingElements } from './plan-elements';
import type { SheetItemResponse, SheetRowResponse } from './plan-sheet.dto';
import type { ItemRow } from './plans.repository';

export function faultyRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ problems }) => problems.length > 0);
}

export function toSheetRow({ words, problems, ...row }: SheetRow): SheetRowResponse {
  const locale = currentRequest()?.locale ?? 'ko';
  return {
    ...row,
    words: SHEET_FIELDS.flatMap((field) => {
      const text = words[field];
      return text === undefined ? [] : [{ field, text }];
    }),
    problems: problems.map(({ column, code }) => ({ column, code, message: messageOf(code, locale) })),
  };
}

export function toSheetItem(item: ItemRow, { words, milestones }: SheetItem): SheetItemResponse {
  const brings = SHEET_FIELDS.filter((field) => words[field] !== undefined);
  return {
    requirementId: item.requirementId,
    requirementNo: item.requirementNo,
    requirementTitle: item.requirementTitle,
    version: item.version,
    present: milestonesOf(item).length,
    added: milestones.length,
    brings,
    differs: brings.filter((field) => item[field] !== null && item[field] !== words[field]),
    missing: missingElements({ ...item, ...words }),
  };
}
