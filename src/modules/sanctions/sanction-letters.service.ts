import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Case, type OfficialDocument, Provider } from '../../schema/entities';
import type { DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { SANCTION_GROUND_LABELS, SANCTION_KIND_LABELS } from '../../domain/remedy-labels';
import { earlyAmount } from '../../domain/sanction-amount';
import type { SanctionParts } from './sanction.response';

type LetterType = 'SANCTION_PRIOR_NOTICE' | 'SANCTION_NOTICE' | 'DUNNING_NOTICE';

interface Letter {
  readonly type: LetterType;
  readonly title: string;
  readonly dispatch: DispatchDto;
  /** What this letter says beyond what all of them say. */
  readonly words: object;
}

/** How the decision is contested is printed by its kind, never typed (질서위반행위규제법 §17·§20, 행정절차법 §26). */
const REMEDIES = {
  FINE: {
    ko: '이 과태료에 불복하면 통지를 받은 날부터 60일 이내에 서면으로 이의제기할 수 있습니다. 이의제기가 있으면 부과처분은 효력을 잃고, 관할 법원의 과태료 재판에 따릅니다.',
    en: 'Within 60 days of receiving this notice a written objection may be made. With it the fine loses its effect and the competent court decides.',
  },
  SURCHARGE: {
    ko: '이 과징금에 불복하면 통지를 받은 날부터 30일 이내에 이의신청을, 90일 이내에 행정심판을 청구하거나 행정소송을 제기할 수 있습니다.',
    en: 'Against this surcharge an objection may be made within 30 days of receiving the notice, and an administrative appeal or a suit brought within 90 days.',
  },
} as const;

/** Letters about fines and surcharges: numbered, frozen, written by the proposer and approved by whoever acts. */
@Injectable()
export class SanctionLetters {
  constructor(private readonly documents: DocumentsService) {}

  async sendIn(tx: Tx, parts: SanctionParts, { type, title, dispatch, words }: Letter): Promise<OfficialDocument> {
    const { sanction } = parts;
    const provider = orNotFound(await tx.find(Provider, { id: sanction.providerId }));
    const { departmentCode } = orNotFound(await tx.find(Case, { id: sanction.caseId }));
    const document = await this.documents.issueIn(tx, {
      caseId: sanction.caseId,
      providerId: sanction.providerId,
      type,
      subjectType: 'sanction',
      subjectId: sanction.id,
      title: `${title}: ${sanction.title}`.slice(0, 200),
      departmentCode,
      authorId: sanction.authorId,
      snapshot: (issued) => ({
        kind: type,
        documentNo: issued.documentNo,
        department: issued.departmentName,
        issuedAt: issued.approvedAt.toISOString(),
        recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
        ...contentOf(parts),
        ...words,
      }),
    });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: sanction.providerId });
    return document;
  }
}

function contentOf({ sanction, order, basis }: SanctionParts): object {
  return {
    sanctionNo: sanction.sanctionNo,
    sanction: SANCTION_KIND_LABELS[sanction.kind],
    orderNo: order?.orderNo ?? null,
    ground: SANCTION_GROUND_LABELS[sanction.ground],
    facts: sanction.facts,
    legalBasis: { act: basis.act, article: basis.article, titleKo: basis.titleKo, titleEn: basis.titleEn },
    amount: sanction.amount,
    calculation: {
      statutoryMaximum: sanction.statutoryMaximum,
      baseAmount: sanction.baseAmount,
      revenues: sanction.revenues && sanction.revenues.map(Number),
      rate: sanction.rate,
      aggravation: sanction.aggravation,
      reduction: sanction.reduction,
      reason: sanction.calculationReason,
    },
    officer: {
      officerDepartment: sanction.officerDepartment,
      name: sanction.officerName,
      contact: sanction.officerContact,
    },
  };
}

/** The items of 질서위반행위규제법 §16 and 행정절차법 §21①. */
export function noticeWords({ sanction }: SanctionParts, opinionDays: number): object {
  return {
    opinions: {
      ko: '이 부과에 대하여 의견을 제출할 수 있습니다. 기한까지 의견을 제출하지 않으면 의견이 없는 것으로 봅니다.',
      en: 'You may give your opinion on it. Without one by the due date it is taken that you have none.',
    },
    due: {
      ko: `이 통지가 도달한 날부터 ${opinionDays}일 이내`,
      en: `within ${opinionDays} days of the arrival of this notice`,
    },
    earlyPayment: sanction.kind === 'FINE' ? earlyAmount(sanction.amount) : null,
  };
}

/** @param daysToPay by the rule of the day: law for a surcharge, policy for a fine. */
export function decisionWords({ sanction, opinion }: SanctionParts, decision: object, daysToPay: number): object {
  return {
    ...decision,
    opinion: opinion?.text ?? null,
    payBy: {
      ko: `이 통지를 받은 날부터 ${daysToPay}일 이내`,
      en: `within ${daysToPay} days of receiving this notice`,
    },
    closing: { heading: { ko: '불복 고지', en: 'Notice of appeal' }, ...REMEDIES[sanction.kind] },
  };
}
