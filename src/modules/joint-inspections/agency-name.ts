import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { CaseHandlingQuery } from '../case-handling/case-handling.query';
import type { AgencyDto } from './joint-inspection.dto';

export interface AgencyName {
  readonly ko: string;
  /** Null for an agency that is not in the register. */
  readonly en: string | null;
}

/** The name of the register on that day, or the one that was written. @throws AppError `case-transfer.agency`. */
export async function agencyNameIn(
  tx: Tx,
  agencies: CaseHandlingQuery,
  { agencyCode, agencyName }: AgencyDto,
  on: string,
): Promise<AgencyName> {
  if ((agencyCode === undefined) === (agencyName === undefined)) throw new AppError('case-transfer.agency');
  if (agencyCode === undefined) return { ko: agencyName ?? '', en: null };
  const name = await agencies.agencyName(tx, agencyCode, on);
  if (name === null) throw new AppError('case-transfer.agency');
  return name;
}
