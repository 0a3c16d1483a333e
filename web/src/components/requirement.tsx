import { Link } from 'react-router';
import { api } from '../api/client';
import type { components } from '../generated/api';
import { useLanguage, defineTexts } from '../i18n/i18n';
import { CodeBadge } from './badge';
import { Due, WhyThisDate } from './due';
import { Prose } from './page';

export type Requirement = components['schemas']['RequirementResponse'];
type OrderDue = components['schemas']['DueResponse'];

const useTexts = defineTexts('requirement', {
  ko: {
    criteria: '이행 판단 기준',
    due: '이행 기한',
    duePrinted: '문서의 문구: {{phrase}}',
    dueOpen: '문서가 도달하면 날짜가 정해집니다.',
    alternative: '그대로 하기 어려우면 같은 효과의 대안을 제시할 수 있습니다.',
    findings: '관련 지적',
  },
  en: {
    criteria: 'Acceptance criteria',
    due: 'Due',
    duePrinted: 'Words of the letter: {{phrase}}',
    dueOpen: 'The date follows once the letter has arrived.',
    alternative: 'Where this cannot be done, another means with the same effect may be offered.',
    findings: 'Findings it answers',
  },
});

/** What a requirement asks for, how its fulfilment is judged, and by when; with `caseId` also the findings it answers. */
export function RequirementBody({ requirement, caseId }: { requirement: Requirement; caseId?: string }) {
  const t = useTexts();
  return (
    <>
      <Prose>{requirement.text}</Prose>
      {requirement.alternativeAllowed && <p className="jg-quiet">{t('alternative')}</p>}
      <p>
        <strong>{t('criteria')}</strong>
      </p>
      <ol className="jg-steps">
        {requirement.acceptanceCriteria.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <p>
        <strong>{t('due')}</strong>
      </p>
      <DueOfOrder due={requirement.due} />
      {caseId !== undefined && <FindingLinks ids={requirement.findingIds} caseId={caseId} />}
    </>
  );
}

/** A due date of an order: the day with its badge, the words of the letter, and why this date. */
export function DueOfOrder({ due }: { due: OrderDue }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <div>
      {due.deadlineId ? <Due due={due} /> : <p className="jg-quiet">{t('dueOpen')}</p>}
      <p className="jg-quiet">{t('duePrinted', { phrase: due.phrase[language] })}</p>
      {due.deadlineId && <WhyThisDate deadlineId={due.deadlineId} />}
    </div>
  );
}

export function RequirementKind({ kind }: { kind: string }) {
  return <CodeBadge list="requirementKind" code={kind} />;
}

/** The findings that a requirement answers, as far as the reader may see them. */
function FindingLinks({ ids, caseId }: { ids: readonly string[]; caseId: string }) {
  const t = useTexts();
  const query = api.useQuery(
    'get',
    '/api/cases/{caseId}/findings',
    { params: { path: { caseId }, query: { limit: 100 } } },
    { enabled: ids.length > 0 },
  );
  const findings = query.data?.items.filter(({ id }) => ids.includes(id)) ?? [];
  if (findings.length === 0) return null;
  return (
    <p className="jg-quiet">
      {t('findings')}:{' '}
      {findings.map(({ id, findingNo, title }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link to={`/findings/${id}`}>
            {findingNo} {title}
          </Link>
        </span>
      ))}
    </p>
  );
}
