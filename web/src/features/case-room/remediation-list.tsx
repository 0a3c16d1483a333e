import { Link } from 'react-router';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { RemediationMapData } from './map-paths';
import { type RoomAction, type RoomFinding, type RoomRequirement, shortNo } from './room';
import { useRoomTexts } from './texts';

/** The map as nested lists: each finding with the requirements that answer it and the actions that carry them out. */
export function RemediationList({ data }: { data: RemediationMapData }) {
  const t = useRoomTexts();
  const answered = new Set(
    data.links.filter(({ from }) => data.findings.some(({ id }) => id === from)).map(({ to }) => to),
  );
  const unfounded = data.requirements.filter(({ id }) => !answered.has(id));
  return (
    <ul className="jg-room-tree">
      {data.findings.map((finding) => (
        <li key={finding.id}>
          <FindingLine finding={finding} data={data} />
          <RequirementList requirements={requirementsOf(finding.id, data)} data={data} />
        </li>
      ))}
      {unfounded.length > 0 && (
        <li>
          <strong>{t('withoutFinding')}</strong>
          <RequirementList requirements={unfounded} data={data} />
        </li>
      )}
    </ul>
  );
}

function FindingLine({ finding, data }: { finding: RoomFinding; data: RemediationMapData }) {
  const t = useRoomTexts();
  const incidents = incidentsOf(finding.id, data);
  return (
    <div>
      <Link to={`/findings/${finding.id}`}>
        <strong>
          {shortNo(finding.findingNo)} {finding.title}
        </strong>
      </Link>
      <p className="jg-badges">
        <CodeBadge list="severity" code={finding.severity} />
        <StatusBadge machine="finding" status={finding.status} />
      </p>
      {incidents !== '' && <p className="jg-quiet">{t('incidentsOf', { list: incidents })}</p>}
    </div>
  );
}

function RequirementList({
  requirements,
  data,
}: {
  requirements: readonly RoomRequirement[];
  data: RemediationMapData;
}) {
  return (
    <ul>
      {requirements.map((requirement) => (
        <li key={requirement.id}>
          {requirement.orderId === '' ? (
            `${shortNo(requirement.requirementNo)} ${requirement.title}`
          ) : (
            <Link to={`/orders/${requirement.orderId}`}>
              {shortNo(requirement.requirementNo)} {requirement.title}
            </Link>
          )}
          <ul>
            {actionsOf(requirement.id, data).map((action) => (
              <li key={action.id}>
                <ActionLine action={action} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ActionLine({ action }: { action: RoomAction }) {
  const t = useRoomTexts();
  return (
    <>
      <Link to={`/actions/${action.id}`}>
        {shortNo(action.actionNo)} {action.description === action.requirementTitle ? t('action') : action.description}
      </Link>{' '}
      <StatusBadge machine="corrective-action" status={action.status} />{' '}
      {action.overdue && <Badge tone="danger">{t('overdue')}</Badge>}
    </>
  );
}

interface Pair {
  readonly finding: RoomFinding | null;
  readonly requirement: RoomRequirement | null;
}

function pairsOf(data: RemediationMapData): Pair[] {
  const answered = new Set<string>();
  const pairs = data.findings.flatMap((finding): Pair[] => {
    const requirements = requirementsOf(finding.id, data);
    for (const { id } of requirements) answered.add(id);
    return requirements.length === 0
      ? [{ finding, requirement: null }]
      : requirements.map((requirement) => ({ finding, requirement }));
  });
  const rest = data.requirements.filter(({ id }) => !answered.has(id));
  return [...pairs, ...rest.map((requirement): Pair => ({ finding: null, requirement }))];
}

/** One row per finding and requirement, as the database links them; requirements without a finding last. */
export function RemediationTable({ caption, data }: { caption: string; data: RemediationMapData }) {
  const t = useRoomTexts();
  const rows = pairsOf(data);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ finding, requirement }) => `${finding?.id}${requirement?.id}`}
      columns={[
        {
          key: 'finding',
          title: t('finding'),
          isName: true,
          cell: ({ finding }) =>
            finding ? (
              <Link to={`/findings/${finding.id}`}>
                {shortNo(finding.findingNo)} {finding.title}
              </Link>
            ) : (
              t('withoutFinding')
            ),
        },
        {
          key: 'incidents',
          title: t('incidents'),
          cell: ({ finding }) => (finding ? incidentsOf(finding.id, data) : ''),
        },
        {
          key: 'requirement',
          title: t('requirement'),
          cell: ({ requirement }) =>
            requirement ? `${shortNo(requirement.requirementNo)} ${requirement.title}` : t('none'),
        },
        {
          key: 'actions',
          title: t('actions'),
          cell: ({ requirement }) => <ActionCell actions={requirement ? actionsOf(requirement.id, data) : []} />,
        },
      ]}
    />
  );
}

function ActionCell({ actions }: { actions: readonly RoomAction[] }) {
  const t = useRoomTexts();
  return (
    <ul>
      {actions.map(({ id, actionNo, status, dueOn, overdue }) => (
        <li key={id}>
          <Link to={`/actions/${id}`}>{shortNo(actionNo)}</Link>{' '}
          <StatusBadge machine="corrective-action" status={status} />{' '}
          {overdue && <Badge tone="danger">{t('overdue')}</Badge>} <Day on={dueOn} />
        </li>
      ))}
    </ul>
  );
}

function requirementsOf(findingId: string, { links, requirements }: RemediationMapData): RoomRequirement[] {
  const ids = new Set(links.filter(({ from }) => from === findingId).map(({ to }) => to));
  return requirements.filter(({ id }) => ids.has(id));
}

function actionsOf(requirementId: string, { actions }: RemediationMapData): RoomAction[] {
  return actions.filter((action) => action.requirementId === requirementId);
}

function incidentsOf(findingId: string, { links, incidents }: RemediationMapData): string {
  const ids = new Set(links.filter(({ to }) => to === findingId).map(({ from }) => from));
  return incidents
    .filter(({ id }) => ids.has(id))
    .map(({ incidentNo }) => shortNo(incidentNo))
    .join(', ');
}
