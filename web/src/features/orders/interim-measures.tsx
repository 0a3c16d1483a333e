import { useState } from 'react';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { type Measure, MeasureCard } from '../../components/interim-measures';
import { Moves } from '../../components/moves';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { LiftForm, MeasureForm } from './measure-forms';
import type { Order } from './order-values';
import { useOrderTexts } from './texts';

/** What holds before any result: written with the draft of an order for an interim measure, lifted by the approver. */
export function InterimMeasures({ order }: { order: Order }) {
  const t = useOrderTexts();
  const { permissions } = useUser();
  const [open, setOpen] = useState<Measure | 'NEW' | null>(null);
  const { data = [] } = api.useQuery('get', '/api/orders/{id}/interim-measures', {
    params: { path: { id: order.id } },
  });
  if (order.instrumentType !== 'INTERIM_MEASURE') return null;
  const mayWrite = order.status === 'DRAFT' && permissions.includes('interim-measures.draft');
  const close = () => setOpen(null);
  return (
    <Section
      title={t('measures')}
      actions={mayWrite && <Button onClick={() => setOpen('NEW')}>{t('measureNew')}</Button>}
    >
      {data.length === 0 && <Empty>{t('measuresNone')}</Empty>}
      {data.map((measure) => (
        <MeasureCard
          key={measure.id}
          measure={measure}
          acts={<Acts measure={measure} order={order} onEdit={() => setOpen(measure)} />}
        />
      ))}
      {open && (
        <Dialog title={t(open === 'NEW' ? 'measureNew' : 'measureEdit')} onClose={close}>
          <MeasureForm orderId={order.id} written={open === 'NEW' ? null : open} onDone={close} />
        </Dialog>
      )}
    </Section>
  );
}

function Acts({ measure, order, onEdit }: { measure: Measure; order: Order; onEdit: () => void }) {
  const t = useOrderTexts();
  if (measure.mayWrite)
    return (
      <Button size="small" kind="tertiary" aria-label={`${t('measureEdit')}: ${measure.measure}`} onClick={onEdit}>
        {t('measureEdit')}
      </Button>
    );
  return (
    <Moves
      machine="interim-measure"
      moves={measure.availableMoves}
      path={`/api/interim-measures/${measure.id}`}
      version={measure.version}
      subject={order.orderNo}
      forms={{ lift: (props) => <LiftForm {...props} measure={measure} /> }}
    />
  );
}
