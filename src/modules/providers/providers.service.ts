import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Provider } from '../../schema/entities';
import type {
  CreateProviderDto,
  ProviderListItem,
  ProviderQuery,
  ProviderResponse,
  UpdateProviderDto,
} from './provider.dto';
import { toProviderResponse } from './provider.response';
import { ProvidersRepository } from './providers.repository';

/** The regulated legal entities. A provider sees itself alone. */
@Injectable()
export class ProvidersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly providers: ProvidersRepository,
  ) {}

  list(actor: Actor, query: ProviderQuery): Promise<Page<ProviderListItem>> {
    return this.transactions.read(actor, (tx) => this.providers.page(tx, query));
  }

  get(actor: Actor, id: string): Promise<ProviderResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  create(actor: Actor, dto: CreateProviderDto): Promise<ProviderResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { id } = await tx.insert(Provider, { id: tx.newId(), ...dto });
      tx.record({
        type: 'provider.created',
        subjectType: 'provider',
        subjectId: id,
        caseId: null,
        payload: { ...dto },
      });
      return this.respond(tx, id);
    });
  }

  update(actor: Actor, id: string, version: number, dto: UpdateProviderDto): Promise<ProviderResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.providers.lock(tx, id);
      requireVersion(found, version);
      await tx.update(Provider, found, { ...dto });
      tx.record({
        type: 'provider.updated',
        subjectType: 'provider',
        subjectId: id,
        caseId: null,
        payload: { ...dto },
      });
      return this.respond(tx, id);
    });
  }

  private async respond(tx: Tx, id: string): Promise<ProviderResponse> {
    return toProviderResponse(await this.providers.get(tx, id), await this.providers.parts(tx, id));
  }
}
