import { useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useCaseCrumb } from '../../components/case-crumb';
import { DifferenceTable } from '../../components/difference-table';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { useEditionTexts } from './texts';

/** Two versions of the report of a case side by side: this one, and the one before it or any other. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/documents/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{({ caseId, documentNo }) => <Versions {...{ id, caseId, documentNo }} />}</Loaded>;
}

function Versions({ id, caseId, documentNo }: { id: string; caseId: string; documentNo: string }) {
  const t = useEditionTexts();
  const [search, setSearch] = useSearchParams();
  const since = search.get('since') ?? undefined;
  const reports = api.useQuery('get', '/api/documents', {
    params: { query: { caseId, type: 'INSPECTION_REPORT', limit: 100 } },
  });
  const query = api.useQuery('get', '/api/report-versions/{id}/differences', {
    params: { path: { id }, query: since === undefined ? {} : { since } },
  });
  const others = (reports.data?.items ?? []).filter((report) => report.id !== id);
  return (
    <>
      <PageHeader
        eyebrow={documentNo}
        title={t('versionsTitle')}
        crumbs={[useCaseCrumb(caseId), { to: `/documents/${id}`, text: documentNo }]}
      />
      <Loaded query={query}>
        {({ since: before, differences }) =>
          before === null ? (
            <Empty>{t('versionsNone')}</Empty>
          ) : (
            <>
              <FilterSelect
                label={t('compareWith')}
                value={before.id}
                options={others.map((report) => ({ value: report.id, text: report.documentNo }))}
                onChange={(value) => setSearch({ since: value }, { replace: true })}
              />
              <Section title={t('differences', { count: differences.length })}>
                {differences.length === 0 ? (
                  <p>{t('same')}</p>
                ) : (
                  <DifferenceTable
                    differences={differences}
                    caption={t('differences', { count: differences.length })}
                    before={t('versionChosen')}
                    after={t('versionShown')}
                  />
                )}
              </Section>
            </>
          )
        }
      </Loaded>
    </>
  );
}
