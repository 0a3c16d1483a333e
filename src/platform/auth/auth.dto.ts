import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';
import { PERMISSION_NAMES } from '../../domain/permission';
import { ROLES, SIDES } from '../../domain/roles';

export class LoginDto {
  @IsEmail() @MaxLength(254) email: string;
  @ApiProperty({ format: 'password', maxLength: 200 }) @MaxLength(200) password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password', maxLength: 200 }) @MaxLength(200) currentPassword: string;
  @ApiProperty({ format: 'password', maxLength: 200 }) @MaxLength(200) newPassword: string;
}

export class OrganisationOfUser {
  id: string;
  nameKo: string;
  nameEn: string;
}

/** The signed-in person with the roles held today. */
export class SessionUserResponse {
  id: string;
  email: string;
  name: string;
  title: string | null;
  @ApiProperty({ enum: SIDES }) side: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: string[];
  /** What the roles allow at all; what may be done with one object is in its `availableMoves`. */
  @ApiProperty({ enum: PERMISSION_NAMES, isArray: true }) permissions: string[];
  providerId: string | null;
  @ApiProperty({ type: OrganisationOfUser }) organisation: OrganisationOfUser;
}

export class LoginResponse {
  /** Bearer token, good for ten minutes; the refresh token travels in an httpOnly cookie. */
  accessToken: string;
  @ApiProperty({ type: SessionUserResponse }) user: SessionUserResponse;
}
