import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { parseNoteDetails } from '../../domain/case-note';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { Page } from '../../platform/http/page';
import { CaseNote } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { NoteQuery, NoteResponse, WriteNoteDto } from './case-note.dto';
import { CaseNotesQuery } from './case-notes.query';

/** Internal notes, statements, meetings, disclosures and publications: append-only, never open to a provider. */
@Injectable()
export class CaseNotesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: CaseNotesQuery,
    private readonly cases: CasesRepository,
  ) {}

  list(actor: Actor, caseId: string, query: NoteQuery): Promise<Page<NoteResponse>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  write(actor: Actor, caseId: string, dto: WriteNoteDto): Promise<NoteResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.get(tx, (await this.writeIn(tx, caseId, dto)).id);
    });
  }

  /**
   * Also on a case that has ended: what happens about it afterwards is still worth a note.
   * @throws AppError 422 `instant.in-future`; DomainError `case-note.details-invalid`.
   */
  async writeIn(tx: Tx, caseId: string, dto: WriteNoteDto): Promise<CaseNote> {
    if (dto.notedOn && dto.notedOn > seoulDay(tx.now)) throw new AppError('instant.in-future', { field: 'notedOn' });
    const details = parseNoteDetails(dto.kind, dto.details);
    const note = await tx.insert(CaseNote, { ...dto, details, id: tx.newId(), caseId, authorId: tx.actor.userId });
    tx.record({
      type: 'case-note.written',
      subjectType: 'case-note',
      subjectId: note.id,
      caseId,
      payload: { kind: dto.kind, notedOn: dto.notedOn ?? null },
    });
    return note;
  }
}
