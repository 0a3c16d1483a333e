import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { ORGANISATION_KINDS, type OrganisationKind, USER_STATUSES, type UserStatus } from '../../domain/enumerations';
import { POSITIONS, type Position } from '../../domain/approval-line';
import { PEOPLE_ROLES, type PeopleRole } from '../../domain/roles';
import { Clearable, IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;

export class CreateOrganisationDto {
  @Matches(CODE) code: string;
  @IsIn(ORGANISATION_KINDS) kind: OrganisationKind;
  @IsText(200) nameKo: string;
  @IsText(200) nameEn: string;
  /** The provider whose people these are; only and always for the kind PROVIDER. */
  @Optional() @IsId() providerId?: string;
}

export class OrganisationResponse {
  id: string;
  code: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: string;
  nameKo: string;
  nameEn: string;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  version: number;
}

export class UserQuery extends PageQuery {
  @Optional() @IsId() organisationId?: string;
  @Optional() @IsIn(USER_STATUSES) status?: UserStatus;
}

export class CreateUserDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsText(100) name: string;
  @Optional() @IsText(100) title?: string;
  /** By which the delegation rules tell what an approver decides; a director where an approver comes without one. */
  @Optional() @IsIn(POSITIONS) position?: Position;
  /** The first password, which the person changes after signing in. */
  @ApiProperty({ format: 'password', maxLength: 200 }) @IsString() @MaxLength(200) password: string;
  /** One's own when left out. */
  @Optional() @IsId() organisationId?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(4) @ArrayUnique() @IsIn(PEOPLE_ROLES, { each: true }) roles: PeopleRole[];
  /** Today in Seoul when left out. */
  @Optional() @IsCalendarDay() validFrom?: string;
}

export class UpdateUserDto {
  @Optional() @IsText(100) name?: string;
  @Clearable() @IsText(100) title?: string | null;
  @Optional() @IsIn(POSITIONS) position?: Position;
  /** A disabled person is out at once and keeps their memberships for the day they return. */
  @Optional() @IsIn(USER_STATUSES) status?: UserStatus;
}

export class AddMembershipDto {
  @IsIn(PEOPLE_ROLES) role: PeopleRole;
  /** One's own when left out. */
  @Optional() @IsId() organisationId?: string;
  /** Today in Seoul when left out. */
  @Optional() @IsCalendarDay() validFrom?: string;
  @Optional() @IsCalendarDay() validTo?: string;
}

export class EndUserMembershipDto {
  /** The last day, yesterday at the earliest. */
  @IsCalendarDay() validTo: string;
}

export class MembershipResponse {
  id: string;
  organisationId: string;
  organisationNameKo: string;
  @ApiProperty({ enum: PEOPLE_ROLES }) role: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo: string | null;
  version: number;
}

export class UserListItem {
  id: string;
  email: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: USER_STATUSES }) status: string;
}

export class UserPage {
  @ApiProperty({ type: [UserListItem] }) items: UserListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class UserResponse extends UserListItem {
  @ApiProperty({ enum: POSITIONS, nullable: true }) position: Position | null;
  version: number;
  @ApiProperty({ type: [MembershipResponse] }) memberships: MembershipResponse[];
}
