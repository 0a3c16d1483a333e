import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Evidence } from '../../schema/entities';
import type { EvidenceReferenceResponse } from './submitted-evidence.dto';

interface Submission {
  readonly caseId: string;
  readonly providerId: string;
}

/** What a provider brings of its own for an answer or an opinion. */
@Injectable()
export class SubmittedEvidence {
  /** @throws AppError `evidence.not-submitted` unless every item came from this provider in this case and was accepted. */
  async requireIn(tx: Tx, { caseId, providerId }: Submission, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const own = await tx.list(Evidence, { id: ids, caseId, providerId, uploadedSide: 'PROVIDER' });
    const usable = own.filter(({ status }) => status === 'ACCEPTED' || status === 'SEALED');
    if (usable.length !== new Set(ids).size) throw new AppError('evidence.not-submitted');
  }

  /** Of what came on paper and was scanned by the ministry as well. @throws AppError `evidence.not-submitted` */
  async requireOfPartyIn(tx: Tx, of: Submission, ids: readonly string[]): Promise<void> {
    if (tx.actor.side === 'PROVIDER') return this.requireIn(tx, of, ids);
    if (ids.length === 0) return;
    const { caseId, providerId } = of;
    const found = await tx.list(Evidence, { id: ids, caseId, providerId, status: ['ACCEPTED', 'SEALED'] });
    if (found.length !== new Set(ids).size) throw new AppError('evidence.not-submitted');
  }

  /** In the order of their numbers, as far as the reader may see them. */
  async referencesIn(tx: Tx, ids: readonly string[]): Promise<EvidenceReferenceResponse[]> {
    return ids.length === 0 ? [] : (await tx.list(Evidence, { id: ids }, { seq: 'ASC' })).map(toReference);
  }
}

function toReference({
  id,
  evidenceNo,
  title,
  filename,
  size,
  sha256,
  receivedAt,
}: Evidence): EvidenceReferenceResponse {
  return { id, evidenceNo, title, filename, size, sha256, receivedAt };
}
