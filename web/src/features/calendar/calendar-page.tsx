import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { AnnounceForm } from './announce-form';
import { OutageForm } from './outage-form';
import { useCalendarTexts } from './texts';

const FIRST_YEAR = 2015;
const LAST_YEAR = 2027;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(LAST_YEAR - index));

/** The days off that every due date is counted by, and the times in which this system itself was down. */
export function Component() {
  const t = useCalendarTexts();
  return (
    <>
      <PageHeader title={t('title')}>
        <p className="jg-quiet">{t('lead')}</p>
      </PageHeader>
      <Holidays />
      <Outages />
    </>
  );
}

function Holidays() {
  const t = useCalendarTexts();
  const nameOf = useNameOf();
  const { permissions } = useUser();
  const [parameters, setParameters] = useSearchParams();
  const thisYear = seoulDay(new Date()).slice(0, 4);
  const year = parameters.get('year') ?? (YEARS.includes(thisYear) ? thisYear : String(LAST_YEAR));
  const query = api.useQuery('get', '/api/reference/holidays', { params: { query: { year: Number(year) } } });
  return (
    <Section title={t('holidays')}>
      <FilterSelect
        label={t('year')}
        value={year}
        options={YEARS.map((value) => ({ value, text: value }))}
        onChange={(chosen) => setParameters({ year: chosen })}
      />
      <Loaded query={query}>
        {(holidays) => (
          <Table
            caption={t('holidaysOf', { year })}
            rows={holidays}
            rowKey={({ onDate, nameKo }) => `${onDate} ${nameKo}`}
            columns={[
              { key: 'on', title: t('onDate'), isName: true, cell: ({ onDate }) => <Day on={onDate} /> },
              { key: 'name', title: t('name'), cell: ({ nameKo, nameEn }) => nameOf(nameKo, nameEn) },
              { key: 'kind', title: t('kind'), cell: ({ kind }) => <CodeBadge list="holidayKind" code={kind} /> },
              { key: 'law', title: t('law'), cell: ({ law }) => <span lang="ko">{law}</span> },
              { key: 'at', title: t('announcedAt'), cell: ({ announcedAt }) => <Day on={seoulDay(announcedAt)} /> },
            ]}
          />
        )}
      </Loaded>
      {permissions.includes('reference.manage') && <AnnounceForm />}
    </Section>
  );
}

function Outages() {
  const t = useCalendarTexts();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/system-outages');
  return (
    <Section title={t('outages')}>
      <p className="jg-quiet">{t('outagesLead')}</p>
      <Loaded query={query}>
        {(outages) =>
          outages.length === 0 ? (
            <Empty>{t('outagesNone')}</Empty>
          ) : (
            <Table
              caption={t('outages')}
              rows={outages}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'from',
                  title: t('startedAt'),
                  isName: true,
                  cell: ({ startedAt }) => <Instant at={startedAt} />,
                },
                { key: 'to', title: t('endedAt'), cell: ({ endedAt }) => <Instant at={endedAt} /> },
                { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
              ]}
            />
          )
        }
      </Loaded>
      {permissions.includes('system-outages.record') && <OutageForm />}
    </Section>
  );
}
