import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { MeasureCard } from '../../components/interim-measures';
import { Section } from '../../components/page';
import { useRoomTexts } from './texts';

/** What is, was or is to be in force before or beside the end of the investigation. */
export function MeasuresSection({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  const { data = [] } = api.useQuery(
    'get',
    '/api/cases/{id}/interim-measures',
    { params: { path: { id: caseId } } },
    { enabled: permissions.includes('interim-measures.read') },
  );
  if (data.length === 0) return null;
  return (
    <Section title={t('measures')}>
      {data.map((measure) => (
        <MeasureCard
          key={measure.id}
          measure={measure}
          acts={<Link to={`/orders/${measure.orderId}`}>{measure.orderNo}</Link>}
        />
      ))}
    </Section>
  );
}
