import type { ReactNode } from 'react';
import { Day } from '../../components/time';
import { Facts, Prose } from '../../components/page';
import { DueOfOrder, RequirementBody, RequirementKind, type Requirement } from '../../components/requirement';
import { useLanguage } from '../../i18n/i18n';
import { seoulDay } from '../../lib/dates';
import { LetterOpinions } from './letter-opinions';
import { type LetterContent, letterContentOf, type OfficialDocument, type Order } from './letter-content';
import { useLetterTexts } from './texts';

/** The letter itself, in the order of its printed form. */
export function LetterPaper({ order, document }: { order: Order; document?: OfficialDocument }) {
  const t = useLetterTexts();
  const language = useLanguage();
  const content = document && letterContentOf(document, language);
  return (
    <article className="jg-letters-paper" aria-label={t('letter')}>
      <p className="jg-letters-ministry">{t('ministry')}</p>
      <Facts
        items={[
          [t('recipient'), content?.recipient],
          [t('documentNo'), document?.documentNo],
          [t('issuedOn'), document && <Day on={seoulDay(document.approvedAt)} />],
          [t('issuer'), [t('minister'), content?.department].filter(Boolean).join(' · ')],
        ]}
      />
      <h2 className="jg-letters-title">{order.title}</h2>
      <Part title={t('basis')}>
        <Basis order={order} />
      </Part>
      <Part title={t('facts')}>
        <Prose>{order.facts}</Prose>
      </Part>
      <Part title={t('requirements')}>
        <ol className="jg-letters-requirements">
          {order.requirements.map((requirement) => (
            <RequirementItem key={requirement.id} requirement={requirement} caseId={order.caseId} />
          ))}
        </ol>
      </Part>
      <Closing order={order} content={content} />
    </article>
  );
}

function Closing({ order, content }: { order: Order; content: LetterContent | undefined }) {
  const t = useLetterTexts();
  const { planDue, resultDue, consequence, closingText, officer } = order;
  return (
    <>
      <Part title={t('planDue')}>{planDue ? <DueOfOrder due={planDue} /> : <p>{t('noDue')}</p>}</Part>
      <Part title={t('resultDue')}>{resultDue ? <DueOfOrder due={resultDue} /> : <p>{t('noDue')}</p>}</Part>
      <Part title={t('opinions')}>
        <LetterOpinions order={order} />
      </Part>
      <Part title={t('consequence')}>{consequence ? <Prose>{consequence}</Prose> : <p>{t('noConsequence')}</p>}</Part>
      <Part title={t('remedies', { heading: content?.closing?.heading ?? t('remediesPlain') })}>
        <Prose>{content?.closing?.text ?? closingText ?? t('noRemedies')}</Prose>
      </Part>
      <Part title={t('officer')}>
        <p>
          {[officer.department, officer.name, officer.contact].join(' · ')} <span>{t('end')}</span>
        </p>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="jg-letters-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Basis({ order: { legalBasis } }: { order: Order }) {
  const t = useLetterTexts();
  const language = useLanguage();
  if (!legalBasis) return <p>{t('noBasis')}</p>;
  return (
    <p>
      「{legalBasis.act}」 {legalBasis.article} ({language === 'ko' ? legalBasis.titleKo : legalBasis.titleEn})
    </p>
  );
}

function RequirementItem({ requirement, caseId }: { requirement: Requirement; caseId: string }) {
  return (
    <li id={`requirement-${requirement.seq}`}>
      <p className="jg-eyebrow">{requirement.requirementNo}</p>
      <div className="jg-letters-requirement-head">
        <h4>{requirement.title}</h4>
        <RequirementKind kind={requirement.kind} />
      </div>
      <RequirementBody requirement={requirement} caseId={caseId} />
    </li>
  );
}
