import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeadlineRuleFile } from '../domain/deadline-rule';
import type { HolidayFile } from '../domain/holiday-calendar';
import type { ReferenceData, ReferenceFileName } from '../domain/reference-data';

/** The folder `data` of the project; the compiled program runs from `dist`. */
export const DATA_FOLDER = join(
  __dirname.includes(join('dist', 'src')) ? join(__dirname, '..', '..', '..') : join(__dirname, '..', '..'),
  'data',
);

export function readData<T>(path: string): T {
  return JSON.parse(readFileSync(join(DATA_FOLDER, path), 'utf8')) as T;
}

export function referenceFile<N extends ReferenceFileName>(name: N): ReferenceData[N] {
  return readData<ReferenceData[N]>(join('reference', `${name}.json`));
}

export function holidayFile(): HolidayFile {
  return readData<HolidayFile>(join('calendar', 'holidays.json'));
}

export function deadlineRuleFile(): DeadlineRuleFile {
  return readData<DeadlineRuleFile>(join('calendar', 'deadline-rules.json'));
}
