import { seoulDay } from '../../domain/calendar-day';
import { enumerationLabel } from '../../domain/labels';
import { PUBLICATION_CHANNEL_LABELS } from '../../domain/publication';
import type {
  LegalBasis,
  Order,
  Provider,
  Publication,
  PublicationConsideration,
  PublicationCorrection,
  PublicationOpinion,
} from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

/** What a letter about a publication is written from. */
export interface LetterSource {
  readonly publication: Publication;
  readonly order: Order;
  readonly basis: LegalBasis;
  readonly provider: Provider;
}

export interface AnsweredOpinion {
  readonly opinion: PublicationOpinion;
  readonly answer: PublicationConsideration | undefined;
}

/** What is to be published and why, and until when the party is heard (행정절차법 제40조의3제3항). */
export function noticeLetter(source: LetterSource, windowDays: number, issued: IssuedNumber): object {
  const { publication, order } = source;
  return {
    ...frame('PUBLICATION_NOTICE', source, issued),
    orderNo: order.orderNo,
    publication: intended(publication),
    publicationText: publication.text,
    publicationGrounds: publication.grounds,
    legalBasis: { act: source.basis.act, article: source.basis.article },
    opinion: {
      ko: `이 통지가 도달한 날의 다음 날부터 ${windowDays}일 이내에 의견을 제출할 수 있습니다. 기한까지 의견이 없으면 의견이 없는 것으로 봅니다(행정절차법 제40조의3제3항부터 제5항까지).`,
      en: `You may give your opinion within ${windowDays} days from the day after this letter arrived; without one by then, none is taken to be had.`,
    },
    officer: officerOf(order),
  };
}

/** The words, the hour and the place of the publication, and what became of the opinions. */
export function decisionLetter(
  source: LetterSource,
  releaseAt: Date,
  answered: readonly AnsweredOpinion[],
  issued: IssuedNumber,
): object {
  const { publication, order } = source;
  return {
    ...frame('PUBLICATION_DECISION', source, issued),
    orderNo: order.orderNo,
    publication: intended(publication),
    releaseAt: releaseAt.toISOString(),
    publicationText: publication.text,
    legalBasis: { act: source.basis.act, article: source.basis.article },
    withoutHearing: publication.exemption && {
      ground: enumerationLabel('publicationExemption', publication.exemption),
      reason: publication.exemptionReason,
    },
    opinionsHeard: answered.map(({ opinion, answer }) => ({
      receiptNo: opinion.receiptNo,
      consideration: answer ? enumerationLabel('opinionConsideration', answer.consideration) : null,
      reason: answer?.reason ?? null,
    })),
    officer: officerOf(order),
  };
}

export function correctionLetter(
  source: LetterSource,
  correction: PublicationCorrection,
  issued: IssuedNumber,
): object {
  const { publication, order } = source;
  const { kind, text, reason, periodDays, unwantedByParty } = correction;
  return {
    ...frame('PUBLICATION_CORRECTION', source, issued),
    orderNo: order.orderNo,
    publicationNo: publication.publicationNo,
    publishedOn: publication.publishedAt && seoulDay(publication.publishedAt),
    correctionKind: enumerationLabel('publicationCorrectionKind', kind),
    correctedText: text,
    reason,
    publication: unwantedByParty ? null : { ...intended(publication), periodDays },
    unwantedByParty: unwantedByParty || null,
    officer: officerOf(order),
  };
}

/** `공표 결정 통지: …`, cut to the length of a title. */
export function titleOf(what: string, { title }: Publication): string {
  return `${what}: ${title}`.slice(0, 200);
}

function frame(kind: string, { provider }: LetterSource, { documentNo, departmentName, approvedAt }: IssuedNumber) {
  return {
    kind,
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
  };
}

function intended({ publicationNo, channel, periodDays }: Publication): object {
  return { publicationNo, channel: PUBLICATION_CHANNEL_LABELS[channel], periodDays };
}

function officerOf({ officerDepartment, officerName, officerContact }: Order): object {
  return { officerDepartment, name: officerName, contact: officerContact };
}
