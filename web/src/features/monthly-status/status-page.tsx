import { Link, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { Field } from '../../components/field';
import { PageHeader, Section } from '../../components/page';
import { SaveFileButton } from '../../components/secured-file';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { useStatusTexts } from './texts';

type Status = components['schemas']['MonthlyStatusResponse'];
type Metric = components['schemas']['MetricResponse'];

const SECTIONS = ['CASES', 'COVERAGE', 'OVERDUE', 'REMEDIATION', 'RECURRENCE', 'LEAD_TIMES'] as const;

/** 월간 현황 as of a day that stands in the address. */
export function Component() {
  const t = useStatusTexts();
  const locale = useLanguage();
  const [filters, setFilters] = useSearchParams();
  const today = seoulDay(new Date());
  const asOn = filters.get('asOn') ?? today;
  const query = api.useQuery('get', '/api/monthly-status', { params: { query: { asOn } } });
  const choose = (day: string) => setFilters(day === '' || day === today ? {} : { asOn: day }, { replace: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SaveFileButton
              path={`/api/monthly-status/pdf?asOn=${asOn}&locale=${locale}`}
              fileName={`${t('title')}-${asOn}.pdf`}
            >
              {t('savePdf')}
            </SaveFileButton>
            <SaveFileButton
              path={`/api/monthly-status/csv?asOn=${asOn}&locale=${locale}`}
              fileName={`${t('title')}-${asOn}.csv`}
            >
              {t('saveCsv')}
            </SaveFileButton>
          </>
        }
      >
        <p>{t('intro')}</p>
      </PageHeader>
      <Field label={t('asOn')}>
        {({ id }) => (
          <input
            id={id}
            className="krds-input"
            type="date"
            max={today}
            value={asOn}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        )}
      </Field>
      <Loaded query={query}>{(status) => <Figures status={status} />}</Loaded>
    </>
  );
}

function Figures({ status }: { status: Status }) {
  const t = useStatusTexts();
  return (
    <>
      {SECTIONS.map((section) => (
        <Section key={section} title={t(section)}>
          <MetricTable title={t(section)} metrics={status.metrics.filter((metric) => metric.section === section)} />
        </Section>
      ))}
      <Overdue items={status.overdue} />
    </>
  );
}

function MetricTable({ title, metrics }: { title: string; metrics: readonly Metric[] }) {
  const t = useStatusTexts();
  const nameOf = useNameOf();
  return (
    <Table
      caption={title}
      rows={metrics}
      rowKey={({ code }) => code}
      columns={[
        { key: 'figure', title: t('figure'), isName: true, cell: ({ nameKo, nameEn }) => nameOf(nameKo, nameEn) },
        { key: 'value', title: t('value'), cell: (metric) => <strong>{valueOf(metric, t)}</strong> },
        { key: 'from', title: t('from'), cell: (metric) => fromOf(metric, t) },
        {
          key: 'definition',
          title: t('definition'),
          cell: ({ definitionKo, definitionEn }) => nameOf(definitionKo, definitionEn),
        },
      ]}
    />
  );
}

type Texts = ReturnType<typeof useStatusTexts>;

function valueOf({ value, unit }: Metric, t: Texts): string {
  if (value === null) return t('none');
  if (unit === 'PERCENT') return t('percent', { value });
  return unit === 'DAYS' ? t('days', { value }) : String(value);
}

function fromOf({ counted, outOf }: Metric, t: Texts): string {
  if (outOf === null) return '';
  return counted === null ? t('outOf', { outOf }) : t('share', { counted, outOf });
}

function Overdue({ items }: { items: Status['overdue'] }) {
  const t = useStatusTexts();
  const nameOf = useNameOf();
  return (
    <Section title={t('overdue')}>
      {items.length === 0 ? (
        <Empty>{t('noOverdue')}</Empty>
      ) : (
        <Table
          caption={t('overdue')}
          rows={items}
          rowKey={({ deadlineId }) => deadlineId}
          columns={[
            { key: 'what', title: t('what'), isName: true, cell: ({ titleKo, titleEn }) => nameOf(titleKo, titleEn) },
            {
              key: 'case',
              title: t('case'),
              cell: ({ caseId, caseNo }) => <Link to={`/cases/${caseId}`}>{caseNo}</Link>,
            },
            {
              key: 'provider',
              title: t('provider'),
              cell: ({ providerNameKo, providerNameEn }) => nameOf(providerNameKo, providerNameEn),
            },
            { key: 'due', title: t('due'), cell: ({ dueOn }) => <Day on={dueOn} /> },
            { key: 'days', title: t('daysOverdue'), cell: ({ days }) => days },
          ]}
        />
      )}
    </Section>
  );
}
