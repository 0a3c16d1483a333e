import { useState } from 'react';
import { Button } from '../../components/button';
import { ArrivalForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { notify } from '../../lib/notices';
import type { PreservationOrder } from './order-values';
import { useRetentionTexts } from './texts';

/** The letter that ends the order is on its way until somebody records that it arrived. */
export function ReleaseArrival({ order }: { order: PreservationOrder }) {
  const t = useRetentionTexts();
  const [isOpen, setOpen] = useState(false);
  if (!order.mayRecordReleaseArrival) return null;
  const done = () => {
    setOpen(false);
    notify(t('arrivalDone'));
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('recordReleaseArrival')}
      </Button>
      {isOpen && (
        <Dialog title={t('recordReleaseArrival')} onClose={() => setOpen(false)} wide>
          <ArrivalForm
            path={`/api/preservation-orders/${order.id}/record-release-arrival`}
            version={order.version}
            submitText={t('recordReleaseArrival')}
            of={order}
            onDone={done}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}
