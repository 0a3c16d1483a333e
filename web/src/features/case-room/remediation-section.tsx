import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { Due } from '../../components/due';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { mapOf } from './map-paths';
import { RemediationMap } from './remediation-map';
import { type Room, shortNo } from './room';
import { useRoomTexts } from './texts';

/** From the finding to the proved action: the map for each respondent, then what was ordered, found and done. */
export function RemediationSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const isEmpty = room.findings.length + room.actions.length + room.orders.length === 0;
  return (
    <Section id="remediation" title={t('section_remediation')} actions={<Additions caseId={room.head.id} />}>
      {isEmpty && <Empty>{t('noFindings')}</Empty>}
      <Maps room={room} />
      {room.orders.length > 0 && <Orders room={room} />}
      {room.findings.length > 0 && (
        <Disclosure summary={t('findingsList', { count: room.findings.length })}>
          {() => <Findings room={room} />}
        </Disclosure>
      )}
      {room.actions.length > 0 && (
        <Disclosure summary={t('actionsList', { count: room.actions.length })}>
          {() => <Actions room={room} />}
        </Disclosure>
      )}
    </Section>
  );
}

function Additions({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  return (
    <>
      {permissions.includes('appeals.read') && (
        <ButtonLink size="small" kind="tertiary" to={`/cases/${caseId}/remedies`}>
          {t('remediesOf')}
        </ButtonLink>
      )}
      {permissions.includes('preservation-orders.read') && (
        <ButtonLink size="small" kind="tertiary" to={`/cases/${caseId}/retention`}>
          {t('retentionOf')}
        </ButtonLink>
      )}
      {permissions.includes('external-requests.read-notice') && (
        <ButtonLink size="small" kind="tertiary" to={`/cases/${caseId}/external-requests`}>
          {t('outwardOf')}
        </ButtonLink>
      )}
      {permissions.includes('findings.create') && (
        <ButtonLink size="small" to={`/cases/${caseId}/findings/new`}>
          {t('addFinding')}
        </ButtonLink>
      )}
      {permissions.includes('orders.create') && (
        <ButtonLink size="small" to={`/cases/${caseId}/orders/new`}>
          {t('addOrder')}
        </ButtonLink>
      )}
    </>
  );
}

function Maps({ room }: { room: Room }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const maps = room.respondents
    .map((respondent) => ({ respondent, data: mapOf(room, respondent.providerId) }))
    .filter(({ data }) => data.findings.length + data.requirements.length > 0);
  return maps.map(({ respondent, data }) => (
    <RemediationMap
      key={respondent.id}
      caption={
        maps.length === 1
          ? t('mapCaption')
          : t('mapCaptionOf', { provider: pick(respondent.nameKo, respondent.nameEn) })
      }
      data={data}
    />
  ));
}

function Orders({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  return (
    <Table
      caption={t('orders')}
      isCaptionShown
      rows={room.orders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'no',
          title: t('order'),
          isName: true,
          cell: ({ id, orderNo, title }) => (
            <Link to={`/orders/${id}`}>
              {shortNo(orderNo)} {title}
            </Link>
          ),
        },
        { key: 'type', title: t('type'), cell: ({ instrumentType }) => label('instrumentType', instrumentType) },
        { key: 'status', title: t('state'), cell: ({ status }) => <StatusBadge machine="order" status={status} /> },
        {
          key: 'arrived',
          title: t('arrivedOn'),
          cell: ({ deliveredAt }) => <Day on={deliveredAt && seoulDay(deliveredAt)} />,
        },
        {
          key: 'plan',
          title: t('plan'),
          cell: ({ plan }) =>
            plan ? (
              <>
                <Link to={`/plans/${plan.id}`}>{t('planVersion', { version: plan.versionNo })}</Link>{' '}
                <StatusBadge machine="action-plan" status={plan.status} />
              </>
            ) : (
              <span className="jg-quiet">{t('noPlan')}</span>
            ),
        },
      ]}
    />
  );
}

function Findings({ room }: { room: Room }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  return (
    <Table
      caption={t('findings')}
      rows={room.findings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'no',
          title: t('finding'),
          isName: true,
          cell: ({ id, findingNo, title }) => (
            <Link to={`/findings/${id}`}>
              {shortNo(findingNo)} {title}
            </Link>
          ),
        },
        { key: 'aspect', title: t('aspect'), cell: ({ aspect }) => <CodeBadge list="findingAspect" code={aspect} /> },
        { key: 'type', title: t('type'), cell: ({ type }) => <CodeBadge list="findingType" code={type} /> },
        {
          key: 'severity',
          title: t('severity'),
          cell: ({ severity }) => <CodeBadge list="severity" code={severity} />,
        },
        { key: 'status', title: t('state'), cell: ({ status }) => <StatusBadge machine="finding" status={status} /> },
        {
          key: 'criteria',
          title: t('criteria'),
          cell: ({ criteriaKo, criteriaEn }) => criteriaKo.map((ko, index) => pick(ko, criteriaEn[index])).join('; '),
        },
        { key: 'evidence', title: t('evidence'), align: 'end', cell: ({ evidenceCount }) => evidenceCount },
      ]}
    />
  );
}

function Actions({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  const deadline = new Map(room.deadlines.map((one) => [one.id, one]));
  return (
    <Table
      caption={t('actions')}
      rows={room.actions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'no',
          title: t('action'),
          isName: true,
          cell: ({ id, actionNo, description }) => (
            <Link to={`/actions/${id}`}>
              {shortNo(actionNo)} {description}
            </Link>
          ),
        },
        {
          key: 'status',
          title: t('state'),
          cell: ({ status, overdue }) => (
            <>
              <StatusBadge machine="corrective-action" status={status} />{' '}
              {overdue && <Badge tone="danger">{t('overdue')}</Badge>}
            </>
          ),
        },
        {
          key: 'due',
          title: t('due'),
          cell: ({ deadlineId }) => {
            const due = deadline.get(deadlineId ?? '');
            return due ? <Due due={due} /> : null;
          },
        },
        { key: 'owner', title: t('owner'), cell: ({ ownerTitle }) => ownerTitle },
        {
          key: 'report',
          title: t('lastReport'),
          cell: ({ lastReport }) =>
            lastReport && (
              <>
                <Day on={seoulDay(lastReport.reportedAt)} /> <span className="jg-quiet">{lastReport.receiptNo}</span>{' '}
                {lastReport.withdrawnAt && <Badge>{t('withdrawn')}</Badge>}
              </>
            ),
        },
        {
          key: 'verification',
          title: t('verification'),
          cell: ({ verification }) =>
            verification && (
              <>
                {label('verificationMethod', verification.method)}{' '}
                <CodeBadge list="verificationResult" code={verification.result} />
              </>
            ),
        },
      ]}
    />
  );
}
