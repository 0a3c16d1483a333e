import type { WorkSubject, WorkTask } from '../../domain/work-item';

/** When an item is due: the deadline joined under this alias, or a day or an instant of the thing itself. */
export type SourceDue =
  | { readonly deadline: string }
  /** A day that its holder keeps until 24:00 in Korea. */
  | { readonly day: string }
  /** An appointment: it is on that day, and is never late. */
  | { readonly appointment: string };

/**
 * Where items of work come from: constant pieces of SQL, put together by `selectOf`. Whose rows they find is decided by row
 * security; conditions on `app.user_id()` ask for what the person wrote.
 */
export interface WorkSource {
  readonly from: string;
  readonly where: string;
  readonly task: WorkTask | { readonly sql: string };
  readonly subject: WorkSubject | { readonly sql: string };
  readonly id: string;
  readonly caseId: string;
  readonly no?: string;
  readonly title?: string;
  /** Only where the title itself exists in English. */
  readonly titleEn?: string;
  /** From when on it waits. */
  readonly since: string;
  readonly due?: SourceDue;
  readonly note?: string;
}

export function selectOf(kind: string, source: WorkSource): string {
  return `
    SELECT '${kind}' AS kind, ${textOf(source.task)} AS task, ${source.caseId} AS case_id, ${textOf(source.subject)} AS subject_type,
           ${source.id} AS subject_id, ${source.no ?? 'NULL'}::text AS subject_no, ${source.title ?? 'NULL'}::text AS title,
           ${source.titleEn ?? 'NULL'}::text AS title_en, (${source.since})::timestamptz AS since, ${dueOf(source.due)},
           ${source.note ?? 'NULL'}::text AS note
    FROM ${source.from}
    WHERE ${source.where}`;
}

function textOf(value: string | { readonly sql: string }): string {
  return typeof value === 'string' ? `'${value}'` : `(${value.sql})`;
}

function dueOf(due: SourceDue | undefined): string {
  if (due === undefined)
    return 'NULL::date AS due_on, NULL::timestamptz AS due_at, NULL::timestamptz AS accepted_until, NULL::uuid AS deadline_id';
  if ('deadline' in due) {
    const { deadline: d } = due;
    return `${d}.due_on AS due_on, ${d}.due_at AS due_at, ${d}.accepted_until AS accepted_until, ${d}.id AS deadline_id`;
  }
  if ('day' in due) {
    const end = `(${due.day} + 1)::timestamp AT TIME ZONE 'Asia/Seoul'`;
    return `${due.day} AS due_on, ${end} AS due_at, ${end} AS accepted_until, NULL::uuid AS deadline_id`;
  }
  return `(${due.appointment} AT TIME ZONE 'Asia/Seoul')::date AS due_on, ${due.appointment} AS due_at, NULL::timestamptz AS accepted_until, NULL::uuid AS deadline_id`;
}
