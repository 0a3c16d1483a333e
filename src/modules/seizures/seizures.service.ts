import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { may } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Evidence, Inspection, InspectionSession, SeizedItem, Seizure, SeizureReturn } from '../../schema/entities';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  RecordSeizureDto,
  ReturnItemDto,
  SeizedItemResponse,
  SeizureResponse,
  SignSeizureDto,
} from './seizure.dto';

/** 영치 (행정조사기본법 제13조): recorded on site before a witness, signed in two copies, given back against receipts. */
@Injectable()
export class SeizuresService {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, inspectionId: string): Promise<SeizureResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.one('SELECT 1 AS found FROM inspections WHERE id = $1', [inspectionId]));
      const answers: SeizureResponse[] = [];
      for (const seizure of await tx.list(Seizure, { inspectionId }, { seq: 'ASC' }))
        answers.push(await this.respond(tx, seizure));
      return answers;
    });
  }

  get(actor: Actor, id: string): Promise<SeizureResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, orNotFound(await tx.find(Seizure, { id }))));
  }

  record(actor: Actor, sessionId: string, dto: RecordSeizureDto): Promise<SeizureResponse> {
    return this.transactions.write(actor, async (tx) => {
      const session = orNotFound(await tx.lock(InspectionSession, { id: sessionId }));
      return this.respond(tx, await this.recordIn(tx, session, dto));
    });
  }

  sign(actor: Actor, id: string, version: number, dto: SignSeizureDto): Promise<SeizureResponse> {
    return this.transactions.write(actor, async (tx) => {
      const seizure = orNotFound(await tx.lock(Seizure, { id }));
      requireVersion(seizure, version);
      return this.respond(tx, await this.signIn(tx, seizure, dto));
    });
  }

  giveBack(actor: Actor, itemId: string, dto: ReturnItemDto): Promise<SeizureResponse> {
    return this.transactions.write(actor, async (tx) => {
      const item = orNotFound(await tx.find(SeizedItem, { id: itemId }));
      const seizure = orNotFound(await tx.lock(Seizure, { id: item.seizureId }));
      await this.giveBackIn(tx, seizure, item, dto);
      return this.respond(tx, seizure);
    });
  }

  async recordIn(tx: Tx, session: InspectionSession, dto: RecordSeizureDto): Promise<Seizure> {
    const { items, ...facts } = dto;
    const { caseId, providerId, inspectionId, id: sessionId } = session;
    const inspection = orNotFound(await tx.find(Inspection, { id: inspectionId }));
    if (inspection.status !== 'IN_PROGRESS') throw new AppError('session.inspection-not-open');
    requirePast(tx, dto.seizedAt);
    if (seoulDay(dto.seizedAt) !== session.onDate) throw new AppError('session.time-on-other-day');
    requireSubstitutes(dto);
    const recorded = await tx.insert(Seizure, {
      id: tx.newId(),
      caseId,
      providerId,
      inspectionId,
      sessionId,
      seq: await tx.nextNumber('seizure', caseId, 0),
      ...facts,
      recordedBy: tx.actor.userId,
    });
    for (const [index, item] of items.entries()) {
      if (item.evidenceId) orNotFound(await tx.find(Evidence, { id: item.evidenceId, caseId, providerId }));
      await tx.insert(SeizedItem, {
        id: tx.newId(),
        caseId,
        providerId,
        seizureId: recorded.id,
        seq: index + 1,
        ...item,
      });
    }
    record(tx, recorded, 'seizure.recorded', { seq: recorded.seq, items: items.length, witness: dto.witness });
    return recorded;
  }

  /** Both copies signed and one handed to the witness; the record stands from then on. */
  async signIn(tx: Tx, seizure: Seizure, dto: SignSeizureDto): Promise<Seizure> {
    if (seizure.frozenAt !== null) throw new AppError('record.frozen');
    if (!dto.witnessSigned && dto.witnessRefusal === undefined) throw new AppError('seizure.witness-without-reason');
    requirePast(tx, dto.signedAt, dto.copyHandedAt);
    const { caseId, providerId } = seizure;
    if (dto.recordEvidenceId) orNotFound(await tx.find(Evidence, { id: dto.recordEvidenceId, caseId, providerId }));
    const signed = await tx.update(Seizure, seizure, {
      signedByInspector: dto.inspector,
      witnessSigned: dto.witnessSigned,
      witnessRefusal: dto.witnessRefusal ?? null,
      signedAt: dto.signedAt,
      copyHandedAt: dto.copyHandedAt,
      recordEvidenceId: dto.recordEvidenceId ?? null,
      frozenAt: tx.now,
    });
    record(tx, signed, 'seizure.signed', { inspector: dto.inspector, witnessSigned: dto.witnessSigned });
    return signed;
  }

  /** At once when it is no longer needed, against a receipt (행정조사기본법 제13조제3항). */
  async giveBackIn(tx: Tx, seizure: Seizure, item: SeizedItem, dto: ReturnItemDto): Promise<SeizureReturn> {
    if (seizure.frozenAt === null) throw new AppError('seizure.not-signed');
    if (await tx.find(SeizureReturn, { itemId: item.id })) throw new AppError('seizure.item-returned');
    requirePast(tx, dto.returnedAt);
    const { caseId, providerId } = item;
    const returned = await tx.insert(SeizureReturn, {
      id: tx.newId(),
      caseId,
      providerId,
      itemId: item.id,
      ...dto,
      receiptNo: await takeReceiptNumber(tx),
      recordedBy: tx.actor.userId,
    });
    await keepReceipt(tx, {
      receiptNo: returned.receiptNo,
      kind: 'SEIZURE_RETURN',
      caseId,
      providerId,
      subjectType: 'seizure',
      subjectId: seizure.id,
      about: `${item.description} ${item.quantity}`,
      words: { returnedAt: dto.returnedAt.toISOString(), returnedTo: dto.returnedTo, reason: dto.reason },
      handedInBy: null,
    });
    record(tx, seizure, 'seizure.item-returned', { item: item.seq, receiptNo: returned.receiptNo });
    return returned;
  }

  private async respond(tx: Tx, row: Seizure): Promise<SeizureResponse> {
    const { recordedBy: _by, frozenAt, createdAt: _created, updatedAt: _updated, ...shown } = row;
    const items = await tx.list(SeizedItem, { seizureId: row.id }, { seq: 'ASC' });
    const returns = items.length > 0 ? await tx.list(SeizureReturn, { itemId: items.map(({ id }) => id) }) : [];
    const { roles } = tx.actor;
    return {
      ...shown,
      items: items.map((item) => toItem(item, returns)),
      maySign: frozenAt === null && may(roles, 'seizures.record'),
      mayReturn: frozenAt !== null && may(roles, 'seizures.return') && returns.length < items.length,
    };
  }
}

function toItem(item: SeizedItem, returns: readonly SeizureReturn[]): SeizedItemResponse {
  const { id, seq, description, quantity, heldAs, evidenceId } = item;
  const back = returns.find(({ itemId }) => itemId === id);
  const returned = back && {
    returnedAt: back.returnedAt,
    returnedTo: back.returnedTo,
    reason: back.reason,
    receiptNo: back.receiptNo,
  };
  return { id, seq, description, quantity, heldAs, evidenceId, returned: returned ?? null };
}

function requirePast(tx: Tx, ...times: readonly Date[]): void {
  if (times.some((at) => at > tx.now)) throw new AppError('inspection.time-in-future');
}

/** Where business would stop, a photo or a copy takes the place of the original, unless its destruction is feared. */
function requireSubstitutes({ hindersBusiness, destructionFeared, items }: RecordSeizureDto): void {
  const takesOriginal = items.some(({ heldAs }) => heldAs === 'ORIGINAL');
  if (hindersBusiness && takesOriginal && destructionFeared === undefined)
    throw new AppError('seizure.original-stops-business');
}

function record(tx: Tx, { id, caseId, providerId }: Seizure, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'seizure', subjectId: id, caseId, providerId, payload });
}
