import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import {
  DeliveryConsent,
  Facility,
  FacilityTenant,
  ProviderDesignation,
  ProviderOfficer,
  Service,
} from '../../schema/entities';
import type {
  AddFacilityDto,
  AddServiceDto,
  AppointOfficerDto,
  DeliveryConsentResponse,
  DesignateDto,
  DesignationResponse,
  FacilityResponse,
  GrantConsentDto,
  OfficerResponse,
  ServiceResponse,
} from './provider.dto';
import {
  toConsentResponse,
  toDesignationResponse,
  toFacilityResponse,
  toOfficerResponse,
  toServiceResponse,
} from './provider.response';
import { ProvidersRepository } from './providers.repository';

/** What the register says of a provider: services, facilities, officers, designations and consents to electronic delivery. */
@Injectable()
export class ProviderRegisterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly providers: ProvidersRepository,
  ) {}

  addService(actor: Actor, providerId: string, dto: AddServiceDto): Promise<ServiceResponse> {
    return this.adding(actor, providerId, 'service.added', { ...dto }, async (tx) => {
      return toServiceResponse(await tx.insert(Service, { id: tx.newId(), providerId, ...dto }));
    });
  }

  addFacility(actor: Actor, providerId: string, dto: AddFacilityDto): Promise<FacilityResponse> {
    return this.adding(actor, providerId, 'facility.added', { ...dto }, async (tx) => {
      const { tenantIds = [], ...values } = dto;
      const facility = await tx.insert(Facility, { id: tx.newId(), providerId, ...values });
      await tx.insertAll(
        FacilityTenant,
        tenantIds.map((tenantId) => ({ facilityId: facility.id, providerId: tenantId })),
      );
      return toFacilityResponse(facility, tenantIds);
    });
  }

  appointOfficer(actor: Actor, providerId: string, dto: AppointOfficerDto): Promise<OfficerResponse> {
    return this.adding(actor, providerId, 'officer.appointed', { ...dto }, async (tx) => {
      requirePeriod(dto.validFrom, dto.validTo);
      requirePast(tx, dto.notifiedAt);
      return toOfficerResponse(await tx.insert(ProviderOfficer, { id: tx.newId(), providerId, ...dto }));
    });
  }

  endOfficer(actor: Actor, providerId: string, id: string, version: number, until: string): Promise<OfficerResponse> {
    return this.transactions.write(actor, async (tx) => {
      const officer = orNotFound(await tx.lock(ProviderOfficer, { id, providerId }));
      requireVersion(officer, version);
      requirePeriod(officer.validFrom, until);
      record(tx, 'officer.ended', id, providerId, { until });
      return toOfficerResponse(await tx.update(ProviderOfficer, officer, { validTo: until }));
    });
  }

  designate(actor: Actor, providerId: string, dto: DesignateDto): Promise<DesignationResponse> {
    return this.adding(actor, providerId, 'designation.made', { ...dto }, async (tx) => {
      requirePeriod(dto.designatedFrom, dto.designatedTo);
      return toDesignationResponse(await tx.insert(ProviderDesignation, { id: tx.newId(), providerId, ...dto }));
    });
  }

  endDesignation(
    actor: Actor,
    providerId: string,
    id: string,
    version: number,
    until: string,
  ): Promise<DesignationResponse> {
    return this.transactions.write(actor, async (tx) => {
      const designation = orNotFound(await tx.lock(ProviderDesignation, { id, providerId }));
      requireVersion(designation, version);
      requirePeriod(designation.designatedFrom, until);
      record(tx, 'designation.ended', id, providerId, { until });
      return toDesignationResponse(await tx.update(ProviderDesignation, designation, { designatedTo: until }));
    });
  }

  grantConsent(actor: Actor, providerId: string, dto: GrantConsentDto): Promise<DeliveryConsentResponse> {
    return this.adding(actor, providerId, 'delivery-consent.granted', { ...dto }, async (tx) => {
      requirePast(tx, dto.grantedAt);
      return toConsentResponse(
        await tx.insert(DeliveryConsent, { id: tx.newId(), providerId, ...dto, grantedAt: dto.grantedAt ?? tx.now }),
      );
    });
  }

  /** From now on nothing goes out electronically on this consent; what was delivered stays delivered. */
  revokeConsent(actor: Actor, providerId: string, id: string, version: number): Promise<DeliveryConsentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const consent = orNotFound(await tx.lock(DeliveryConsent, { id, providerId }));
      requireVersion(consent, version);
      if (consent.revokedAt) throw new AppError('delivery-consent.already-revoked');
      record(tx, 'delivery-consent.revoked', id, providerId, { address: consent.address });
      return toConsentResponse(await tx.update(DeliveryConsent, consent, { revokedAt: tx.now }));
    });
  }

  private adding<R extends { id: string }>(
    actor: Actor,
    providerId: string,
    type: string,
    payload: Record<string, unknown>,
    insert: (tx: Tx) => Promise<R>,
  ): Promise<R> {
    return this.transactions.write(actor, async (tx) => {
      await this.providers.get(tx, providerId);
      const added = await insert(tx);
      record(tx, type, added.id, providerId, payload);
      return added;
    });
  }
}

function record(tx: Tx, type: string, subjectId: string, providerId: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: type.slice(0, type.indexOf('.')), subjectId, caseId: null, providerId, payload });
}

function requirePeriod(from: string, to: string | undefined): void {
  if (to !== undefined && to < from) throw new AppError('period.ends-before-start');
}

function requirePast(tx: Tx, instant: Date | undefined): void {
  if (instant && instant > tx.now) throw new AppError('instant.in-future');
}
