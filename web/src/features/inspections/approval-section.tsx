import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import type { InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';

const WAITING = ['DRAFT', 'REPORTING', 'REPORT_SUBMITTED'];

/** What the approver will ask for, so that nobody submits in vain, and why it last came back. */
export function ApprovalSection({ inspection }: { inspection: InspectionInHand }) {
  const { permissions } = useUser();
  const isShown = permissions.includes('approvals.read') && WAITING.includes(inspection.status ?? '');
  return isShown ? <Conditions inspection={inspection} /> : null;
}

function Conditions({ inspection: { id } }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { permissions } = useUser();
  const { data } = api.useQuery('get', '/api/approvals/{subjectType}/{subjectId}', {
    params: { path: { subjectType: 'inspection', subjectId: id } },
  });
  if (!data) return null;
  const returned = data.rounds.at(-1)?.outcome === 'RETURNED' ? data.rounds.at(-1) : null;
  return (
    <Section
      title={t('conditions')}
      actions={
        permissions.includes('inspections.approve-plan') && (
          <Link to={`/approvals/inspection/${id}`}>{t('approvalPage')}</Link>
        )
      }
    >
      {returned && <Note kind="warning">{t('returned', { reason: returned.reason ?? '' })}</Note>}
      <ul className="jg-inspection-list">
        {data.conditions.map(({ code, label, met, message }) => (
          <li key={code}>
            <Badge tone={met ? 'success' : 'warning'}>{met ? t('conditionMet') : t('conditionOpen')}</Badge>{' '}
            {met ? label : (message ?? label)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
