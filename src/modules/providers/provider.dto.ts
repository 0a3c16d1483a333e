import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import {
  CRITICALITIES,
  type Criticality,
  FACILITY_KINDS,
  type FacilityKind,
  OFFICER_ROLES,
  type OfficerRole,
  PROVIDER_KINDS,
  type ProviderKind,
  type Track,
  TRACKS,
  USER_METRICS,
  type UserMetric,
} from '../../domain/enumerations';
import { isBusinessNumber } from '../../domain/reference-data';
import { Clearable, IsCalendarDay, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

/** Latin capitals, digits and underscores: the name by which data files and people refer to it. */
const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;

/** 사업자등록번호 with a right check digit. Dashes are taken away. */
function IsBusinessNumber(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll(/[\s-]/g, '') : value))(
      target,
      property,
    );
    ApiProperty({ type: String, example: '120-81-47521' })(target, property);
    registerDecorator({
      name: 'isBusinessNumber',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: (value) => typeof value === 'string' && isBusinessNumber(value) },
    });
  };
}

export class ProviderQuery extends PageQuery {
  /** Part of the legal name or of an alias. */
  @Optional() @IsText(100) q?: string;
}

export class CreateProviderDto {
  @Matches(CODE) code: string;
  @IsText(200) legalNameKo: string;
  @Optional() @IsText(200) legalNameEn?: string;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsText(200, { each: true }) aliases?: string[];
  @Optional() @IsBusinessNumber() businessRegistrationNo?: string;
  @IsIn(PROVIDER_KINDS) kind: ProviderKind;
  @Optional() @IsText(500) address?: string;
  /** The provider whose rights and duties this one took over. */
  @Optional() @IsId() successorOfId?: string;
  @IsText(500) source: string;
}

export class UpdateProviderDto {
  @Optional() @IsText(200) legalNameKo?: string;
  @Clearable() @IsText(200) legalNameEn?: string | null;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsText(200, { each: true }) aliases?: string[];
  @Clearable() @IsBusinessNumber() businessRegistrationNo?: string | null;
  @Optional() @IsIn(PROVIDER_KINDS) kind?: ProviderKind;
  @Clearable() @IsText(500) address?: string | null;
  @Clearable() @IsId() successorOfId?: string | null;
  @Optional() @IsText(500) source?: string;
}

export class UserBaseDto {
  @IsIn(USER_METRICS) metric: UserMetric;
  @IsInt() @Min(0) @Max(10_000_000_000) count: number;
  @ApiProperty() @IsIn([true, false]) approximate: boolean;
  @IsCalendarDay() asOf: string;
  @IsText(500) source: string;
}

export class AddServiceDto {
  @Matches(CODE) code: string;
  @IsText(200) nameKo: string;
  @Optional() @IsText(200) nameEn?: string;
  @Optional() @IsId() parentServiceId?: string;
  @Optional() @IsIn(CRITICALITIES) criticality?: Criticality;
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => UserBaseDto)
  userBase?: UserBaseDto[];
  @IsText(500) source: string;
}

export class AddFacilityDto {
  @Matches(CODE) code: string;
  @IsText(200) nameKo: string;
  @Optional() @IsText(200) nameEn?: string;
  @Optional() @IsText(500) address?: string;
  @IsIn(FACILITY_KINDS) kind: FacilityKind;
  @Optional() @IsText(50) grade?: string;
  @Optional() @IsInt() @Min(1990) @Max(2199) gradeYear?: number;
  @Optional() @IsId() parentFacilityId?: string;
  /** Providers that rent space here. */
  @Optional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true }) tenantIds?: string[];
  @IsText(500) source: string;
}

export class AppointOfficerDto {
  @IsIn(OFFICER_ROLES) role: OfficerRole;
  @IsText(200) title: string;
  @Optional() @IsText(100) personName?: string;
  @Optional() @IsId() userId?: string;
  @IsCalendarDay() validFrom: string;
  @Optional() @IsCalendarDay() validTo?: string;
  /** When the provider told the ministry. */
  @Optional() @IsInstant() notifiedAt?: Date;
}

export class DesignateDto {
  @IsIn(TRACKS) track: Track;
  @IsCalendarDay() designatedFrom: string;
  @Optional() @IsCalendarDay() designatedTo?: string;
  /** The figures or the decision that the designation rests on. */
  @IsText(2000) basis: string;
  @IsText(500) source: string;
}

export class EndDto {
  /** The last day. */
  @IsCalendarDay() until: string;
}

export class GrantConsentDto {
  /** Where documents go electronically (행정절차법 제14조). */
  @IsText(254) address: string;
  @IsText(200) grantedBy: string;
  /** When the provider consented; now when left out, never in the future. */
  @Optional() @IsInstant() grantedAt?: Date;
}

export class ServiceResponse {
  id: string;
  code: string;
  nameKo: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: String, nullable: true }) parentServiceId: string | null;
  @ApiProperty({ enum: CRITICALITIES }) criticality: string;
  @ApiProperty({ type: [UserBaseDto] }) userBase: unknown;
  source: string;
  version: number;
}

export class FacilityResponse {
  id: string;
  code: string;
  nameKo: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ enum: FACILITY_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true }) grade: string | null;
  @ApiProperty({ type: Number, nullable: true }) gradeYear: number | null;
  @ApiProperty({ type: String, nullable: true }) parentFacilityId: string | null;
  @ApiProperty({ type: [String] }) tenantIds: string[];
  source: string;
  version: number;
}

export class OfficerResponse {
  id: string;
  @ApiProperty({ enum: OFFICER_ROLES }) role: string;
  title: string;
  @ApiProperty({ type: String, nullable: true }) personName: string | null;
  @ApiProperty({ type: String, nullable: true }) userId: string | null;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) notifiedAt: Date | null;
  version: number;
}

export class DesignationResponse {
  id: string;
  @ApiProperty({ enum: TRACKS }) track: string;
  @ApiProperty({ format: 'date' }) designatedFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) designatedTo: string | null;
  basis: string;
  source: string;
  version: number;
}

export class DeliveryConsentResponse {
  id: string;
  address: string;
  grantedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) grantedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: Date | null;
  version: number;
}

export class ProviderListItem {
  id: string;
  code: string;
  legalNameKo: string;
  @ApiProperty({ type: String, nullable: true }) legalNameEn: string | null;
  @ApiProperty({ type: [String] }) aliases: string[];
  /** Ten digits, without dashes. */
  @ApiProperty({ type: String, nullable: true }) businessRegistrationNo: string | null;
  @ApiProperty({ enum: PROVIDER_KINDS }) kind: string;
}

export class ProviderPage {
  @ApiProperty({ type: [ProviderListItem] }) items: ProviderListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ProviderResponse extends ProviderListItem {
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) successorOfId: string | null;
  source: string;
  version: number;
  @ApiProperty({ type: [ServiceResponse] }) services: ServiceResponse[];
  @ApiProperty({ type: [FacilityResponse] }) facilities: FacilityResponse[];
  @ApiProperty({ type: [OfficerResponse] }) officers: OfficerResponse[];
  @ApiProperty({ type: [DesignationResponse] }) designations: DesignationResponse[];
  @ApiProperty({ type: [DeliveryConsentResponse] }) deliveryConsents: DeliveryConsentResponse[];
}
