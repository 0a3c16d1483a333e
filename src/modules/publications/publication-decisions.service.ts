import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { addDays, seoulDay } from '../../domain/calendar-day';
import { MIN_PUBLICATION_OPINION_DAYS, type PublicationCorrectionKind } from '../../domain/publication';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import {
  type OfficialDocument,
  type Publication,
  PublicationCorrection,
  PublicationNotice,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import type {
  ApprovePublicationDto,
  DropPublicationDto,
  PublicationResponse,
  PublishDto,
  SendPublicationNoticeDto,
} from './publication.dto';
import { correctionLetter, decisionLetter, type LetterSource, noticeLetter, titleOf } from './publication-letters';
import { PUBLICATION_OPINION_RULE, PublicationsReader } from './publications.reader';
import { PublicationsService } from './publications.service';

interface Letter {
  readonly type: 'PUBLICATION_NOTICE' | 'PUBLICATION_DECISION' | 'PUBLICATION_CORRECTION';
  readonly title: string;
  readonly authorId: string;
  readonly correctionOfId?: string;
  readonly words: (source: LetterSource, issued: IssuedNumber) => object;
}

/** Notice, decision, publication and correction: each letter reaches the party before or with what is published of it. */
@Injectable()
export class PublicationDecisions {
  constructor(
    private readonly service: PublicationsService,
    private readonly reader: PublicationsReader,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  sendNotice(actor: Actor, id: string, version: number, dto: SendPublicationNoticeDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => this.sendNoticeIn(tx, row, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => this.recordArrivalIn(tx, row, dto));
  }

  approve(actor: Actor, id: string, version: number, dto: ApprovePublicationDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => this.approveIn(tx, row, dto));
  }

  publish(actor: Actor, id: string, version: number, { place }: PublishDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => {
      const publishedUntil = addDays(seoulDay(tx.now), row.periodDays);
      const patch = { place, publishedBy: tx.actor.userId, publishedAt: tx.now, publishedUntil };
      return this.service.moveIn(tx, row, { event: 'publish', patch, payload: { place, publishedUntil } });
    });
  }

  drop(
    actor: Actor,
    id: string,
    version: number,
    { ground, reason }: DropPublicationDto,
  ): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, async (tx, row) => {
      const patch = { dropGround: ground, dropReason: reason, droppedBy: tx.actor.userId, droppedAt: tx.now };
      const dropped = await this.service.moveIn(tx, row, { event: 'drop', patch, payload: { ground, reason } });
      await this.endHearingIn(tx, row);
      return dropped;
    });
  }

  correct(actor: Actor, id: string, version: number, dispatch: DispatchDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => this.correctIn(tx, row, 'CORRECTION', dispatch));
  }

  withdraw(actor: Actor, id: string, version: number, dispatch: DispatchDto): Promise<PublicationResponse> {
    return this.service.actOn(actor, id, version, (tx, row) => this.correctIn(tx, row, 'WITHDRAWAL', dispatch));
  }

  async sendNoticeIn(tx: Tx, row: Publication, dto: SendPublicationNoticeDto): Promise<Publication> {
    const { windowDays = MIN_PUBLICATION_OPINION_DAYS, ...dispatch } = dto;
    await this.service.requireMove(tx, row, { event: 'send-notice' });
    const document = await this.sendLetter(tx, row, dispatch, {
      type: 'PUBLICATION_NOTICE',
      title: titleOf('공표 사전통지', row),
      authorId: row.authorId,
      words: (source, issued) => noticeLetter(source, windowDays, issued),
    });
    const { caseId, providerId, title, text } = row;
    const told = { caseId, providerId, publicationId: row.id, documentId: document.id, title, text, windowDays };
    await tx.insert(PublicationNotice, { id: tx.newId(), ...told });
    const payload = { documentNo: document.documentNo, windowDays };
    return this.service.moveIn(tx, row, { event: 'send-notice', payload });
  }

  /** From the next day on the party has its days, and reads what is to be published of it. */
  async recordArrivalIn(tx: Tx, row: Publication, dto: ArrivalDto): Promise<Publication> {
    await this.service.requireMove(tx, row, { event: 'record-arrival' });
    const notice = orNotFound(await tx.lock(PublicationNotice, { publicationId: row.id }));
    const delivery = orNotFound(await this.documents.latestDeliveryIn(tx, notice.documentId));
    await this.documents.recordArrivalIn(tx, delivery, dto);
    const { dueOn } = await this.deadlines.openIn(tx, {
      caseId: row.caseId,
      providerId: row.providerId,
      ruleId: PUBLICATION_OPINION_RULE,
      subjectType: 'publication-notice',
      subjectId: notice.id,
      bound: 'PROVIDER',
      titleKo: `공표에 대한 의견제출: ${row.title}`,
      titleEn: `Opinion on the publication ${row.publicationNo}`,
      triggerKind: 'PUBLICATION_NOTICE_ARRIVED',
      triggerAt: seoulDay(dto.arrivedAt),
      spec: { kind: 'PERIOD', amount: notice.windowDays, unit: 'DAYS', direction: 'FORWARD' },
      released: true,
    });
    await tx.update(PublicationNotice, notice, { arrivedAt: dto.arrivedAt, dueOn });
    const payload = { arrivedAt: dto.arrivedAt.toISOString(), dueOn };
    return this.service.moveIn(tx, row, { event: 'record-arrival', payload });
  }

  /** The words are settled and told to the party with their hour; nothing is published yet. */
  async approveIn(tx: Tx, row: Publication, { releaseAt, dispatch }: ApprovePublicationDto): Promise<Publication> {
    if (releaseAt < tx.now) throw new AppError('publication.release-in-past');
    await this.service.requireMove(tx, row, { event: 'approve' });
    const answered = await this.reader.answered(tx, await this.reader.noticeOf(tx, row));
    const document = await this.sendLetter(tx, row, dispatch, {
      type: 'PUBLICATION_DECISION',
      title: titleOf('공표 결정 통지', row),
      authorId: row.authorId,
      words: (source, issued) => decisionLetter(source, releaseAt, answered, issued),
    });
    const decided = { documentId: document.id, approvedBy: tx.actor.userId, approvedAt: tx.now, releaseAt };
    const payload = { documentNo: document.documentNo, releaseAt: releaseAt.toISOString() };
    return this.service.moveIn(tx, row, { event: 'approve', patch: decided, payload });
  }

  /** Published the same way and at least as long (제40조의3제8항); the party is told in either case. */
  async correctIn(
    tx: Tx,
    row: Publication,
    kind: PublicationCorrectionKind,
    dispatch: DispatchDto,
  ): Promise<Publication> {
    const event = kind === 'CORRECTION' ? 'correct' : 'withdraw';
    const found = await this.reader.openCorrection(tx, row);
    const known = { correctionProposed: found?.kind === kind };
    await this.service.requireMove(tx, row, { event, known });
    const correction = orNotFound(await tx.lock(PublicationCorrection, { id: orNotFound(found).id }));
    const document = await this.sendLetter(tx, row, dispatch, {
      type: 'PUBLICATION_CORRECTION',
      title: titleOf(kind === 'CORRECTION' ? '공표 정정 통지' : '공표 철회 통지', row),
      authorId: correction.proposedBy,
      ...(kind === 'CORRECTION' && row.documentId && { correctionOfId: row.documentId }),
      words: (source, issued) => correctionLetter(source, correction, issued),
    });
    await tx.update(PublicationCorrection, correction, {
      documentId: document.id,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
      publishedUntil: correction.unwantedByParty ? null : addDays(seoulDay(tx.now), correction.periodDays),
    });
    const payload = { documentNo: document.documentNo, reason: correction.reason };
    return this.service.moveIn(tx, row, {
      event,
      known: { ...known, correctedLongEnough: true, actorProposedCorrection: false },
      payload,
    });
  }

  private async endHearingIn(tx: Tx, { id: publicationId }: Publication): Promise<void> {
    const notice = await tx.lock(PublicationNotice, { publicationId });
    if (!notice || notice.arrivedAt === null || notice.closedAt !== null) return;
    await tx.update(PublicationNotice, notice, { closedAt: tx.now });
    await this.deadlines.voidIn(tx, notice.id, '공표하지 않기로 함');
  }

  private async sendLetter(tx: Tx, row: Publication, dispatch: DispatchDto, letter: Letter): Promise<OfficialDocument> {
    const source = await this.reader.source(tx, row);
    const { departmentCode } = await this.cases.get(tx, row.caseId);
    const { words, ...head } = letter;
    const document = await this.documents.issueIn(tx, {
      caseId: row.caseId,
      providerId: row.providerId,
      subjectType: 'publication',
      subjectId: row.id,
      departmentCode,
      ...head,
      snapshot: (issued) => words(source, issued),
    });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: row.providerId });
    return document;
  }
}
