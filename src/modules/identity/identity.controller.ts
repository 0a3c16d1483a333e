import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  AddMembershipDto,
  CreateOrganisationDto,
  CreateUserDto,
  EndUserMembershipDto,
  OrganisationResponse,
  UpdateUserDto,
  type UserListItem,
  UserPage,
  UserQuery,
  UserResponse,
} from './identity.dto';
import { MembershipsService } from './memberships.service';
import { OrganisationsService } from './organisations.service';
import { UsersService } from './users.service';

@ApiTags('identity')
@Controller()
export class IdentityController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly memberships: MembershipsService,
  ) {}

  @Get('organisations')
  @Authorize('organisations.read')
  @Reads()
  @ApiOkResponse({ type: [OrganisationResponse] })
  listOrganisations(@CurrentActor() actor: Actor): Promise<OrganisationResponse[]> {
    return this.organisations.list(actor);
  }

  @Post('organisations')
  @Authorize('organisations.manage')
  @Creates('organisation.provider-mismatch', 'request.conflict')
  @ApiCreatedResponse({ type: OrganisationResponse })
  createOrganisation(@CurrentActor() actor: Actor, @Body() dto: CreateOrganisationDto): Promise<OrganisationResponse> {
    return this.organisations.create(actor, dto);
  }

  @Get('users')
  @Authorize('users.read')
  @Reads()
  @ApiOkResponse({ type: UserPage })
  listUsers(@CurrentActor() actor: Actor, @Query() query: UserQuery): Promise<Page<UserListItem>> {
    return this.users.list(actor, query);
  }

  @Post('users')
  @Authorize('users.manage')
  @Creates('auth.password-weak', 'membership.role-not-assignable', 'record.rule-violated', 'request.conflict')
  @ApiCreatedResponse({ type: UserResponse })
  createUser(@CurrentActor() actor: Actor, @Body() dto: CreateUserDto): Promise<UserResponse> {
    return this.users.create(actor, dto);
  }

  @Get('users/:id')
  @Authorize('users.read')
  @Reads()
  @ApiOkResponse({ type: UserResponse })
  getUser(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UserResponse> {
    return this.users.get(actor, id);
  }

  @Patch('users/:id')
  @Authorize('users.manage')
  @Changes('user.own-account', 'user.last-manager')
  @ApiOkResponse({ type: UserResponse })
  updateUser(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateUserDto,
  ): Promise<UserResponse> {
    return this.users.update(actor, id, version, dto);
  }

  @Post('users/:id/memberships')
  @Authorize('users.manage')
  @Creates('membership.role-not-assignable', 'period.ends-before-start', 'record.rule-violated')
  @ApiCreatedResponse({ type: UserResponse })
  addMembership(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AddMembershipDto,
  ): Promise<UserResponse> {
    return this.memberships.add(actor, id, dto);
  }

  @Post('memberships/:id/end')
  @Authorize('users.manage')
  @Changes('membership.ends-in-the-past', 'period.ends-before-start', 'user.last-manager')
  @ApiOkResponse({ type: UserResponse })
  endMembership(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: EndUserMembershipDto,
  ): Promise<UserResponse> {
    return this.memberships.end(actor, id, version, dto.validTo);
  }
}
