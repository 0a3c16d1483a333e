import { Letter, LetterPart } from '../../components/letter';
import { Facts, Prose } from '../../components/page';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { headOf } from './letters';
import type { OfficialDocument } from './document-page';
import { useDocumentTexts } from './texts';

interface Words {
  readonly ko: string;
  readonly en: string;
}

export interface ExtensionWords {
  readonly recipient: { readonly nameKo: string };
  readonly orderNo: string;
  readonly title: Words;
  readonly receiptNo: string | null;
  readonly submittedAt: string | null;
  readonly extensionGround: Words;
  readonly requestedOn: string;
  readonly decision: Words;
  readonly reasons: string;
  readonly dueOnBefore: string;
  readonly dueOnAfter: string;
  readonly closing: (Words & { readonly heading: Words }) | null;
}

/** 기한연장 통지: the decision, why, the old date and the new one, and how a refusal is contested. */
export function ExtensionLetter({ document, content }: { document: OfficialDocument; content: ExtensionWords }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  const { title, decision, reasons, dueOnBefore, dueOnAfter, closing } = content;
  return (
    <Letter head={headOf(document, content.recipient.nameKo)}>
      <p>
        {content.orderNo} · {title[language]}
      </p>
      <LetterPart title={t('extensionAsked')}>
        <Facts
          items={[
            [t('extensionGround'), content.extensionGround[language]],
            [t('extensionRequestedOn'), <Day on={content.requestedOn} />],
            [t('extensionReceipt'), content.receiptNo],
            [t('extensionSubmittedAt'), content.submittedAt && <Instant at={content.submittedAt} />],
          ]}
        />
      </LetterPart>
      <LetterPart title={t('extensionDecision')}>
        <p>
          <strong>{decision[language]}</strong>
        </p>
        <Prose>{reasons}</Prose>
        <Facts
          items={[
            [t('extensionBefore'), <Day on={dueOnBefore} />],
            [t('extensionAfter'), <Day on={dueOnAfter} />],
          ]}
        />
      </LetterPart>
      {closing && (
        <LetterPart title={closing.heading[language]}>
          <Prose>{closing[language]}</Prose>
        </LetterPart>
      )}
    </Letter>
  );
}
