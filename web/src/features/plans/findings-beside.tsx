import { Link } from 'react-router';
import { api } from '../../api/client';
import { Disclosure } from '../../components/disclosure';
import { Prose } from '../../components/page';
import { Loaded } from '../../components/states';
import { usePlanTexts } from './texts';

/** The findings behind a requirement, opened where they are needed. */
export function FindingsBeside({ ids, caseId }: { ids: readonly string[]; caseId: string }) {
  const t = usePlanTexts();
  const query = api.useQuery(
    'get',
    '/api/cases/{caseId}/findings',
    { params: { path: { caseId }, query: { limit: 100 } } },
    { enabled: ids.length > 0 },
  );
  const findings = query.data?.items.filter(({ id }) => ids.includes(id)) ?? [];
  if (findings.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{t('findingsOfThis')}</strong>
      </p>
      {findings.map(({ id, findingNo, title }) => (
        <div key={id}>
          <p>
            {findingNo} {title}
          </p>
          <Disclosure summary={t('readFinding')}>{() => <FindingWords id={id} />}</Disclosure>
        </div>
      ))}
    </div>
  );
}

function FindingWords({ id }: { id: string }) {
  const t = usePlanTexts();
  const query = api.useQuery('get', '/api/findings/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {({ condition, cause, effect }) => (
        <>
          <dl className="jg-plans-words">
            {(
              [
                [t('findingCondition'), condition],
                [t('findingCause'), cause],
                [t('findingEffect'), effect],
              ] as const
            ).map(([title, words]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <Prose>{words}</Prose>
                </dd>
              </div>
            ))}
          </dl>
          <Link to={`/findings/${id}`}>{t('findingOpen')}</Link>
        </>
      )}
    </Loaded>
  );
}
