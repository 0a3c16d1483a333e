import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { may } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Evidence, InspectionSession, SessionMaterial, SessionMaterialEvidence } from '../../schema/entities';
import type { AnswerMaterialDto, AskMaterialDto, SessionMaterialResponse } from './session-material.dto';

/** What was asked for on site and answered on the spot: handed over, not handed over or refused. */
@Injectable()
export class SessionMaterialsService {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, sessionId: string): Promise<SessionMaterialResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      const session = orNotFound(await tx.find(InspectionSession, { id: sessionId }));
      const materials = await tx.list(SessionMaterial, { sessionId }, { seq: 'ASC' });
      const answers: SessionMaterialResponse[] = [];
      for (const material of materials) answers.push(await this.respond(tx, session, material));
      return answers;
    });
  }

  ask(actor: Actor, sessionId: string, dto: AskMaterialDto): Promise<SessionMaterialResponse> {
    return this.transactions.write(actor, async (tx) => {
      const session = orNotFound(await tx.lock(InspectionSession, { id: sessionId }));
      return this.respond(tx, session, await this.askIn(tx, session, dto));
    });
  }

  answer(actor: Actor, id: string, version: number, dto: AnswerMaterialDto): Promise<SessionMaterialResponse> {
    return this.transactions.write(actor, async (tx) => {
      const material = orNotFound(await tx.lock(SessionMaterial, { id }));
      requireVersion(material, version);
      const session = orNotFound(await tx.find(InspectionSession, { id: material.sessionId }));
      return this.respond(tx, session, await this.answerIn(tx, session, material, dto));
    });
  }

  async askIn(
    tx: Tx,
    session: InspectionSession,
    { title, askedAt = tx.now }: AskMaterialDto,
  ): Promise<SessionMaterial> {
    requireUnclosed(session);
    requireOnTheDay(tx, session, askedAt);
    const { id: sessionId, caseId, providerId } = session;
    const asked = await tx.insert(SessionMaterial, {
      id: tx.newId(),
      sessionId,
      caseId,
      providerId,
      seq: (await tx.count(SessionMaterial, { sessionId })) + 1,
      title,
      askedAt,
      recordedBy: tx.actor.userId,
    });
    record(tx, asked, 'session-material.asked', { title, askedAt: askedAt.toISOString() });
    return asked;
  }

  /** Once: what the respondent said on the spot stays what it said. */
  async answerIn(
    tx: Tx,
    session: InspectionSession,
    material: SessionMaterial,
    { answer, text, answeredBy, answeredAt = tx.now, evidenceIds = [] }: AnswerMaterialDto,
  ): Promise<SessionMaterial> {
    requireUnclosed(session);
    if (material.answer !== null) throw new AppError('session-material.already-answered');
    if (answer !== 'SUBMITTED' && text === undefined) throw new AppError('session-material.answer-without-reason');
    requireOnTheDay(tx, session, answeredAt);
    if (answeredAt < material.askedAt) throw new AppError('session-material.answered-before-asked');
    await this.requireEvidence(tx, material, evidenceIds);
    const { id: materialId, sessionId, caseId, providerId } = material;
    const answered = await tx.update(SessionMaterial, material, {
      answer,
      answerText: text ?? null,
      answeredBy,
      answeredAt,
    });
    await tx.insertAll(
      SessionMaterialEvidence,
      evidenceIds.map((evidenceId) => ({ materialId, evidenceId, sessionId, caseId, providerId })),
    );
    record(tx, answered, 'session-material.answered', { answer, answeredBy, text: text ?? null });
    return answered;
  }

  private async requireEvidence(
    tx: Tx,
    { caseId, providerId }: SessionMaterial,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    const found = await tx.list(Evidence, { id: ids, caseId, providerId, status: ['ACCEPTED', 'SEALED'] });
    if (found.length !== ids.length) throw new AppError('evidence.not-submitted');
  }

  private async respond(tx: Tx, session: InspectionSession, row: SessionMaterial): Promise<SessionMaterialResponse> {
    const links = await tx.list(SessionMaterialEvidence, { materialId: row.id });
    const { id, sessionId, seq, title, askedAt, answer, answerText, answeredBy, answeredAt, version } = row;
    const isOpen = session.frozenAt === null && answer === null;
    return {
      id,
      sessionId,
      seq,
      title,
      askedAt,
      answer,
      answerText,
      answeredBy,
      answeredAt,
      evidenceIds: links.map(({ evidenceId }) => evidenceId),
      mayAnswer: isOpen && may(tx.actor.roles, 'sessions.update'),
      version,
    };
  }
}

function requireUnclosed({ frozenAt }: InspectionSession): void {
  if (frozenAt !== null) throw new AppError('record.frozen');
}

function requireOnTheDay(tx: Tx, { onDate }: InspectionSession, at: Date): void {
  if (at > tx.now) throw new AppError('inspection.time-in-future');
  if (seoulDay(at) !== onDate) throw new AppError('session.time-on-other-day');
}

function record(
  tx: Tx,
  { id, caseId, providerId, sessionId }: SessionMaterial,
  type: string,
  payload: Record<string, unknown>,
): void {
  tx.record({
    type,
    subjectType: 'session-material',
    subjectId: id,
    caseId,
    providerId,
    payload: { sessionId, ...payload },
  });
}
