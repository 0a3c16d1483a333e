import type { DocumentType } from '../../domain/enumerations';
import type { Block } from '../../platform/pdf/blocks';
import type { LetterPrinter } from './letter-printer';

/** The items of each of these letters in their order; each carries the name of its part. */
const ORDER_OF_PARTS = {
  FINDING_DISPUTE_DECISION: [
    'disputedFinding',
    'receiptNo',
    'opinion',
    'disputeDecision',
    'reason',
    'replacingFinding',
  ],
  PUBLICATION_NOTICE: [
    'orderNo',
    'publicationText',
    'legalBasis',
    'publicationGrounds',
    'publication',
    'opinion',
    'officer',
  ],
  PUBLICATION_DECISION: [
    'orderNo',
    'publicationText',
    'legalBasis',
    'releaseAt',
    'publication',
    'opinionsHeard',
    'withoutHearing',
    'officer',
  ],
  PUBLICATION_CORRECTION: [
    'orderNo',
    'publicationNo',
    'publishedOn',
    'correctionKind',
    'correctedText',
    'reason',
    'publication',
    'unwantedByParty',
    'officer',
  ],
} as const satisfies Partial<Record<DocumentType, readonly string[]>>;

function bodyOf(names: readonly string[]): (content: object, print: LetterPrinter) => Block[] {
  return (content, print) => {
    const parts = content as Readonly<Record<string, unknown>>;
    return print.content(Object.fromEntries(names.map((name) => [name, parts[name]])), []);
  };
}

/** 이의 검토 결과 통지서; 공표 사전통지서, 공표 결정 통지서, 공표 정정·철회 통지서 (행정절차법 제40조의3). */
export const PUBLICATION_BODIES = {
  FINDING_DISPUTE_DECISION: bodyOf(ORDER_OF_PARTS.FINDING_DISPUTE_DECISION),
  PUBLICATION_NOTICE: bodyOf(ORDER_OF_PARTS.PUBLICATION_NOTICE),
  PUBLICATION_DECISION: bodyOf(ORDER_OF_PARTS.PUBLICATION_DECISION),
  PUBLICATION_CORRECTION: bodyOf(ORDER_OF_PARTS.PUBLICATION_CORRECTION),
};
