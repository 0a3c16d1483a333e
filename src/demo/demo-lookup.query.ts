import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../domain/calendar-day';
import type { Tx } from '../platform/database/tx';

/** Turns the codes of the record into what stood behind them on the day of the act. */
@Injectable()
export class DemoLookup {
  async legalBasis(tx: Tx, code: string, on: CalendarDay): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `SELECT id
       FROM legal_bases
       WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')
       ORDER BY effective_from DESC
       LIMIT 1`,
      [code, on],
    );
    if (!row) throw new Error(`no article ${code} was in force on ${on}`);
    return row.id;
  }

  /** The corrective actions of a case that was loaded before, by the name of its file. */
  async actionsOf(tx: Tx, ref: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT a.id FROM corrective_actions a JOIN cases c ON c.id = a.case_id WHERE c.import_ref = $1 ORDER BY a.seq',
      [ref],
    );
    return rows.map(({ id }) => id);
  }

  async caseOf(tx: Tx, ref: string): Promise<string> {
    const row = await tx.one<{ id: string }>('SELECT id FROM cases WHERE import_ref = $1', [ref]);
    if (!row) throw new Error(`the case ${ref} is not loaded yet`);
    return row.id;
  }

  async facilityName(tx: Tx, code: string): Promise<string> {
    const row = await tx.one<{ name: string }>('SELECT name_ko AS name FROM facilities WHERE code = $1', [code]);
    if (!row) throw new Error(`no facility ${code}`);
    return row.name;
  }

  /** Name of an agency as it was called on the day, or of a provider. */
  async partyName(tx: Tx, code: string, on: CalendarDay): Promise<string> {
    const row = await tx.one<{ name: string }>(
      `SELECT name_ko AS name FROM agency_names WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')
       UNION ALL
       SELECT legal_name_ko FROM providers WHERE code = $1
       LIMIT 1`,
      [code, on],
    );
    if (!row) throw new Error(`nobody is called ${code} on ${on}`);
    return row.name;
  }
}
