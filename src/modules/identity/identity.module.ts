import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller';
import { MembershipsService } from './memberships.service';
import { OrganisationsService } from './organisations.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  controllers: [IdentityController],
  providers: [OrganisationsService, UsersService, MembershipsService, UsersRepository],
})
export class IdentityModule {}
