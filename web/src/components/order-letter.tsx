import { useLanguage } from '../i18n/i18n';
import { Letter, LetterPart, type LetterHead } from './letter';
import { useLetterTexts } from './letter-texts';
import { Prose } from './page';

interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

export interface LetterRequirement {
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly due: Bilingual | null;
  readonly criteria: readonly string[];
  readonly alternativeAllowed: boolean;
}

export interface OrderLetterContent {
  readonly head: LetterHead;
  readonly orderNo: string;
  readonly instrument: Bilingual;
  readonly legalBasis: string | null;
  readonly facts: string;
  readonly requirements: readonly LetterRequirement[];
  readonly planDue: Bilingual | null;
  readonly resultDue: Bilingual | null;
  readonly consequence: string | null;
  readonly exemption: string | null;
  /** Null before the approval adds it. */
  readonly closing: { readonly heading: Bilingual; readonly text: Bilingual } | null;
  readonly officer: { readonly department: string; readonly name: string; readonly contact: string };
}

/** An order as its recipient reads it. */
export function OrderLetter({ letter }: { letter: OrderLetterContent }) {
  const t = useLetterTexts();
  const language = useLanguage();
  const { officer, closing } = letter;
  return (
    <Letter
      head={letter.head}
      foot={
        <p>
          {t('officer')}: {officer.department} {officer.name} ({officer.contact})
        </p>
      }
    >
      <p>
        {letter.instrument[language]} · {letter.orderNo}
      </p>
      {letter.legalBasis && (
        <LetterPart title={t('basis')}>
          <p>{letter.legalBasis}</p>
        </LetterPart>
      )}
      <LetterPart title={t('facts')}>
        <Prose>{letter.facts}</Prose>
      </LetterPart>
      {letter.exemption && (
        <LetterPart title={t('exemption')}>
          <Prose>{letter.exemption}</Prose>
        </LetterPart>
      )}
      {letter.requirements.length > 0 && (
        <LetterPart title={t('requirements')}>
          <Requirements requirements={letter.requirements} />
        </LetterPart>
      )}
      {(letter.planDue ?? letter.resultDue) && (
        <LetterPart title={t('deadlines')}>
          <ul>
            {letter.planDue && (
              <li>
                {t('planDue')}: {letter.planDue[language]}
              </li>
            )}
            {letter.resultDue && (
              <li>
                {t('resultDue')}: {letter.resultDue[language]}
              </li>
            )}
          </ul>
        </LetterPart>
      )}
      {letter.consequence && (
        <LetterPart title={t('consequence')}>
          <Prose>{letter.consequence}</Prose>
        </LetterPart>
      )}
      <LetterPart title={closing ? closing.heading[language] : t('closing')}>
        {closing ? <Prose>{closing.text[language]}</Prose> : <p className="jg-quiet">{t('closingPending')}</p>}
      </LetterPart>
    </Letter>
  );
}

export function Requirements({ requirements }: { requirements: readonly LetterRequirement[] }) {
  const t = useLetterTexts();
  const language = useLanguage();
  return (
    <ol className="jg-letter-requirements">
      {requirements.map(({ no, title, text, due, criteria, alternativeAllowed }) => (
        <li key={no}>
          <p className="jg-eyebrow">{no}</p>
          <h4>{title}</h4>
          {text !== title && <Prose>{text}</Prose>}
          {criteria.length > 0 && (
            <>
              <p className="jg-letter-name">{t('criteria')}</p>
              <ul className="jg-letter-criteria">
                {criteria.map((criterion, index) => (
                  // Criteria are known by their place.
                  <li key={index}>{criterion}</li>
                ))}
              </ul>
            </>
          )}
          {due && (
            <p>
              <span className="jg-letter-name">{t('due')}</span> {due[language]}
            </p>
          )}
          {alternativeAllowed && <p className="jg-quiet">{t('alternative')}</p>}
        </li>
      ))}
    </ol>
  );
}
