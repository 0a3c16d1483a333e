import { Link } from 'react-router';
import { api } from '../../api/client';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useUser } from '../../api/use-session';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import type { InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';

/** Extensions told to the respondent, and refusals on record. Nothing is drawn where there are none. */
export function RecordsSection({ inspection }: { inspection: InspectionInHand }) {
  return (
    <>
      {inspection.scopeExtensions.length > 0 && <Extensions extensions={inspection.scopeExtensions} />}
      {inspection.refusals.length > 0 && <Refusals refusals={inspection.refusals} />}
    </>
  );
}

function Extensions({ extensions }: { extensions: InspectionInHand['scopeExtensions'] }) {
  const t = useInspectionTexts();
  const { label } = useLabels();
  return (
    <Section title={t('extensions')}>
      <Table
        caption={t('extensions')}
        rows={extensions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'added',
            title: t('added'),
            isName: true,
            cell: ({ kind, added, extendedUntil }) => (
              <>
                {label('scopeExtensionKind', kind)}: {added} {extendedUntil && <Day on={extendedUntil} />}
              </>
            ),
          },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          {
            key: 'told',
            title: t('toldTo'),
            cell: ({ toldHow, toldAt, toldTo }) => (
              <>
                {toldTo} ({label('toldHow', toldHow)}) <Instant at={toldAt} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Refusals({ refusals }: { refusals: InspectionInHand['refusals'] }) {
  const t = useInspectionTexts();
  return (
    <Section title={t('refusals')}>
      <Table
        caption={t('refusals')}
        rows={refusals}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', title: t('what'), isName: true, cell: ({ what }) => what },
          { key: 'by', title: t('refusedBy'), cell: ({ refusedBy }) => refusedBy },
          { key: 'at', title: t('refusedAt'), cell: ({ refusedAt }) => <Instant at={refusedAt} /> },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}

/** The findings that came out of this inspection. */
export function FindingsSection({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { permissions } = useUser();
  const { id, caseId, providerId, frozenAt } = inspection;
  const { data } = api.useQuery('get', '/api/cases/{caseId}/findings', {
    params: { path: { caseId }, query: { inspectionId: id, limit: 100 } },
  });
  const mayWrite = permissions.includes('findings.create') && frozenAt === null;
  return (
    <Section
      title={t('findings')}
      actions={
        mayWrite && (
          <ButtonLink to={`/cases/${caseId}/findings/new?inspection=${id}&provider=${providerId}`}>
            {t('writeFinding')}
          </ButtonLink>
        )
      }
    >
      {data?.items.length === 0 && <Empty>{t('noFindings')}</Empty>}
      <ul className="jg-inspection-list">
        {data?.items.map((finding) => (
          <li key={finding.id}>
            <Link to={`/findings/${finding.id}`}>{finding.findingNo}</Link> {finding.title}{' '}
            <StatusBadge machine="finding" status={finding.status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
