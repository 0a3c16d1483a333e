import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Inspection, InspectionSession, SessionAttendee } from '../../schema/entities';
import { InspectionsRepository } from './inspections.repository';
import type {
  AttendeeDto,
  CloseSessionDto,
  OpenSessionDto,
  SessionResponse,
  SiteActDto,
  UpdateSessionDto,
} from './session.dto';
import { toSessionResponse } from './session.response';

type Act = (tx: Tx, session: InspectionSession) => Promise<unknown>;

const OPEN_TO_SESSIONS: Inspection['status'][] = ['NOTICE_DELIVERED', 'URGENT_AUTHORISED', 'IN_PROGRESS'];

/**
 * The days on site. Times of what was done there are the inspector's statement and may lie before the entry, never after it;
 * the audit keeps the server's time of each entry.
 */
@Injectable()
export class InspectionSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionsRepository,
  ) {}

  list(actor: Actor, inspectionId: string): Promise<SessionResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.inspections.get(tx, inspectionId);
      const sessions = await tx.list(InspectionSession, { inspectionId }, { onDate: 'ASC', createdAt: 'ASC' });
      const responses: SessionResponse[] = [];
      for (const session of sessions) responses.push(await this.respond(tx, session));
      return responses;
    });
  }

  get(actor: Actor, id: string): Promise<SessionResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.respond(tx, orNotFound(await tx.find(InspectionSession, { id }))),
    );
  }

  open(actor: Actor, inspectionId: string, dto: OpenSessionDto): Promise<SessionResponse> {
    return this.transactions.write(actor, async (tx) =>
      this.respond(tx, await this.openIn(tx, await this.inspections.lock(tx, inspectionId), dto)),
    );
  }

  async openIn(tx: Tx, inspection: Inspection, { attendees, ...dto }: OpenSessionDto): Promise<InspectionSession> {
    requireOpen(inspection);
    requireClaimable(tx, dto.onDate, dto.startedAt);
    const { id: inspectionId, caseId, providerId } = inspection;
    const opened = await tx.insert(InspectionSession, {
      id: tx.newId(),
      caseId,
      providerId,
      inspectionId,
      ...dto,
      createdBy: tx.actor.userId,
    });
    await this.addAttendees(tx, opened, attendees ?? []);
    record(tx, opened, 'opened', { onDate: dto.onDate, site: dto.site });
    return opened;
  }

  /** Locks the session at the version that was read, acts and answers with what it is then. */
  act(actor: Actor, id: string, version: number, work: Act): Promise<SessionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const session = orNotFound(await tx.lock(InspectionSession, { id }));
      requireVersion(session, version);
      requireOpen(await this.inspections.get(tx, session.inspectionId));
      await work(tx, session);
      return this.respond(tx, orNotFound(await tx.find(InspectionSession, { id })));
    });
  }

  async updateIn(
    tx: Tx,
    session: InspectionSession,
    { attendees, ...dto }: UpdateSessionDto,
  ): Promise<InspectionSession> {
    requireUnclosed(session);
    requireClaimable(tx, session.onDate, dto.startedAt);
    const updated = await tx.update(InspectionSession, session, { ...dto });
    if (attendees) {
      await tx.discard(SessionAttendee, { sessionId: session.id });
      await this.addAttendees(tx, updated, attendees);
    }
    record(tx, updated, 'updated', { ...dto, attendees });
    return updated;
  }

  /** 증표 제시 (행정조사기본법 제11조제3항). */
  async showCredentialsIn(tx: Tx, session: InspectionSession, { at = tx.now }: SiteActDto): Promise<InspectionSession> {
    requireUnclosed(session);
    requireClaimable(tx, session.onDate, at);
    const shown = await tx.update(InspectionSession, session, {
      credentialShownAt: at,
      startedAt: session.startedAt ?? at,
    });
    record(tx, shown, 'credentials-shown', {
      at: at.toISOString(),
      was: session.credentialShownAt?.toISOString() ?? null,
    });
    return shown;
  }

  async handOverEntryDocumentIn(
    tx: Tx,
    session: InspectionSession,
    { at = tx.now }: SiteActDto,
  ): Promise<InspectionSession> {
    requireUnclosed(session);
    requireClaimable(tx, session.onDate, at);
    if (!(await this.inspections.entryDocument(tx, session.inspectionId)))
      throw new AppError('inspection.entry-document-not-approved');
    const handed = await tx.update(InspectionSession, session, { entryDocumentHandedAt: at });
    record(tx, handed, 'entry-document-handed-over', {
      at: at.toISOString(),
      was: session.entryDocumentHandedAt?.toISOString() ?? null,
    });
    return handed;
  }

  /** A closed session takes no more edits. */
  async closeIn(tx: Tx, session: InspectionSession, dto: CloseSessionDto): Promise<InspectionSession> {
    requireUnclosed(session);
    const { endedAt = tx.now } = dto;
    requireSoundClosing(tx, session, { ...dto, endedAt });
    const closed = await tx.update(InspectionSession, session, {
      endedAt,
      closingMeetingAt: dto.closingMeetingAt,
      closingNotes: dto.closingNotes,
      statementStatus: dto.statement,
      statementReason: dto.statementReason,
      frozenAt: tx.now,
    });
    record(tx, closed, 'closed', {
      endedAt: endedAt.toISOString(),
      statement: dto.statement,
      statementReason: dto.statementReason ?? null,
    });
    return closed;
  }

  private async addAttendees(tx: Tx, { id, caseId }: InspectionSession, attendees: AttendeeDto[]): Promise<void> {
    for (const attendee of attendees)
      await tx.insert(SessionAttendee, { id: tx.newId(), caseId, sessionId: id, ...attendee });
  }

  private async respond(tx: Tx, session: InspectionSession): Promise<SessionResponse> {
    return toSessionResponse(session, await tx.list(SessionAttendee, { sessionId: session.id }, { id: 'ASC' }));
  }
}

function requireOpen({ status }: Inspection): void {
  if (!OPEN_TO_SESSIONS.includes(status)) throw new AppError('session.inspection-not-open');
}

function requireUnclosed({ frozenAt }: InspectionSession): void {
  if (frozenAt !== null) throw new AppError('record.frozen');
}

/** A statement about the past, on the day of the session. */
function requireClaimable(tx: Tx, onDate: string, at: Date | undefined): void {
  if (!at) return;
  if (at > tx.now) throw new AppError('inspection.time-in-future');
  if (seoulDay(at) !== onDate) throw new AppError('session.time-on-other-day');
}

function requireSoundClosing(tx: Tx, session: InspectionSession, dto: CloseSessionDto & { endedAt: Date }): void {
  const latest = [dto.endedAt, dto.closingMeetingAt ?? dto.endedAt];
  if (latest.some((at) => at > tx.now)) throw new AppError('inspection.time-in-future');
  const begun = session.startedAt;
  if (!begun) throw new AppError('session.not-begun');
  if (latest.some((at) => at < begun)) throw new AppError('session.ended-before-start');
  if (dto.statement === 'REFUSED' && !dto.statementReason) throw new AppError('session.refusal-reason-missing');
}

function record(
  tx: Tx,
  { id, caseId, providerId, inspectionId }: InspectionSession,
  what: string,
  payload: Record<string, unknown>,
): void {
  tx.record({
    type: `session.${what}`,
    subjectType: 'session',
    subjectId: id,
    caseId,
    providerId,
    payload: { inspectionId, ...payload },
  });
}
