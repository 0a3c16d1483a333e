import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import { CaseRelationResponse, RelateCaseDto } from './case-relations.dto';
import { CaseRelationsService } from './case-relations.service';

@ApiTags('cases')
@Controller('cases/:id/relations')
export class CaseRelationsController {
  constructor(private readonly relations: CaseRelationsService) {}

  @Get()
  @Authorize('cases.read-internal')
  @Reads()
  @ApiOkResponse({ type: [CaseRelationResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseRelationResponse[]> {
    return this.relations.list(actor, id);
  }

  @Post()
  @Authorize('cases.update')
  @Creates('case-relation.to-itself', 'request.conflict')
  @ApiCreatedResponse({ type: CaseRelationResponse })
  relate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RelateCaseDto,
  ): Promise<CaseRelationResponse> {
    return this.relations.relate(actor, id, dto);
  }
}
