import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { may } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { OfficialDocument, ThirdPartyOpinion, ThirdPartyOpinionNote } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  GiveThirdPartyOpinionDto,
  NoteThirdPartyOpinionDto,
  ThirdPartyNoticeResponse,
  ThirdPartyOpinionResponse,
} from './third-party-notice.dto';

const TYPE = 'THIRD_PARTY_NOTICE';

/** The respondent that was told of an inspection of a third party may say what it thinks (행정조사기본법 제19조제4항). */
@Injectable()
export class ThirdPartyOpinions {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly evidence: SubmittedEvidence,
  ) {}

  /** Of a provider the letters that reached it. */
  list(actor: Actor, caseId: string): Promise<ThirdPartyNoticeResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      const found: ThirdPartyNoticeResponse[] = [];
      for (const row of await tx.list(OfficialDocument, { caseId, type: TYPE }, { approvedAt: 'ASC', id: 'ASC' }))
        found.push(await this.toResponse(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<ThirdPartyNoticeResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  give(
    actor: Actor,
    id: string,
    { text, evidenceIds = [] }: GiveThirdPartyOpinionDto,
  ): Promise<ThirdPartyNoticeResponse> {
    return this.transactions.write(actor, async (tx) => {
      const notice = orNotFound(await tx.find(OfficialDocument, { id, type: TYPE }));
      const { caseId, documentNo, title } = notice;
      const providerId = orNotFound(notice.providerId);
      await this.evidence.requireIn(tx, { caseId, providerId }, evidenceIds);
      const receiptNo = await takeReceiptNumber(tx);
      const stamp = { submittedBy: tx.actor.userId, submittedAt: tx.now };
      const opinion = { id: tx.newId(), caseId, providerId, documentId: id, text, evidenceIds, receiptNo, ...stamp };
      await tx.insert(ThirdPartyOpinion, opinion);
      const subject = { subjectType: 'document', subjectId: id, caseId, providerId };
      await keepReceipt(tx, {
        receiptNo,
        kind: 'THIRD_PARTY_OPINION',
        ...subject,
        about: `${documentNo} ${title}`,
        words: { opinion: text },
        evidenceIds,
      });
      tx.record({ type: 'third-party.opinion-submitted', ...subject, payload: { documentNo, receiptNo } });
      return this.toResponse(tx, notice);
    });
  }

  note(actor: Actor, id: string, { opinionId, note }: NoteThirdPartyOpinionDto): Promise<ThirdPartyNoticeResponse> {
    return this.transactions.write(actor, async (tx) => {
      const notice = orNotFound(await tx.find(OfficialDocument, { id, type: TYPE }));
      const opinion = await tx.find(ThirdPartyOpinion, { id: opinionId, documentId: id });
      if (!opinion) throw new AppError('third-party.opinion-unknown');
      if (await tx.find(ThirdPartyOpinionNote, { opinionId })) throw new AppError('third-party.opinion-noted');
      const { caseId } = notice;
      await tx.insert(ThirdPartyOpinionNote, { opinionId, caseId, note, notedBy: tx.actor.userId, notedAt: tx.now });
      const subject = { subjectType: 'document', subjectId: id, caseId };
      tx.record({ type: 'third-party.opinion-noted', ...subject, payload: { receiptNo: opinion.receiptNo, note } });
      return this.toResponse(tx, notice);
    });
  }

  private async respond(tx: Tx, id: string): Promise<ThirdPartyNoticeResponse> {
    return this.toResponse(tx, orNotFound(await tx.find(OfficialDocument, { id, type: TYPE })));
  }

  private async toResponse(tx: Tx, row: OfficialDocument): Promise<ThirdPartyNoticeResponse> {
    const { id, caseId, documentNo, title, releasedAt } = row;
    const opinions: ThirdPartyOpinionResponse[] = [];
    for (const opinion of await tx.list(ThirdPartyOpinion, { documentId: id }, { submittedAt: 'ASC', id: 'ASC' }))
      opinions.push(await this.toOpinion(tx, opinion));
    const mayGiveOpinion = releasedAt !== null && may(tx.actor.roles, 'third-parties.give-opinion');
    return { id, caseId, documentNo, title, opinions, mayGiveOpinion };
  }

  private async toOpinion(tx: Tx, row: ThirdPartyOpinion): Promise<ThirdPartyOpinionResponse> {
    const { id, text, receiptNo, submittedAt, evidenceIds } = row;
    const isInside = tx.actor.side !== 'PROVIDER';
    const noted = isInside ? await tx.find(ThirdPartyOpinionNote, { opinionId: id }) : null;
    const evidence = await this.evidence.referencesIn(tx, evidenceIds);
    return { id, text, receiptNo, submittedAt, evidence, note: noted?.note ?? null };
  }
}
