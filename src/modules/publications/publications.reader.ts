import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import { may } from '../../domain/permission';
import { publicationMachine, type PublicationFacts } from '../../domain/publication';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import {
  Deadline,
  LegalBasis,
  Order,
  Provider,
  Publication,
  PublicationConsideration,
  PublicationCorrection,
  PublicationNotice,
  PublicationOpinion,
} from '../../schema/entities';
import { toDueState } from '../deadlines/due-state.response';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { PublicationNoticeResponse, PublicationResponse } from './publication.dto';
import type { AnsweredOpinion, LetterSource } from './publication-letters';

/** The last day for opinions on an intended publication: as long as its notice says. */
export const PUBLICATION_OPINION_RULE = 'DL-05';

const FALLEN: readonly Order['status'][] = ['REVOKED', 'CHANGED'];
const WRITABLE: readonly Publication['status'][] = ['DRAFT', 'OPINION_CLOSED'];

export function hasFallen({ status }: Order): boolean {
  return FALLEN.includes(status);
}

export function isWritable({ status }: Publication): boolean {
  return WRITABLE.includes(status);
}

/** What is known of publications: the facts their moves depend on, and what is shown of them. */
@Injectable()
export class PublicationsReader {
  constructor(private readonly evidence: SubmittedEvidence) {}

  async source(tx: Tx, publication: Publication): Promise<LetterSource> {
    return {
      publication,
      order: orNotFound(await tx.find(Order, { id: publication.orderId })),
      basis: orNotFound(await tx.find(LegalBasis, { id: publication.legalBasisId })),
      provider: orNotFound(await tx.find(Provider, { id: publication.providerId })),
    };
  }

  noticeOf(tx: Tx, { id }: Publication): Promise<PublicationNotice | null> {
    return tx.find(PublicationNotice, { publicationId: id });
  }

  async answered(tx: Tx, notice: PublicationNotice | null): Promise<AnsweredOpinion[]> {
    if (!notice) return [];
    const opinions = await tx.list(PublicationOpinion, { noticeId: notice.id }, { submittedAt: 'ASC', id: 'ASC' });
    const opinionId = opinions.map(({ id }) => id);
    const answers =
      tx.actor.side === 'PROVIDER' || opinionId.length === 0
        ? []
        : await tx.list(PublicationConsideration, { opinionId });
    return opinions.map((opinion) => ({ opinion, answer: answers.find((one) => one.opinionId === opinion.id) }));
  }

  async facts(tx: Tx, publication: Publication): Promise<PublicationFacts> {
    const order = orNotFound(await tx.find(Order, { id: publication.orderId }));
    const notice = await this.noticeOf(tx, publication);
    const answered = await this.answered(tx, notice);
    const open = await this.openCorrection(tx, publication);
    return {
      reasonGiven: true,
      actorIsAuthor: publication.authorId === tx.actor.userId,
      noticeExempted: publication.exemption !== null,
      opinionDue: notice?.dueOn != null && notice.dueOn < seoulDay(tx.now),
      opinionsWithoutAnswer: answered.filter(({ answer }) => answer === undefined).length,
      orderFell: hasFallen(order),
      orderStayed: order.status === 'STAYED',
      releaseAtStated: true,
      embargoOver: publication.releaseAt !== null && publication.releaseAt <= tx.now,
      correctionProposed: open !== null,
      actorProposedCorrection: open?.proposedBy === tx.actor.userId,
      correctedLongEnough: open === null || open.unwantedByParty || open.periodDays >= publication.periodDays,
    };
  }

  async openCorrection(tx: Tx, { id }: Publication): Promise<PublicationCorrection | null> {
    const all = await tx.list(PublicationCorrection, { publicationId: id }, { seq: 'ASC' });
    return all.find(({ decidedAt }) => decidedAt === null) ?? null;
  }

  async respond(tx: Tx, row: Publication): Promise<PublicationResponse> {
    const { authorId: _author, approvedBy: _by, approvedAt: _at, publishedBy: _publisher, ...rest } = row;
    const {
      droppedBy: _dropper,
      droppedAt: _dropped,
      createdAt: _created,
      updatedAt: _updated,
      seq: _,
      ...shown
    } = rest;
    const order = orNotFound(await tx.find(Order, { id: row.orderId }));
    const notice = await this.noticeOf(tx, row);
    const corrections = await tx.list(PublicationCorrection, { publicationId: row.id }, { seq: 'ASC' });
    const isDrafter = may(tx.actor.roles, 'publications.draft');
    const isOpen = corrections.some(({ decidedAt }) => decidedAt === null);
    return {
      ...shown,
      orderNo: order.orderNo,
      notice: notice && (await this.noticeResponse(tx, notice)),
      corrections: corrections.map(toCorrection),
      mayWrite: isDrafter && isWritable(row),
      mayConsider: isDrafter && (row.status === 'OPINION_OPEN' || row.status === 'OPINION_CLOSED'),
      mayProposeCorrection: isDrafter && row.status === 'PUBLISHED' && !isOpen,
      needsCorrection: row.status === 'PUBLISHED' && hasFallen(order),
      availableMoves: this.moves(tx, row, await this.facts(tx, row), corrections),
    };
  }

  async noticeResponse(tx: Tx, row: PublicationNotice): Promise<PublicationNoticeResponse> {
    const { id, caseId, providerId, documentId, title, text, windowDays, arrivedAt, dueOn, closedAt, version } = row;
    const deadline = await tx.find(Deadline, { subjectId: id, ruleId: PUBLICATION_OPINION_RULE });
    const opinions: PublicationNoticeResponse['opinions'] = [];
    for (const { opinion, answer } of await this.answered(tx, row)) {
      opinions.push({
        id: opinion.id,
        text: opinion.text,
        receiptNo: opinion.receiptNo,
        submittedAt: opinion.submittedAt,
        evidence: await this.evidence.referencesIn(tx, opinion.evidenceIds),
        consideration: answer?.consideration ?? 'OPEN',
        considerationReason: answer?.reason ?? null,
      });
    }
    return {
      id,
      caseId,
      providerId,
      documentId,
      title,
      text,
      windowDays,
      arrivedAt,
      due: deadline && toDueState(deadline, tx.now),
      closedAt,
      opinions,
      mayGiveOpinion:
        may(tx.actor.roles, 'publications.give-opinion') &&
        dueOn !== null &&
        closedAt === null &&
        seoulDay(tx.now) <= dueOn,
      version,
    };
  }

  /** Of correcting and withdrawing only what was written. */
  private moves(tx: Tx, row: Publication, facts: PublicationFacts, corrections: readonly PublicationCorrection[]) {
    const open = corrections.find(({ decidedAt }) => decidedAt === null);
    const other = open?.kind === 'WITHDRAWAL' ? 'correct' : 'withdraw';
    return movesFor(publicationMachine, row.status, facts, tx.actor).filter(
      ({ event }) => event !== other && (open !== undefined || event !== 'correct'),
    );
  }
}

function toCorrection(row: PublicationCorrection): PublicationResponse['corrections'][number] {
  const { id, kind, text, reason, periodDays, unwantedByParty, documentId, decidedAt, publishedUntil } = row;
  return { id, kind, text, reason, periodDays, unwantedByParty, documentId, decidedAt, publishedUntil };
}
