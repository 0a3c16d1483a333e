import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { SEARCH_TYPES } from '../../domain/search-type';
import { Transactions } from '../../platform/database/transactions';
import type { SearchGroupResponse, SearchResponse } from './search.dto';
import { type HitRow, SearchQuery } from './search.query';

const SHOWN = 10;

@Injectable()
export class SearchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: SearchQuery,
  ) {}

  search(actor: Actor, words: string): Promise<SearchResponse> {
    return this.transactions.read(actor, async (tx) => ({ groups: groupsOf(await this.query.find(tx, words)) }));
  }
}

function groupsOf(rows: readonly HitRow[]): SearchGroupResponse[] {
  return SEARCH_TYPES.map((type) => {
    const hits = rows.filter((row) => row.type === type);
    return { type, hits: hits.slice(0, SHOWN), more: hits.length > SHOWN };
  }).filter(({ hits }) => hits.length > 0);
}
