import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type PeopleRole, sideOf } from '../domain/roles';
import { Public } from '../platform/auth/authorize';
import { CONFIG, type Config } from '../platform/config/config.token';
import { Reads } from '../platform/http/operations';
import { type DemoAccountResponse, DemoAccountsResponse } from './demo-accounts.dto';
import { type DemoAccount, demoAccounts, demoOrganisations } from './load-demo-accounts';

@ApiTags('demo')
@Controller('demo')
export class DemoAccountsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Who may be tried out, by role, for the sign-in page. Without demo data, and always in production, nobody. */
  @Get('accounts')
  @Public()
  @Reads()
  @ApiOkResponse({ type: DemoAccountsResponse })
  accounts(): DemoAccountsResponse {
    const { production, demo } = this.config;
    if (production || !demo.enabled) return { password: null, accounts: [] };
    return { password: demo.password, accounts: demoAccounts().map(toResponse) };
  }
}

function toResponse({ role, email, name, nameEn, title, titleEn, organisation }: DemoAccount): DemoAccountResponse {
  const home = demoOrganisations().find(({ code }) => code === organisation);
  return {
    role: role as PeopleRole,
    side: sideOf(role as PeopleRole),
    email,
    nameKo: name,
    nameEn,
    titleKo: title,
    titleEn,
    organisationKo: home?.nameKo ?? '',
    organisationEn: home?.nameEn ?? '',
  };
}
