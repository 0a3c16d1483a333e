import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { auditEventSentence } from '../../domain/audit-event-labels';
import { type Role, ROLES } from '../../domain/roles';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, type Page, type PageQuery, toPage } from '../../platform/http/page';
import type { CaseHistoryItem } from './case-history.dto';
import { CaseHistoryQuery, type HistoryRow, type SubjectRow } from './case-history.query';

/** Tells what was done in a case. Which acts a reader sees is decided by row security. */
@Injectable()
export class CaseHistoryReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: CaseHistoryQuery,
  ) {}

  list(actor: Actor, caseId: string, page: PageQuery): Promise<Page<CaseHistoryItem>> {
    return this.transactions.read(actor, async (tx) => {
      if (!(await this.query.seesCase(tx, caseId))) throw new AppError('resource.not-found');
      const limit = page.limit ?? DEFAULT_LIMIT;
      const rows = await this.query.events(tx, caseId, limit, page.cursor);
      const subjects = await this.query.subjects(
        tx,
        rows.flatMap(({ subjectId }) => subjectId ?? []),
      );
      const byId = new Map(subjects.map((subject) => [subject.id, subject]));
      return toPage(
        rows,
        limit,
        ({ effectiveAt, occurredAt, hash }) => [effectiveAt, occurredAt, hash],
        (row) => toItem(row, byId.get(row.subjectId ?? '') ?? null),
      );
    });
  }
}

function toItem({ at, actorName, actorRole, type, reason }: HistoryRow, subject: SubjectRow | null): CaseHistoryItem {
  const { ko, en } = auditEventSentence(type, subject && { ko: subject.nameKo, en: subject.nameEn });
  const target = subject?.page ? { page: subject.page, id: subject.pageId } : null;
  return { at, actorName, actorRoles: rolesOf(actorRole), type, textKo: ko, textEn: en, reason, target };
}

function rolesOf(joined: string): Role[] {
  const codes = joined.split('+');
  return codes.includes('SYSTEM') ? ['SYS'] : ROLES.filter((role) => codes.includes(role));
}
