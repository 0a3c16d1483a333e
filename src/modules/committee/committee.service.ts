import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { committeeItemMachine, type CommitteeItemEvent } from '../../domain/committee-item';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { CommitteeItem } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type {
  CommitteeItemListItem,
  CommitteeItemQuery,
  CommitteeItemResponse,
  CreateCommitteeItemDto,
  ResolveItemDto,
  UpdateCommitteeItemDto,
} from './committee-item.dto';
import { factsOf, toCommitteeItemResponse } from './committee-item.response';
import { CommitteeQuery } from './committee.query';

type Patch = Partial<Pick<CommitteeItem, 'decision' | 'resolution' | 'resolvedOn' | 'frozenAt'>>;

/** Agenda items of the committee: drafted, tabled, decided on recorded votes and frozen with the decision. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: CommitteeQuery,
    private readonly cases: CasesRepository,
  ) {}

  list(actor: Actor, caseId: string, query: CommitteeItemQuery): Promise<Page<CommitteeItemListItem>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<CommitteeItemResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.respond(tx, orNotFound(await tx.find(CommitteeItem, { id }))),
    );
  }

  create(actor: Actor, caseId: string, dto: CreateCommitteeItemDto): Promise<CommitteeItemResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.createIn(tx, caseId, dto)));
  }

  async createIn(tx: Tx, caseId: string, dto: CreateCommitteeItemDto): Promise<CommitteeItem> {
    await this.cases.get(tx, caseId);
    const created = await tx.insert(CommitteeItem, {
      id: tx.newId(),
      caseId,
      ...dto,
      recusals: dto.recusals ?? [],
      authorId: tx.actor.userId,
      status: committeeItemMachine.initial,
    });
    record(tx, created, 'committee-item.drafted', { title: created.title });
    return created;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateCommitteeItemDto): Promise<CommitteeItemResponse> {
    return this.act(actor, id, version, (tx, item) => this.updateIn(tx, item, dto));
  }

  /** Meeting, attendance, votes and minutes are filled in until the decision. */
  async updateIn(tx: Tx, item: CommitteeItem, dto: UpdateCommitteeItemDto): Promise<CommitteeItem> {
    if (item.frozenAt) throw new AppError('record.frozen');
    const updated = await tx.update(CommitteeItem, item, { ...dto });
    record(tx, updated, 'committee-item.updated', { fields: Object.keys(dto) });
    return updated;
  }

  table(actor: Actor, id: string, version: number): Promise<CommitteeItemResponse> {
    return this.act(actor, id, version, (tx, item) => this.tableIn(tx, item));
  }

  resolve(actor: Actor, id: string, version: number, dto: ResolveItemDto): Promise<CommitteeItemResponse> {
    return this.act(actor, id, version, (tx, item) => this.resolveIn(tx, item, dto));
  }

  defer(actor: Actor, id: string, version: number, reason: string): Promise<CommitteeItemResponse> {
    return this.act(actor, id, version, (tx, item) => this.deferIn(tx, item, reason));
  }

  reject(actor: Actor, id: string, version: number, reason: string): Promise<CommitteeItemResponse> {
    return this.act(actor, id, version, (tx, item) => this.rejectIn(tx, item, reason));
  }

  tableIn(tx: Tx, item: CommitteeItem): Promise<CommitteeItem> {
    return this.moveIn(tx, item, 'table', { decision: null });
  }

  resolveIn(tx: Tx, item: CommitteeItem, { decision, resolution, resolvedOn }: ResolveItemDto): Promise<CommitteeItem> {
    if (item.heldFrom !== null && resolvedOn < item.heldFrom)
      throw new AppError('committee-item.resolved-before-meeting');
    return this.moveIn(tx, item, 'resolve', { decision, resolution, resolvedOn, frozenAt: tx.now });
  }

  deferIn(tx: Tx, item: CommitteeItem, reason: string): Promise<CommitteeItem> {
    return this.moveIn(tx, item, 'defer', { decision: 'DEFERRED' }, reason);
  }

  rejectIn(tx: Tx, item: CommitteeItem, reason: string): Promise<CommitteeItem> {
    return this.moveIn(tx, item, 'reject', { decision: 'REJECTED', resolution: reason, frozenAt: tx.now }, reason);
  }

  private async moveIn(
    tx: Tx,
    item: CommitteeItem,
    event: CommitteeItemEvent,
    patch: Patch,
    reason?: string,
  ): Promise<CommitteeItem> {
    const facts = { ...factsOf(item, event, await this.isHistoric(tx, item)), reasonGiven: isReason(reason) };
    const status = nextStatus(committeeItemMachine, item.status, event, facts);
    const moved = await tx.update(CommitteeItem, item, { status, ...patch });
    record(tx, moved, EVENT_TYPES[event], { from: item.status, to: status, reason: reason ?? null, ...patch });
    return moved;
  }

  private async respond(tx: Tx, item: CommitteeItem): Promise<CommitteeItemResponse> {
    return toCommitteeItemResponse(item, await this.isHistoric(tx, item), tx.actor);
  }

  private async isHistoric(tx: Tx, { caseId }: CommitteeItem): Promise<boolean> {
    return (await this.cases.get(tx, caseId)).migrated;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    move: (tx: Tx, item: CommitteeItem) => Promise<CommitteeItem>,
  ): Promise<CommitteeItemResponse> {
    return this.transactions.write(actor, async (tx) => {
      const item = orNotFound(await tx.lock(CommitteeItem, { id }));
      requireVersion(item, version);
      return this.respond(tx, await move(tx, item));
    });
  }
}

const EVENT_TYPES: Record<CommitteeItemEvent, string> = {
  table: 'committee-item.tabled',
  resolve: 'committee-item.resolved',
  defer: 'committee-item.deferred',
  reject: 'committee-item.rejected',
};

function record(tx: Tx, { id, caseId }: CommitteeItem, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'committee-item', subjectId: id, caseId, payload });
}
