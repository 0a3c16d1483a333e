import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { PublicationNotice, PublicationOpinion } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type { GivePublicationOpinionDto, PublicationNoticeResponse } from './publication.dto';
import { PUBLICATION_OPINION_RULE, PublicationsReader } from './publications.reader';

/** The party reads what is to be published of it and says what it thinks (행정절차법 제40조의3제4항). */
@Injectable()
export class PublicationNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly reader: PublicationsReader,
    private readonly evidence: SubmittedEvidence,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** Of a provider those that arrived. */
  list(actor: Actor, caseId: string): Promise<PublicationNoticeResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      const found: PublicationNoticeResponse[] = [];
      for (const row of await tx.list(PublicationNotice, { caseId }, { id: 'ASC' }))
        found.push(await this.reader.noticeResponse(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<PublicationNoticeResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.reader.noticeResponse(tx, orNotFound(await tx.find(PublicationNotice, { id }))),
    );
  }

  giveOpinion(
    actor: Actor,
    id: string,
    version: number,
    { text, evidenceIds = [] }: GivePublicationOpinionDto,
  ): Promise<PublicationNoticeResponse> {
    return this.transactions.write(actor, async (tx) => {
      const notice = orNotFound(await tx.find(PublicationNotice, { id }));
      requireVersion(notice, version);
      const { caseId, providerId, dueOn, closedAt } = notice;
      const day = seoulDay(tx.now);
      if (closedAt !== null || dueOn === null || day > dueOn) throw new AppError('publication-opinion.not-open');
      await this.evidence.requireIn(tx, notice, evidenceIds);
      const opinion = await tx.insert(PublicationOpinion, {
        id: tx.newId(),
        caseId,
        providerId,
        noticeId: id,
        text,
        evidenceIds,
        receiptNo: await takeReceiptNumber(tx),
        submittedBy: tx.actor.userId,
        submittedAt: tx.now,
      });
      await keepReceipt(tx, {
        receiptNo: opinion.receiptNo,
        kind: 'PUBLICATION_OPINION',
        caseId,
        providerId,
        subjectType: 'publication-notice',
        subjectId: id,
        about: notice.title,
        words: { publicationText: notice.text, opinion: text },
        evidenceIds,
      });
      await this.deadlines.satisfyIn(tx, id, PUBLICATION_OPINION_RULE, `opinion ${opinion.receiptNo}`);
      const subject = { subjectType: 'publication', subjectId: notice.publicationId, caseId, providerId };
      tx.record({ type: 'publication.opinion-submitted', ...subject, payload: { receiptNo: opinion.receiptNo } });
      return this.reader.noticeResponse(tx, notice);
    });
  }
}
