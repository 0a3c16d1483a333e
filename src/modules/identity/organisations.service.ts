import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import { Organisation } from '../../schema/entities';
import type { CreateOrganisationDto, OrganisationResponse } from './identity.dto';

@Injectable()
export class OrganisationsService {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<OrganisationResponse[]> {
    return this.transactions.read(actor, async (tx) =>
      (await tx.list(Organisation, {}, { code: 'ASC' })).map(toOrganisationResponse),
    );
  }

  create(actor: Actor, dto: CreateOrganisationDto): Promise<OrganisationResponse> {
    if ((dto.kind === 'PROVIDER') !== (dto.providerId !== undefined))
      throw new AppError('organisation.provider-mismatch');
    return this.transactions.write(actor, async (tx) => {
      const created = await tx.insert(Organisation, { id: tx.newId(), ...dto });
      tx.record({
        type: 'organisation.created',
        subjectType: 'organisation',
        subjectId: created.id,
        caseId: null,
        providerId: created.providerId,
        payload: { ...dto },
      });
      return toOrganisationResponse(created);
    });
  }
}

function toOrganisationResponse({
  id,
  code,
  kind,
  nameKo,
  nameEn,
  providerId,
  version,
}: Organisation): OrganisationResponse {
  return { id, code, kind, nameKo, nameEn, providerId, version };
}
