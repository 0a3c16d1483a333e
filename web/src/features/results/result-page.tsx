import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button, ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { FilterSelect } from '../../components/filter-select';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { Determinations } from './determinations';
import { Notices } from './notices';
import { Reports } from './reports';
import type { Result } from './result-values';
import './results.css';
import { SubmissionForm } from '../../components/approval-line-form';
import { useResultTexts } from './texts';

/** A result with what it says, what it brought about, and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/results/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(result) => <ResultPage result={result} />}</Loaded>;
}

/** Confirmation and return have a page of their own, with what changed and what the approval asks for. */
const ELSEWHERE = ['confirm', 'return'];

function ResultPage({ result }: { result: Result }) {
  const t = useResultTexts();
  const language = useLanguage();
  const { permissions } = useUser();
  const isConfirmed = result.status === 'CONFIRMED';
  const pageTitle = t('pageTitle', { no: language === 'ko' ? result.ordinalKo : result.ordinalEn });
  const hasActs = result.availableMoves.some(({ event }) => !ELSEWHERE.includes(event));
  return (
    <>
      <PageHeader
        title={pageTitle}
        crumbs={[useCaseCrumb(result.caseId)]}
        badges={
          <>
            <CodeBadge list="resultKind" code={result.kind} />
            <CodeBadge list="outcomeClass" code={result.outcomeClass} />
            <StatusBadge machine="inspection-result" status={result.status} />
          </>
        }
        actions={
          <>
            {result.status === 'DRAFT' && permissions.includes('results.update') && (
              <ButtonLink to={`/results/${result.id}/edit`}>{t('edit')}</ButtonLink>
            )}
            {isConfirmed && permissions.includes('orders.create') && (
              <ButtonLink to={`/cases/${result.caseId}/orders/new`}>{t('orderNew')}</ButtonLink>
            )}
            {permissions.includes('approvals.read') && (
              <ButtonLink to={`/approvals/inspection-result/${result.id}`} kind="tertiary">
                {t('approvalPage')}
              </ButtonLink>
            )}
          </>
        }
      />
      {result.status === 'DRAFT' && result.returnReason && (
        <Note kind="warning">
          <p>
            <strong>{t('returned')}</strong>
          </p>
          <Prose>{result.returnReason}</Prose>
        </Note>
      )}
      {hasActs && (
        <section className="jg-card jg-results-acts" aria-label={t('moves')}>
          <h2>{t('moves')}</h2>
          <Moves
            machine="inspection-result"
            moves={result.availableMoves}
            path={`/api/results/${result.id}`}
            version={result.version}
            subject={pageTitle}
            except={ELSEWHERE}
            primary={['submit']}
            forms={{ submit: (props) => <SubmissionForm {...props} subject={submissionOf(result, pageTitle)} /> }}
          />
        </section>
      )}
      <Words result={result} />
      <Determinations result={result} />
      <Notices result={result} />
      <Reports result={result} />
      {!isConfirmed && permissions.includes('results.preview') && <Preview result={result} />}
    </>
  );
}

function submissionOf({ id, version }: Result, no: string) {
  const path = `/api/results/${id}`;
  return { machine: 'inspection-result', subjectType: 'inspection-result', subjectId: id, no, version, path } as const;
}

function Words({ result }: { result: Result }) {
  const t = useResultTexts();
  const nameOf = useNameOf();
  const agencies = api.useQuery('get', '/api/reference/agencies').data;
  const namesOf = (codes: readonly string[]) =>
    codes
      .map((code) => {
        const agency = agencies?.find((one) => one.code === code);
        return agency ? nameOf(agency.nameKo, agency.nameEn) : code;
      })
      .join(', ');
  return (
    <Section title={t('words')}>
      <Facts
        items={[
          [t('asOf'), <Instant at={result.asOf} />],
          [t('confirmed'), result.confirmedAt && <Instant at={result.confirmedAt} />],
          [t('announcingAgencies'), namesOf(result.announcingAgencies)],
        ]}
      />
      {(['conclusions', 'overallOpinion', 'followUp', 'publicSummary'] as const).map(
        (name) =>
          result[name] && (
            <div key={name} className="jg-results-words">
              <h3>{t(name)}</h3>
              <Prose>{result[name]}</Prose>
            </div>
          ),
      )}
      {result.noticeTexts.map(({ providerId, text }) => (
        <NoticeText key={providerId} providerId={providerId} text={text} />
      ))}
    </Section>
  );
}

function NoticeText({ providerId, text }: { providerId: string; text: string }) {
  const t = useResultTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/providers/{id}', { params: { path: { id: providerId } } });
  return (
    <div className="jg-results-words">
      <h3>{t('noticeFor', { name: data ? nameOf(data.legalNameKo, data.legalNameEn) : '' })}</h3>
      <Prose>{text}</Prose>
    </div>
  );
}

/** Rendering takes the server a moment, so it happens when it is asked for. */
function Preview({ result }: { result: Result }) {
  const t = useResultTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [edition, setEdition] = useState('');
  const { label } = useLabels();
  const nameOf = useNameOf();
  const ofCase = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: result.caseId } } }).data;
  const editions = [
    { value: '&variant=PUBLIC', text: label('editionVariant', 'PUBLIC') },
    ...(ofCase?.respondents ?? [])
      .filter(({ role }) => role !== 'REFERENCE')
      .map(({ providerId, providerNameKo, providerNameEn }) => ({
        value: `&variant=PROVIDER&providerId=${providerId}`,
        text: `${label('editionVariant', 'PROVIDER')}: ${nameOf(providerNameKo, providerNameEn)}`,
      })),
  ];
  return (
    <Section title={t('preview')}>
      <p className="jg-quiet">{t('previewHint')}</p>
      <FilterSelect
        label={t('previewEdition')}
        value={edition}
        options={editions}
        emptyText={t('previewInternal')}
        onChange={setEdition}
      />
      {isOpen ? (
        <PdfView
          path={`/api/results/${result.id}/preview?locale=${language}${edition}`}
          revision={String(result.version)}
          title={t('preview')}
          fileName={t('previewFile')}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('previewOpen')}</Button>
      )}
    </Section>
  );
}
