import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { evidenceMachine } from '../../domain/evidence';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { messageOf } from '../../platform/errors/messages';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { currentRequest } from '../../platform/http/request-context';
import { CaseRespondent, Evidence, InspectionSession } from '../../schema/entities';
import type { EvidenceDetailResponse, EvidenceQuery, EvidenceResponse, UploadEvidenceDto } from './evidence.dto';
import type { ReceivedFile } from './evidence-files';
import { EvidenceList } from './evidence.query';
import { EVIDENCE_FACTS, toEvidenceResponse } from './evidence.response';
import { isExecutable } from './evidence-type';
import { EvidenceUses } from './evidence-uses.query';

type Provenance = Pick<Evidence, 'class' | 'origin' | 'providerId'>;

/** Registers evidence whose bytes are already durable, and reads it. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: EvidenceList,
    private readonly uses: EvidenceUses,
  ) {}

  /** @throws AppError `resource.not-found` when the actor does not see the case. */
  requireCase(actor: Actor, caseId: string): Promise<void> {
    return this.transactions.read(actor, (tx) => this.requireCaseIn(tx, caseId));
  }

  upload(actor: Actor, caseId: string, file: ReceivedFile, dto: UploadEvidenceDto): Promise<EvidenceResponse> {
    return this.transactions.write(actor, async (tx) =>
      toEvidenceResponse(await this.storeIn(tx, caseId, file, dto), actor),
    );
  }

  /** The row after the bytes, never before: a crash in between leaves bytes that nothing speaks of. */
  async storeIn(tx: Tx, caseId: string, file: ReceivedFile, dto: UploadEvidenceDto): Promise<Evidence> {
    const provenance = provenanceOf(tx.actor, dto);
    const respondent = orNotFound(await tx.find(CaseRespondent, { caseId, providerId: provenance.providerId }));
    await this.requireSoundReferences(tx, caseId, provenance.providerId, dto);
    const seq = await tx.nextNumber('evidence', caseId, 0);
    const stored = await tx.insert(Evidence, {
      ...provenance,
      ...file,
      id: tx.newId(),
      caseId,
      seq,
      evidenceNo: partNumber(respondent.caseNo, 'EVIDENCE', seq),
      title: dto.title,
      collectedAt: dto.collectedAt,
      place: dto.place,
      collector: dto.collector,
      source: dto.source,
      conditionAtReceipt: dto.conditionAtReceipt,
      sessionId: dto.sessionId,
      supersedesId: dto.supersedesId,
      uploadedBy: tx.actor.userId,
      uploadedSide: sideOf(tx.actor),
      receivedAt: tx.now,
      status: statusOf(file, provenance),
    });
    recordUpload(tx, stored);
    return stored;
  }

  /** From now on the respondent may read these items, such as with the finding that rests on them. */
  async releaseIn(tx: Tx, evidenceIds: readonly string[]): Promise<void> {
    for (const item of await tx.list(Evidence, { id: evidenceIds, releasedAt: null })) {
      await tx.update(Evidence, item, { releasedAt: tx.now });
      tx.record({
        type: 'evidence.released',
        subjectType: 'evidence',
        subjectId: item.id,
        caseId: item.caseId,
        providerId: item.providerId,
      });
    }
  }

  list(actor: Actor, caseId: string, query: EvidenceQuery): Promise<Page<EvidenceResponse>> {
    return this.transactions.read(actor, async (tx) => {
      await this.requireCaseIn(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<EvidenceDetailResponse> {
    return this.transactions.read(actor, async (tx) => {
      const item = orNotFound(await tx.find(Evidence, { id }));
      const surroundings = await this.uses.surroundings(tx, item);
      return { ...toEvidenceResponse(item, actor), ...surroundings, uses: await this.uses.of(tx, id) };
    });
  }

  seal(actor: Actor, id: string, version: number): Promise<EvidenceResponse> {
    return this.transactions.write(actor, async (tx) => {
      const item = orNotFound(await tx.lock(Evidence, { id }));
      requireVersion(item, version);
      const status = nextStatus(evidenceMachine, item.status, 'seal', EVIDENCE_FACTS);
      const sealed = await tx.update(Evidence, item, { status });
      tx.record({
        type: 'evidence.sealed',
        subjectType: 'evidence',
        subjectId: id,
        caseId: item.caseId,
        providerId: item.providerId,
        payload: { sha256: item.sha256 },
      });
      return toEvidenceResponse(sealed, actor);
    });
  }

  private async requireCaseIn(tx: Tx, caseId: string): Promise<void> {
    orNotFound(await tx.find(CaseRespondent, { caseId }));
  }

  private async requireSoundReferences(
    tx: Tx,
    caseId: string,
    providerId: string,
    dto: UploadEvidenceDto,
  ): Promise<void> {
    if (dto.collectedAt && dto.collectedAt > tx.now) throw new AppError('evidence.collected-in-future');
    if (dto.supersedesId) orNotFound(await tx.find(Evidence, { id: dto.supersedesId, caseId, providerId }));
    if (!dto.sessionId) return;
    const session = orNotFound(
      tx.actor.side === 'PROVIDER' ? null : await tx.find(InspectionSession, { id: dto.sessionId, caseId, providerId }),
    );
    const tooEarly = dto.collectedAt && session.credentialShownAt && dto.collectedAt < session.credentialShownAt;
    if (tooEarly) throw new AppError('evidence.collected-before-credentials');
  }
}

function provenanceOf(actor: Actor, dto: UploadEvidenceDto): Provenance {
  if (actor.side === 'PROVIDER' && actor.providerId)
    return { class: 'SUBMITTED', origin: 'SUBMISSION', providerId: actor.providerId };
  const { class: evidenceClass, origin, providerId } = dto;
  if (evidenceClass && origin && providerId) return { class: evidenceClass, origin, providerId };
  const missing = (['class', 'origin', 'providerId'] as const).filter((field) => !dto[field]);
  const message = messageOf('request.invalid', currentRequest()?.locale ?? 'ko');
  throw new AppError(
    'request.invalid',
    {},
    missing.map((field) => ({ field, code: 'validation.isDefined', message })),
  );
}

function sideOf({ side }: Actor): Evidence['uploadedSide'] {
  return side === 'PROVIDER' || side === 'EXPERT' ? side : 'MINISTRY';
}

/** A program is evidence only where it is itself what was breached or seized; any other stays locked away. */
function statusOf({ mime }: ReceivedFile, provenance: Provenance): Evidence['status'] {
  const mayBeProgram = provenance.class === 'BREACH' || provenance.class === 'SEIZED';
  return isExecutable(mime) && !mayBeProgram ? 'QUARANTINED' : 'ACCEPTED';
}

function recordUpload(tx: Tx, { id, caseId, providerId, evidenceNo, sha256, size, mime, status }: Evidence): void {
  tx.record({
    type: 'evidence.uploaded',
    subjectType: 'evidence',
    subjectId: id,
    caseId,
    providerId,
    payload: { evidenceNo, sha256, size, mime, status },
  });
}
