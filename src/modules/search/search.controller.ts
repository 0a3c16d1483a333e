import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Reads } from '../../platform/http/operations';
import { SearchWordsQuery, SearchResponse } from './search.dto';
import { SearchService } from './search.service';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  /** Everything the person may see that holds the words, by type. */
  @Get()
  @Authorize('search.read')
  @Reads()
  @ApiOkResponse({ type: SearchResponse })
  search(@CurrentActor() actor: Actor, @Query() { q }: SearchWordsQuery): Promise<SearchResponse> {
    return this.service.search(actor, q);
  }
}
