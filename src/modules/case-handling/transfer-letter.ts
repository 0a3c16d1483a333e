import type { Case } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

interface TransferSource {
  readonly found: Case;
  readonly agencyName: string;
  readonly legalGround: string;
  readonly reason: string;
  readonly enclosures: readonly string[];
}

/** The content of the letter with which a case goes to another agency (이송). */
export function transferContent(
  source: TransferSource,
  { documentNo, departmentName, approvedAt }: IssuedNumber,
): object {
  const { found, agencyName, legalGround, reason, enclosures } = source;
  return {
    kind: 'CASE_TRANSFER',
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: agencyName, nameEn: null, address: null },
    caseNo: found.caseNo,
    title: found.title,
    legalGround,
    reasons: reason,
    enclosures,
  };
}
