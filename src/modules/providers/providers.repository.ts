import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import {
  DeliveryConsent,
  Facility,
  FacilityTenant,
  Provider,
  ProviderDesignation,
  ProviderOfficer,
  Service,
} from '../../schema/entities';
import type { ProviderListItem, ProviderQuery } from './provider.dto';
import type { ProviderParts } from './provider.response';

@Injectable()
export class ProvidersRepository {
  async get(tx: Tx, id: string): Promise<Provider> {
    return orNotFound(await tx.find(Provider, { id }));
  }

  async lock(tx: Tx, id: string): Promise<Provider> {
    return orNotFound(await tx.lock(Provider, { id }));
  }

  async parts(tx: Tx, providerId: string): Promise<ProviderParts> {
    const facilities = await tx.list(Facility, { providerId }, { code: 'ASC' });
    return {
      services: await tx.list(Service, { providerId }, { code: 'ASC' }),
      facilities,
      tenants: await tx.list(FacilityTenant, { facilityId: facilities.map((facility) => facility.id) }),
      officers: await tx.list(ProviderOfficer, { providerId }, { validFrom: 'DESC', id: 'ASC' }),
      designations: await tx.list(ProviderDesignation, { providerId }, { designatedFrom: 'DESC', id: 'ASC' }),
      consents: await tx.list(DeliveryConsent, { providerId }, { grantedAt: 'DESC', id: 'ASC' }),
    };
  }

  async page(tx: Tx, query: ProviderQuery): Promise<Page<ProviderListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [afterName, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<ProviderListItem>(
      `SELECT id, code, legal_name_ko AS "legalNameKo", legal_name_en AS "legalNameEn", aliases,
              business_registration_no AS "businessRegistrationNo", kind
       FROM providers
       WHERE ($1::text IS NULL OR legal_name_ko ILIKE $1 OR legal_name_en ILIKE $1 OR EXISTS (SELECT 1 FROM unnest(aliases) alias WHERE alias ILIKE $1))
         AND ($2::text IS NULL OR (legal_name_ko, id) > ($2, $3::uuid))
       ORDER BY legal_name_ko, id
       LIMIT $4`,
      [query.q === undefined ? null : containing(query.q), afterName, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.legalNameKo, row.id],
      (row) => row,
    );
  }
}

/** What is typed is looked for as it stands: its `%` and `_` are no wildcards. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
