import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { Due } from '../../components/due';
import { Section } from '../../components/page';
import { Table } from '../../components/table';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatDay } from '../../lib/dates';
import type { Action } from './action-data';
import { useActionTexts } from './texts';

type List = components['schemas']['OccurrencesResponse'];

/** What a recurring action owes, period by period; nothing for what is done once. */
export function Occurrences({ action }: { action: Action }) {
  const mayRead = useUser().permissions.includes('occurrences.read');
  return mayRead && action.recurrenceRule !== null ? <Listed actionId={action.id} /> : null;
}

function Listed({ actionId }: { actionId: string }) {
  const { data } = api.useQuery('get', '/api/corrective-actions/{id}/occurrences', {
    params: { path: { id: actionId } },
  });
  return data ? <OccurrenceTable list={data} /> : null;
}

function OccurrenceTable({ list: { items, coming, recurrenceRule, untilOn } }: { list: List }) {
  const t = useActionTexts();
  const language = useLanguage();
  const period = (from: string, to: string) =>
    t('occurrencePeriod', { from: formatDay(from, language), to: formatDay(to, language) });
  return (
    <Section id="occurrences" title={t('occurrences')}>
      <p>
        {recurrenceRule}
        {untilOn && ` · ${t('occurrencesUntil', { day: formatDay(untilOn, language) })}`}
      </p>
      <Table
        caption={t('occurrences')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'no',
            title: t('occurrenceNo'),
            isName: true,
            cell: ({ id, seq }) => <Link to={`/occurrences/${id}`}>{t('occurrenceSeq', { seq })}</Link>,
          },
          {
            key: 'period',
            title: t('occurrencePeriodTitle'),
            cell: ({ periodFrom, periodTo, part, parts }) =>
              `${period(periodFrom, periodTo)}${parts > 1 ? ` (${part}/${parts})` : ''}`,
          },
          { key: 'due', title: t('dueDate'), cell: ({ due }) => due && <Due due={due} /> },
          {
            key: 'status',
            title: t('occurrenceStatus'),
            cell: ({ status, missedAt }) => (
              <>
                <StatusBadge machine="action-occurrence" status={status} />{' '}
                {missedAt && <Badge tone="danger">{t('occurrenceMissed')}</Badge>}
              </>
            ),
          },
        ]}
      />
      {coming && <p className="jg-quiet">{t('occurrenceComing', { period: period(coming.from, coming.to) })}</p>}
    </Section>
  );
}
