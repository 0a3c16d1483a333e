import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { type Room, useProviderName } from './room';
import { AddToTeam, EndMembership } from './team-forms';
import { useTeamTexts } from './team-texts';
import { useRoomTexts } from './texts';

type Person = Room['people'][number];

/** The ministry's team, and who answers for each respondent. */
export function PeopleSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  const team = room.people.filter(({ capacity }) => capacity === 'TEAM');
  const others = room.people.filter(({ capacity }) => capacity !== 'TEAM');
  return (
    <Section
      id="people"
      title={t('section_people')}
      actions={
        permissions.includes('cases.manage-team') && (
          <AddToTeam caseId={room.head.id} hasLead={team.some(({ role }) => role === 'LEAD')} />
        )
      }
    >
      {room.people.length === 0 && <Empty>{t('noPeople')}</Empty>}
      {team.length > 0 && <Team people={team} caseId={room.head.id} />}
      {others.length > 0 && <ProviderPeople people={others} room={room} />}
    </Section>
  );
}

function useSharedColumns(): { name: Column<Person>; title: Column<Person>; period: Column<Person> } {
  const t = useRoomTexts();
  return {
    name: { key: 'name', title: t('name'), isName: true, cell: ({ name, title }) => name ?? title },
    title: { key: 'title', title: t('office'), cell: ({ title }) => title },
    period: {
      key: 'period',
      title: t('period'),
      cell: ({ validFrom, validTo }) => (
        <>
          <Day on={validFrom} /> ~ {validTo && <Day on={validTo} />}
        </>
      ),
    },
  };
}

function Team({ people, caseId }: { people: readonly Person[]; caseId: string }) {
  const t = useRoomTexts();
  const team = useTeamTexts();
  const { permissions } = useUser();
  const { name, title, period } = useSharedColumns();
  const acts: Column<Person> = {
    key: 'acts',
    title: team('acts'),
    cell: (person) => <EndMembership caseId={caseId} memberId={person.id} name={person.name ?? person.title ?? ''} />,
  };
  return (
    <Table
      caption={t('teamTitle')}
      isCaptionShown
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        name,
        { key: 'role', title: t('duty'), cell: ({ role }) => <CodeBadge list="teamDuty" code={role} /> },
        title,
        period,
        {
          key: 'interest',
          title: t('interest'),
          cell: ({ conflictOfInterest }) => (
            <CodeBadge
              list="interestDeclaration"
              code={conflictOfInterest}
              tone={conflictOfInterest === 'NONE' ? 'success' : 'warning'}
            />
          ),
        },
        ...(permissions.includes('cases.manage-team') ? [acts] : []),
      ]}
    />
  );
}

function ProviderPeople({ people, room }: { people: readonly Person[]; room: Room }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  const providerName = useProviderName(room.respondents);
  const { name, title, period } = useSharedColumns();
  return (
    <Table
      caption={t('providerPeople')}
      isCaptionShown
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        name,
        { key: 'provider', title: t('provider'), cell: ({ providerId }) => providerName(providerId) },
        {
          key: 'role',
          title: t('duty'),
          cell: ({ capacity, role }) =>
            capacity === 'ACCOUNT' ? (
              <Badge>{label('role', role)}</Badge>
            ) : (
              <CodeBadge list="officerRole" code={role} tone="primary" />
            ),
        },
        title,
        period,
      ]}
    />
  );
}
