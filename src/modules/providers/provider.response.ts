import type {
  DeliveryConsent,
  Facility,
  FacilityTenant,
  Provider,
  ProviderDesignation,
  ProviderOfficer,
  Service,
} from '../../schema/entities';
import type {
  DeliveryConsentResponse,
  DesignationResponse,
  FacilityResponse,
  OfficerResponse,
  ProviderListItem,
  ProviderResponse,
  ServiceResponse,
} from './provider.dto';

export interface ProviderParts {
  readonly services: readonly Service[];
  readonly facilities: readonly Facility[];
  readonly tenants: readonly FacilityTenant[];
  readonly officers: readonly ProviderOfficer[];
  readonly designations: readonly ProviderDesignation[];
  readonly consents: readonly DeliveryConsent[];
}

export function toProviderResponse(row: Provider, parts: ProviderParts): ProviderResponse {
  const tenantsOf = (facilityId: string) =>
    parts.tenants.filter((tenant) => tenant.facilityId === facilityId).map((tenant) => tenant.providerId);
  return {
    ...toProviderListItem(row),
    address: row.address,
    successorOfId: row.successorOfId,
    source: row.source,
    version: row.version,
    services: parts.services.map(toServiceResponse),
    facilities: parts.facilities.map((facility) => toFacilityResponse(facility, tenantsOf(facility.id))),
    officers: parts.officers.map(toOfficerResponse),
    designations: parts.designations.map(toDesignationResponse),
    deliveryConsents: parts.consents.map(toConsentResponse),
  };
}

export function toProviderListItem({
  id,
  code,
  legalNameKo,
  legalNameEn,
  aliases,
  businessRegistrationNo,
  kind,
}: Provider): ProviderListItem {
  return { id, code, legalNameKo, legalNameEn, aliases, businessRegistrationNo, kind };
}

export function toServiceResponse({
  id,
  code,
  nameKo,
  nameEn,
  parentServiceId,
  criticality,
  userBase,
  source,
  version,
}: Service): ServiceResponse {
  return { id, code, nameKo, nameEn, parentServiceId, criticality, userBase, source, version };
}

export function toFacilityResponse(row: Facility, tenantIds: string[]): FacilityResponse {
  const { id, code, nameKo, nameEn, address, kind, grade, gradeYear, parentFacilityId, source, version } = row;
  return { id, code, nameKo, nameEn, address, kind, grade, gradeYear, parentFacilityId, tenantIds, source, version };
}

export function toOfficerResponse({
  id,
  role,
  title,
  personName,
  userId,
  validFrom,
  validTo,
  notifiedAt,
  version,
}: ProviderOfficer): OfficerResponse {
  return { id, role, title, personName, userId, validFrom, validTo, notifiedAt, version };
}

export function toDesignationResponse({
  id,
  track,
  designatedFrom,
  designatedTo,
  basis,
  source,
  version,
}: ProviderDesignation): DesignationResponse {
  return { id, track, designatedFrom, designatedTo, basis, source, version };
}

export function toConsentResponse({
  id,
  address,
  grantedBy,
  grantedAt,
  revokedAt,
  version,
}: DeliveryConsent): DeliveryConsentResponse {
  return { id, address, grantedBy, grantedAt, revokedAt, version };
}
