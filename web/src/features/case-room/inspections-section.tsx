import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useLanguage } from '../../i18n/i18n';
import { formatDay, seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { type Room, shortNo, useProviderName } from './room';
import { useRoomTexts } from './texts';

type Inspection = Room['inspections'][number];

export function InspectionsSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  const columns = useColumns(room);
  return (
    <Section
      id="inspections"
      title={t('section_inspections')}
      actions={
        permissions.includes('inspections.create') && (
          <ButtonLink size="small" to={`/cases/${room.head.id}/inspections/new`}>
            {t('addInspection')}
          </ButtonLink>
        )
      }
    >
      {room.inspections.length === 0 ? (
        <Empty>{t('noInspections')}</Empty>
      ) : (
        <Table caption={t('section_inspections')} rows={room.inspections} rowKey={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function useColumns(room: Room): Column<Inspection>[] {
  const t = useRoomTexts();
  const { label } = useLabels();
  const language = useLanguage();
  const pick = useNameOf();
  const providerName = useProviderName(room.respondents);
  const period = ({ plannedStartAt, plannedEndOn, sessionDays }: Inspection) => {
    if (sessionDays.length > 0) return sessionDays.map((day) => formatDay(day, language)).join(', ');
    const from = seoulDay(plannedStartAt);
    return [from, plannedEndOn]
      .filter((day, index, days) => days.indexOf(day) === index)
      .map((day) => formatDay(day, language))
      .join(' ~ ');
  };
  const columns: (Column<Inspection> | null)[] = [
    {
      key: 'no',
      title: t('inspection'),
      isName: true,
      cell: ({ id, inspectionNo, kind }) => (
        <Link to={`/inspections/${id}`}>
          {shortNo(inspectionNo)} {label('inspectionKind', kind)}
        </Link>
      ),
    },
    room.inspections.some(({ status }) => status !== null)
      ? { key: 'status', title: t('state'), cell: ({ status }) => <StatusBadge machine="inspection" status={status} /> }
      : null,
    room.respondents.length > 1
      ? { key: 'provider', title: t('provider'), cell: ({ providerId }) => providerName(providerId) }
      : null,
    {
      key: 'purposes',
      title: t('purposes'),
      cell: ({ purposes }) => purposes.map((purpose) => label('inspectionPurpose', purpose)).join(', '),
    },
    { key: 'period', title: t('period'), cell: period },
    { key: 'sites', title: t('sites'), cell: ({ sites }) => sites.join(', ') },
    room.inspections.some(({ team }) => team.length > 0)
      ? { key: 'team', title: t('team'), cell: ({ team }) => <Lines lines={team} /> }
      : null,
    {
      key: 'notice',
      title: t('notice'),
      cell: ({ noticeArrivedAt, exemptionKo, exemptionEn }) =>
        noticeArrivedAt
          ? t('noticeArrived', { day: formatDay(seoulDay(noticeArrivedAt), language) })
          : exemptionKo && t('exempt', { ground: pick(exemptionKo, exemptionEn) }),
    },
  ];
  return columns.filter((column) => column !== null);
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
