import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { type DisposalEvent, type DisposalFacts, disposalMachine } from '../../domain/disposal';
import { evidenceMachine } from '../../domain/evidence';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { Disposal, DisposalItem, Evidence } from '../../schema/entities';
import type {
  ApproveDisposalDto,
  CertificateQuery,
  CertificateResponse,
  DisposalListItem,
  DisposalQuery,
  DisposalResponse,
  HandOverDto,
  RetainDisposalDto,
  RetentionResponse,
} from './disposal.dto';
import { DisposalsQuery } from './disposals.query';

interface Move {
  readonly event: DisposalEvent;
  readonly reason?: string;
  readonly known?: Partial<DisposalFacts>;
  readonly patch?: { readonly [P in keyof Disposal]?: Disposal[P] };
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What people do with what is due: examine it, decide on it, hand records over. */
@Injectable()
export class DisposalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: DisposalsQuery,
  ) {}

  list(actor: Actor, query: DisposalQuery): Promise<Page<DisposalListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<DisposalResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  retention(actor: Actor, caseId: string): Promise<RetentionResponse> {
    return this.transactions.read(actor, (tx) => this.query.retention(tx, caseId));
  }

  certificates(actor: Actor, query: CertificateQuery): Promise<Page<CertificateResponse>> {
    return this.transactions.read(actor, (tx) => this.query.certificates(tx, query));
  }

  examine(actor: Actor, id: string, version: number, reason: string): Promise<DisposalResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.examineIn(tx, row, reason));
  }

  approve(actor: Actor, id: string, version: number, dto: ApproveDisposalDto): Promise<DisposalResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.approveIn(tx, row, dto));
  }

  retain(actor: Actor, id: string, version: number, dto: RetainDisposalDto): Promise<DisposalResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.retainIn(tx, row, dto));
  }

  handOver(actor: Actor, id: string, version: number, dto: HandOverDto): Promise<DisposalResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.handOverIn(tx, row, dto));
  }

  /** The lead says what of it was taken over into the record, and why nothing more of it is needed. */
  async examineIn(tx: Tx, row: Disposal, reason: string): Promise<Disposal> {
    await this.requireMove(tx, row, { event: 'examine', reason });
    if (row.kind === 'MATERIALS') await this.moveEvidence(tx, row, 'propose-purge', ['ACCEPTED', 'SEALED']);
    return this.moveIn(tx, row, {
      event: 'examine',
      reason,
      patch: { examinedBy: tx.actor.userId, examinedAt: tx.now, examination: reason },
    });
  }

  approveIn(tx: Tx, row: Disposal, { reviewBoard }: ApproveDisposalDto): Promise<Disposal> {
    return this.moveIn(tx, row, {
      event: 'approve',
      known: { reviewBoardStated: reviewBoard !== undefined },
      patch: { decidedBy: tx.actor.userId, decidedAt: tx.now, reviewBoard: reviewBoard ?? null },
      payload: { manifestSha256: row.manifestSha256, reviewBoard: reviewBoard ?? null },
    });
  }

  /** Kept until the day named; what was set aside is evidence as before. */
  async retainIn(tx: Tx, row: Disposal, { reason, reviewOn }: RetainDisposalDto): Promise<Disposal> {
    if (reviewOn <= seoulDay(tx.now)) throw new AppError('disposal.review-not-ahead');
    const retained = await this.moveIn(tx, row, {
      event: 'retain',
      reason,
      patch: { decidedBy: tx.actor.userId, decidedAt: tx.now, decisionReason: reason, reviewOn },
      payload: { reviewOn },
    });
    await this.moveEvidence(tx, retained, 'keep-after-all', ['PURGE_PENDING']);
    return retained;
  }

  async handOverIn(tx: Tx, row: Disposal, { handedOverTo }: HandOverDto): Promise<Disposal> {
    return this.moveIn(tx, row, {
      event: 'hand-over',
      patch: { endedBy: tx.actor.userId, endedAt: tx.now, handedOverTo, certificateNo: `${row.disposalNo}-인계` },
      payload: { handedOverTo, manifestSha256: row.manifestSha256 },
    });
  }

  private actOn(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, row: Disposal) => Promise<unknown>,
  ): Promise<DisposalResponse> {
    return this.transactions.write(actor, async (tx) => {
      const row = orNotFound(await tx.lock(Disposal, { id }));
      requireVersion(row, version);
      await act(tx, row);
      return this.respond(tx, id);
    });
  }

  private async moveIn(tx: Tx, row: Disposal, move: Move): Promise<Disposal> {
    const status = await this.requireMove(tx, row, move);
    const moved = await tx.update(Disposal, row, { ...move.patch, status });
    tx.record({
      type: EVENT_TYPES[move.event],
      subjectType: 'disposal',
      subjectId: row.id,
      caseId: row.caseId,
      providerId: row.providerId,
      payload: { from: row.status, to: status, reason: move.reason ?? null, ...move.payload },
    });
    return moved;
  }

  private async requireMove(tx: Tx, row: Disposal, { event, reason, known }: Move): Promise<Disposal['status']> {
    const facts = { ...(await this.facts(tx, row)), reasonGiven: isReason(reason), ...known };
    return nextStatus(disposalMachine, row.status, event, facts);
  }

  private async facts(tx: Tx, row: Disposal): Promise<DisposalFacts> {
    return {
      reasonGiven: true,
      kind: row.kind,
      actorIsAuthor: row.examinedBy === tx.actor.userId,
      obstacles: (await this.query.obstacles(tx, row.caseId)).length,
      itemsHeld: await this.query.itemsHeld(tx, row.id),
      retentionOver: row.kind === 'MATERIALS' || (await this.query.isRetentionOver(tx, row.caseId)),
      reviewBoardStated: true,
    };
  }

  private async moveEvidence(
    tx: Tx,
    { id }: Disposal,
    event: 'propose-purge' | 'keep-after-all',
    from: Evidence['status'][],
  ): Promise<void> {
    const items = await tx.list(DisposalItem, { disposalId: id });
    if (items.length === 0) return;
    for (const item of await tx.list(Evidence, { id: items.map(({ evidenceId }) => evidenceId), status: from })) {
      const status = nextStatus(evidenceMachine, item.status, event, SETTLED);
      await tx.update(Evidence, item, { status });
      recordItem(tx, item, event === 'propose-purge' ? 'evidence.purge-proposed' : 'evidence.kept-after-all', id);
    }
  }

  private async respond(tx: Tx, id: string): Promise<DisposalResponse> {
    const row = orNotFound(await tx.find(Disposal, { id }));
    const { proposedBy: _p, examinedBy: _e, decidedBy: _d, endedBy: _x, ...shown } = row;
    return {
      ...shown,
      obstacles: await this.query.obstacles(tx, row.caseId),
      items: (await tx.list(DisposalItem, { disposalId: id }, { evidenceNo: 'ASC' })).map(toItem),
      availableMoves: movesFor(disposalMachine, row.status, await this.facts(tx, row), tx.actor),
    };
  }
}

/** What the disposal itself was judged by before its evidence moves. */
const SETTLED = {
  reasonGiven: true,
  fileDurable: true,
  hashFixed: true,
  scanClean: true,
  receiptAttached: false,
  legalHolds: 0,
  retentionOver: true,
  purgeApproved: true,
};

function recordItem(tx: Tx, { id, caseId, providerId, sha256 }: Evidence, type: string, disposalId: string): void {
  tx.record({ type, subjectType: 'evidence', subjectId: id, caseId, providerId, payload: { sha256, disposalId } });
}

function toItem({ evidenceId, evidenceNo, filename, class: evidenceClass, size, sha256, erasedAt }: DisposalItem) {
  return { evidenceId, evidenceNo, filename, class: evidenceClass, size, sha256, erasedAt };
}

const EVENT_TYPES: Record<DisposalEvent, string> = {
  examine: 'disposal.examined',
  approve: 'disposal.approved',
  retain: 'disposal.retained',
  execute: 'disposal.executed',
  'hand-over': 'disposal.handed-over',
};
