import { ApiProperty } from '@nestjs/swagger';
import { PEOPLE_ROLES, type PeopleRole, SIDES, type Side } from '../domain/roles';

export class DemoAccountResponse {
  @ApiProperty({ enum: PEOPLE_ROLES }) role: PeopleRole;
  @ApiProperty({ enum: SIDES }) side: Side;
  email: string;
  nameKo: string;
  nameEn: string;
  titleKo: string;
  titleEn: string;
  organisationKo: string;
  organisationEn: string;
}

export class DemoAccountsResponse {
  /** One for all of them; null where there are none. */
  @ApiProperty({ type: String, nullable: true }) password: string | null;
  @ApiProperty({ type: [DemoAccountResponse] }) accounts: DemoAccountResponse[];
}
