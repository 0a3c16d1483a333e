import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { instrumentOf } from '../../domain/instrument';
import { publicationMachine, type PublicationEvent, type PublicationFacts } from '../../domain/publication';
import { partNumber } from '../../domain/reference-number';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import {
  LegalBasis,
  Order,
  Publication,
  PublicationConsideration,
  PublicationCorrection,
  PublicationNotice,
  PublicationOpinion,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type {
  ConsiderPublicationOpinionDto,
  DraftPublicationDto,
  ProposeCorrectionDto,
  PublicationResponse,
  WritePublicationDto,
} from './publication.dto';
import { hasFallen, isWritable, PublicationsReader } from './publications.reader';

export interface PublicationMove {
  readonly event: PublicationEvent;
  readonly patch?: Partial<Publication>;
  readonly known?: Partial<PublicationFacts>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What the team writes of a publication: the draft, the answers to opinions, a correction. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly reader: PublicationsReader,
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor, caseId: string): Promise<PublicationResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      const found: PublicationResponse[] = [];
      for (const row of await tx.list(Publication, { caseId }, { seq: 'ASC' }))
        found.push(await this.reader.respond(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<PublicationResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.reader.respond(tx, orNotFound(await tx.find(Publication, { id }))),
    );
  }

  draft(actor: Actor, caseId: string, { orderId, ...words }: DraftPublicationDto): Promise<PublicationResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.get(tx, caseId);
      const order = await tx.find(Order, { id: orderId, caseId });
      if (!order) throw new AppError('publication.order-unknown');
      const content = await this.contentOf(tx, order, words);
      const seq = await tx.nextNumber('publication', caseId, 0);
      const publication = await tx.insert(Publication, {
        id: tx.newId(),
        caseId,
        providerId: order.providerId,
        orderId,
        seq,
        publicationNo: partNumber(found.caseNo, 'PUBLICATION', seq),
        ...content,
        authorId: tx.actor.userId,
        status: publicationMachine.initial,
      });
      record(tx, publication, 'publication.drafted', {
        publicationNo: publication.publicationNo,
        orderNo: order.orderNo,
      });
      return this.reader.respond(tx, publication);
    });
  }

  /** Before the notice, and its words again after the opinions were heard; whoever writes last is the author. */
  update(actor: Actor, id: string, version: number, dto: WritePublicationDto): Promise<PublicationResponse> {
    return this.actOn(actor, id, version, async (tx, row) => {
      if (!isWritable(row)) throw new AppError('record.frozen');
      const order = orNotFound(await tx.find(Order, { id: row.orderId }));
      const content = await this.contentOf(tx, order, dto);
      if (row.status !== 'DRAFT' && goesBeyondNotice(row, content))
        throw new AppError('publication.differs-from-notice');
      const updated = await tx.update(Publication, row, { ...content, authorId: tx.actor.userId });
      record(tx, updated, 'publication.updated', { publicationNo: row.publicationNo, fields: Object.keys(dto) });
      return updated;
    });
  }

  consider(
    actor: Actor,
    id: string,
    version: number,
    dto: ConsiderPublicationOpinionDto,
  ): Promise<PublicationResponse> {
    const { opinionId, consideration, reason } = dto;
    return this.actOn(actor, id, version, async (tx, row) => {
      if (consideration !== 'REFLECTED' && reason === undefined)
        throw new AppError('opinion-round.rejection-without-reason');
      const notice = await this.reader.noticeOf(tx, row);
      const opinion = notice && (await tx.find(PublicationOpinion, { id: opinionId, noticeId: notice.id }));
      if (!opinion) throw new AppError('publication.opinion-unknown');
      if (await tx.find(PublicationConsideration, { opinionId })) throw new AppError('publication.opinion-answered');
      const { caseId, providerId } = row;
      const judged = { consideration, reason: reason ?? null, consideredBy: tx.actor.userId, consideredAt: tx.now };
      await tx.insert(PublicationConsideration, { opinionId, caseId, providerId, ...judged });
      const payload = { receiptNo: opinion.receiptNo, consideration, reason: reason ?? null };
      record(tx, row, 'publication.opinion-considered', payload);
      return tx.update(Publication, row, {});
    });
  }

  closeOpinions(actor: Actor, id: string, version: number): Promise<PublicationResponse> {
    return this.actOn(actor, id, version, async (tx, row) => {
      const moved = await this.moveIn(tx, row, { event: 'close-opinions' });
      const notice = orNotFound(await tx.lock(PublicationNotice, { publicationId: id }));
      await tx.update(PublicationNotice, notice, { closedAt: tx.now });
      await this.deadlines.voidIn(tx, notice.id, '의견제출 기한이 지남');
      return moved;
    });
  }

  /** What was published proved wrong, or its order fell: a second person decides on what is written here. */
  proposeCorrection(
    actor: Actor,
    id: string,
    version: number,
    dto: ProposeCorrectionDto,
  ): Promise<PublicationResponse> {
    return this.actOn(actor, id, version, async (tx, row) => {
      if (row.status !== 'PUBLISHED') throw new AppError('publication.move-not-allowed');
      if (await this.reader.openCorrection(tx, row)) throw new AppError('publication.correction-open');
      if (!dto.unwantedByParty && dto.periodDays < row.periodDays)
        throw new AppError('publication.correction-too-short');
      const { caseId, providerId } = row;
      await tx.insert(PublicationCorrection, {
        id: tx.newId(),
        caseId,
        providerId,
        publicationId: id,
        seq: await tx.nextNumber('publication-correction', id, 0),
        ...dto,
        proposedBy: tx.actor.userId,
        proposedAt: tx.now,
      });
      record(tx, row, 'publication.correction-proposed', { kind: dto.kind, reason: dto.reason });
      return tx.update(Publication, row, {});
    });
  }

  actOn(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, row: Publication) => Promise<Publication>,
  ): Promise<PublicationResponse> {
    return this.transactions.write(actor, async (tx) => {
      const row = orNotFound(await tx.lock(Publication, { id }));
      requireVersion(row, version);
      return this.reader.respond(tx, await act(tx, row));
    });
  }

  async requireMove(tx: Tx, row: Publication, { event, known }: PublicationMove): Promise<Publication['status']> {
    return nextStatus(publicationMachine, row.status, event, { ...(await this.reader.facts(tx, row)), ...known });
  }

  async moveIn(tx: Tx, row: Publication, move: PublicationMove): Promise<Publication> {
    const status = await this.requireMove(tx, row, move);
    const moved = await tx.update(Publication, row, { status, ...move.patch });
    record(tx, moved, EVENT_TYPES[move.event], { from: row.status, to: status, ...move.payload });
    return moved;
  }

  private async contentOf(tx: Tx, order: Order, dto: WritePublicationDto) {
    const { exemption = null, exemptionReason = null, ...words } = dto;
    if ((exemption === null) !== (exemptionReason === null)) throw new AppError('publication.exemption-incomplete');
    const bases = await tx.list(LegalBasis, { id: [dto.legalBasisId, order.legalBasisId ?? dto.legalBasisId] });
    const basis = bases.find(({ id }) => id === dto.legalBasisId);
    if (!basis) throw new AppError('publication.no-legal-basis');
    const begun = create(publicationMachine, {
      orderEstablishesViolation: instrumentOf(order.instrumentType).establishesViolation,
      orderDelivered: order.deliveredAt !== null,
      orderFell: hasFallen(order),
      basisInForce: isInForce(basis, seoulDay(tx.now)),
      basisOfTheSameAct: bases.some(({ id, act }) => id === order.legalBasisId && act === basis.act),
    });
    if (begun.kind === 'refused') throw new AppError(begun.code);
    return { ...words, exemption, exemptionReason };
  }
}

type Announced = Pick<Publication, 'legalBasisId' | 'channel' | 'exemption' | 'exemptionReason' | 'periodDays'>;

/** Of what the party was told to be published only the words are mended, and the period shortened. */
function goesBeyondNotice(told: Announced, now: Announced): boolean {
  const fixed = ['legalBasisId', 'channel', 'exemption', 'exemptionReason'] as const;
  return fixed.some((key) => told[key] !== now[key]) || now.periodDays > told.periodDays;
}

function isInForce({ power, effectiveFrom, effectiveTo }: LegalBasis, day: string): boolean {
  return power === 'PUBLICATION' && effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
}

const EVENT_TYPES: Record<PublicationEvent, string> = {
  'send-notice': 'publication.notice-sent',
  'record-arrival': 'publication.notice-arrived',
  'close-opinions': 'publication.opinions-closed',
  approve: 'publication.approved',
  publish: 'publication.published',
  drop: 'publication.dropped',
  correct: 'publication.corrected',
  withdraw: 'publication.withdrawn',
};

function record(tx: Tx, row: Publication, type: string, payload: Readonly<Record<string, unknown>>): void {
  const { id, caseId } = row;
  tx.record({ type, subjectType: 'publication', subjectId: id, caseId, payload });
}
