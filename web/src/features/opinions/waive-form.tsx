import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useOpinionTexts } from './texts';

type Opinion = components['schemas']['OpinionResponse'];

export function WaiveForm({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const t = useOpinionTexts();
  const form = useForm({ defaultValues: { declaration: '' } });
  const waive = useCommand<Opinion>();
  const send = async (body: { declaration: string }) => {
    const opinion = await waive.mutateAsync({ path: `/api/orders/${orderId}/waive-opinion`, body }).catch(() => null);
    if (!opinion) return;
    notify(t('waived', { no: opinion.receiptNo }));
    onDone();
  };
  return (
    <Form form={form} error={waive.error} onSubmit={send}>
      <p>{t('waiveLead')}</p>
      <TextField
        label={t('declaration')}
        hint={t('declarationHint')}
        required
        maxLength={500}
        error={errorOf(form, 'declaration')}
        field={form.register('declaration', { required: t('declarationMissing') })}
      />
      <FormButtons isBusy={waive.isPending} submitText={t('waive')} onCancel={onDone} />
    </Form>
  );
}
