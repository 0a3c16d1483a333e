import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { MeasureCard } from '../../components/interim-measures';
import { Section } from '../../components/page';
import type { Order } from './letter-content';
import { useLetterTexts } from './texts';

/** What holds in the meantime, with its own days; nothing for any other order. */
export function Measures({ order }: { order: Order }) {
  const mayRead = useUser().permissions.includes('interim-measures.read');
  return mayRead && order.instrumentType === 'INTERIM_MEASURE' ? <MeasuresOf orderId={order.id} /> : null;
}

function MeasuresOf({ orderId }: { orderId: string }) {
  const t = useLetterTexts();
  const { data = [] } = api.useQuery('get', '/api/orders/{id}/interim-measures', { params: { path: { id: orderId } } });
  if (data.length === 0) return null;
  return (
    <Section title={t('measures')}>
      {data.map((measure) => (
        <MeasureCard key={measure.id} measure={measure} />
      ))}
    </Section>
  );
}
