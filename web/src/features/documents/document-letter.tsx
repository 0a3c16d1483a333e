import { ContentView } from '../../components/content-view';
import { Letter, LetterPart } from '../../components/letter';
import { OrderLetter, Requirements } from '../../components/order-letter';
import { Prose } from '../../components/page';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { ExtensionLetter, type ExtensionWords } from './extension-letter';
import { type EntryWords, headOf, type NoticeWords, type OrderWords, type PriorNoticeWords, toLetter } from './letters';
import type { OfficialDocument } from './document-page';
import { useDocumentTexts } from './texts';

/** The frozen content of a document as its reader sees it. */
export function DocumentLetter({ document }: { document: OfficialDocument }) {
  const content: unknown = document.content;
  switch (document.type) {
    case 'ORDER':
      return <OrderLetter letter={toLetter(document, content as OrderWords)} />;
    case 'PRIOR_NOTICE':
      return <PriorNotice document={document} content={content as PriorNoticeWords} />;
    case 'RESULT_NOTICE':
      return <ResultNotice document={document} content={content as NoticeWords} />;
    case 'EXTENSION_DECISION':
      return <ExtensionLetter document={document} content={content as ExtensionWords} />;
    case 'ENTRY_DOCUMENT':
      return <EntryDocument document={document} content={content as EntryWords} />;
    default:
      return (
        <Letter head={headOf(document, null)}>
          <ContentView content={content} omit={['schema', 'documentNo', 'letterhead']} />
        </Letter>
      );
  }
}

function PriorNotice({ document, content: { items } }: { document: OfficialDocument; content: PriorNoticeWords }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  const { facts, disposition, requirements, legalBasis } = items.causeAndDisposition;
  return (
    <Letter head={headOf(document, items.party.nameKo)}>
      <LetterPart title={t('party')}>
        <p>
          {items.party.nameKo} {items.party.address && `(${items.party.address})`}
        </p>
      </LetterPart>
      <LetterPart title={t('intended')}>
        <Prose>{facts}</Prose>
        <p>
          <strong>{disposition[language]}</strong>
        </p>
        <Requirements
          requirements={requirements.map(({ acceptanceCriteria, ...requirement }) => ({
            ...requirement,
            criteria: acceptanceCriteria,
          }))}
        />
      </LetterPart>
      {legalBasis && (
        <LetterPart title={t('basis')}>
          <p>
            {legalBasis.act} {legalBasis.article}
          </p>
        </LetterPart>
      )}
      <LetterPart title={t('opinions')}>
        <p>{items.opinions[language]}</p>
      </LetterPart>
      <LetterPart title={t('submitTo')}>
        <p>
          {items.submitTo.department} {items.submitTo.name} ({items.submitTo.contact})
        </p>
      </LetterPart>
      <LetterPart title={t('dueOpinion')}>
        <p>{items.due[language]}</p>
      </LetterPart>
      {items.other && (
        <LetterPart title={t('other')}>
          <Prose>{items.other}</Prose>
        </LetterPart>
      )}
    </Letter>
  );
}

function ResultNotice({ document, content }: { document: OfficialDocument; content: NoticeWords }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  return (
    <Letter head={headOf(document, content.respondent.name)}>
      <p>
        {content.caseNo} · {t('asOf')} <Instant at={content.asOf} />
      </p>
      <LetterPart title={t('noticeText')}>
        <Prose>{content.text}</Prose>
      </LetterPart>
      <LetterPart title={t('noticeOutcome')}>
        <p>{label('outcomeClass', content.outcomeClass)}</p>
      </LetterPart>
      {content.findings.length > 0 && (
        <LetterPart title={t('noticeFindings')}>
          <ol className="jg-documents-findings">
            {content.findings.map((finding) => (
              <li key={finding.findingNo}>
                <p className="jg-eyebrow">
                  {finding.findingNo} · {label('findingType', finding.type)} · {label('severity', finding.severity)}
                </p>
                <h4>{finding.title}</h4>
                <dl className="jg-content">
                  <dt>{t('condition')}</dt>
                  <dd>{finding.condition}</dd>
                  <dt>{t('cause')}</dt>
                  <dd>{finding.cause}</dd>
                  <dt>{t('effect')}</dt>
                  <dd>{finding.effect}</dd>
                </dl>
              </li>
            ))}
          </ol>
        </LetterPart>
      )}
      {content.publicSummary && (
        <LetterPart title={t('noticeSummary')}>
          <Prose>{content.publicSummary}</Prose>
        </LetterPart>
      )}
    </Letter>
  );
}

function EntryDocument({ document, content }: { document: OfficialDocument; content: EntryWords }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  const { legalBasis, withoutNotice } = content.other;
  return (
    <Letter head={headOf(document, null)}>
      <LetterPart title={t('purpose')}>
        <p>{content.purposes.map((purpose) => label('inspectionPurpose', purpose)).join(', ')}</p>
      </LetterPart>
      <LetterPart title={t('period')}>
        <p>
          <Instant at={content.period.startAt} /> – <Day on={content.period.endOn} />
        </p>
        <p>{content.sites.join(', ')}</p>
      </LetterPart>
      <LetterPart title={t('inspectors')}>
        <ul>
          {content.inspectors.map(({ name, title, duty }) => (
            <li key={name}>
              {name} {title} ({label('teamDuty', duty)})
            </li>
          ))}
        </ul>
      </LetterPart>
      <LetterPart title={t('scope')}>
        <Prose>{content.scope}</Prose>
        {content.method && <Prose>{content.method}</Prose>}
      </LetterPart>
      {content.requestedMaterials.length > 0 && (
        <LetterPart title={t('materials')}>
          <ul className="jg-documents-list">
            {content.requestedMaterials.map((material) => (
              <li key={material}>{material}</li>
            ))}
          </ul>
        </LetterPart>
      )}
      <LetterPart title={t('refusal')}>
        <Prose>{content.refusal.consequence}</Prose>
      </LetterPart>
      <LetterPart title={t('basis')}>
        <p>
          {legalBasis.act} {legalBasis.article}
        </p>
      </LetterPart>
      {withoutNotice !== null && (
        <LetterPart title={t('withoutNotice')}>
          <p>
            {nameOf(withoutNotice.nameKo, withoutNotice.nameEn)} ({withoutNotice.legalBasis.act}{' '}
            {withoutNotice.legalBasis.article})
          </p>
        </LetterPart>
      )}
    </Letter>
  );
}
