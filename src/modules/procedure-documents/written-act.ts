import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { type Order, Provider } from '../../schema/entities';

/** An act of the procedure as a document of its own writes it down. */
export interface WrittenAct {
  readonly caseId: string;
  /** The respondent it goes to; null for what stays inside. */
  readonly providerId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Whoever did the act; somebody else issues the document. Null until it is done. */
  readonly authorId: string | null;
  /** Whether it is done and can no longer change. */
  readonly done: boolean;
  readonly title: string;
  /** The content of the document, read when it is issued. */
  readonly words: () => Promise<object>;
}

export type ActReader = (tx: Tx, id: string) => Promise<WrittenAct | null>;

export async function recipientOf(tx: Tx, providerId: string): Promise<object> {
  const { legalNameKo, legalNameEn, address } = orNotFound(await tx.find(Provider, { id: providerId }));
  return { nameKo: legalNameKo, nameEn: legalNameEn, address };
}

export function officerOf({ officerDepartment, officerName, officerContact }: Order) {
  return { officerDepartment, name: officerName, contact: officerContact };
}
