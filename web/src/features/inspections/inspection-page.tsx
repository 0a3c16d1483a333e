import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { ApprovalSection } from './approval-section';
import { InspectionMoves } from './inspection-moves';
import type { InspectionInHand } from './inspection-values';
import { NoticeSection } from './notice-section';
import { KindBadge, PlanSection } from './plan-section';
import { FindingsSection, RecordsSection } from './records-section';
import { ReportSection } from './report-section';
import { Seizures } from './seizures';
import { SessionsSection } from './sessions-section';
import { useInspectionTexts } from './texts';
import './inspections.css';

type Case = components['schemas']['CaseResponse'];

export function Component() {
  const { id = '' } = useParams();
  const inspection = api.useQuery('get', '/api/inspections/{id}', { params: { path: { id } } });
  const caseId = inspection.data?.caseId ?? '';
  const found = api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: caseId } } },
    { enabled: caseId !== '' },
  );
  return (
    <Loaded query={inspection}>
      {(data) => (
        <Loaded query={found}>{(ofCase) => <InspectionView key={id} inspection={data} found={ofCase} />}</Loaded>
      )}
    </Loaded>
  );
}

function InspectionView({ inspection, found }: { inspection: InspectionInHand; found: Case }) {
  const t = useInspectionTexts();
  const { label } = useLabels();
  const { side } = useUser();
  const isMinistry = side !== 'PROVIDER';
  return (
    <>
      <PageHeader
        title={
          inspection.kind === 'FOLLOW_UP'
            ? t('followUp')
            : t('inspection', { kind: label('inspectionKind', inspection.kind) })
        }
        eyebrow={inspection.inspectionNo}
        crumbs={[
          { to: '/cases', text: t('cases') },
          { to: `/cases/${found.id}`, text: found.title },
        ]}
        badges={
          <>
            <StatusBadge machine="inspection" status={inspection.status} />
            <KindBadge kind={inspection.kind} />
          </>
        }
      >
        {!isMinistry && (
          <>
            <p>{t('providerLead')}</p>
            <p>
              <Link to={`/cases/${found.id}/procedure-requests/new?inspection=${inspection.id}`}>
                {t('askProcedure')}
              </Link>
            </p>
          </>
        )}
        <InspectionMoves inspection={inspection} found={found} />
      </PageHeader>
      {isMinistry && <ApprovalSection inspection={inspection} />}
      {isMinistry && <SessionsSection inspection={inspection} />}
      <ReportSection inspection={inspection} />
      <PlanSection inspection={inspection} />
      <NoticeSection inspection={inspection} />
      <RecordsSection inspection={inspection} />
      <Seizures inspectionId={inspection.id} />
      {isMinistry && <FindingsSection inspection={inspection} />}
    </>
  );
}
