import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Facts, Prose } from '../../components/page';
import { Loaded } from '../../components/states';
import { Day } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { seoulDay } from '../../lib/dates';
import { noticeOf, type Notice, type NoticeRequirement, type OfficialDocument } from './notice-content';
import { useOpinionTexts } from './texts';

/** The prior notice as its recipient reads it. */
export function NoticePaper({ documentId }: { documentId: string }) {
  const query = api.useQuery('get', '/api/documents/{id}', { params: { path: { id: documentId } } });
  return <Loaded query={query}>{(document) => <Paper document={document} />}</Loaded>;
}

function Paper({ document }: { document: OfficialDocument }) {
  const t = useOpinionTexts();
  const language = useLanguage();
  const notice = noticeOf(document, language);
  return (
    <article className="jg-opinions-paper" aria-label={t('noticeTitle')}>
      <p className="jg-opinions-ministry">{t('ministry')}</p>
      <Facts
        items={[
          [t('documentNo'), <Link to={`/documents/${document.id}`}>{document.documentNo}</Link>],
          [t('issuedOn'), <Day on={seoulDay(document.approvedAt)} />],
        ]}
      />
      <h3 className="jg-opinions-title">{document.title}</h3>
      <Item title={t('party')} text={notice.party} />
      <Item title={t('subject')} text={notice.title} />
      <Item title={t('facts')} text={notice.facts} />
      <Disposition notice={notice} />
      <Item title={t('opinionNotice')} text={notice.opinions} />
      <Item title={t('submitTo')} text={notice.submitTo} />
      <Item title={t('dueWords')} text={notice.due} />
      <Item title={t('other')} text={notice.other} />
    </article>
  );
}

function Item({ title, text, children }: { title: string; text?: string | null; children?: ReactNode }) {
  if (!text && !children) return null;
  return (
    <section className="jg-opinions-item" aria-label={title}>
      <h4>{title}</h4>
      <Prose>{text}</Prose>
      {children}
    </section>
  );
}

function Disposition({ notice: { disposition, legalBasis, requirements } }: { notice: Notice }) {
  const t = useOpinionTexts();
  return (
    <Item title={t('disposition')} text={[disposition, legalBasis].filter(Boolean).join('\n')}>
      {requirements.length > 0 && (
        <ol className="jg-opinions-requirements" aria-label={t('requirements')}>
          {requirements.map((requirement) => (
            <Requirement key={requirement.no} requirement={requirement} />
          ))}
        </ol>
      )}
    </Item>
  );
}

function Requirement({ requirement: { no, title, text, due, criteria } }: { requirement: NoticeRequirement }) {
  const t = useOpinionTexts();
  return (
    <li>
      <p>
        <span className="jg-eyebrow">{no}</span> <strong>{title}</strong> {due && <span>({due})</span>}
      </p>
      <Prose>{text}</Prose>
      <ul className="jg-bullets" aria-label={t('criteria')}>
        {criteria.map((criterion) => (
          <li key={criterion}>{criterion}</li>
        ))}
      </ul>
    </li>
  );
}
