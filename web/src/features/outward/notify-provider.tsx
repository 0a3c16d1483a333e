import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { SelectField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useNameOf } from '../../i18n/names';
import { notify } from '../../lib/notices';
import type { ExternalRequest } from './outward';
import { useOutwardTexts } from './texts';

interface NotifyValues extends DispatchValues {
  providerId: string;
}

/** The letter is approved and sent in one act. */
export function NotifyProvider({ request }: { request: ExternalRequest }) {
  const t = useOutwardTexts();
  const [isOpen, setOpen] = useState(false);
  if (!request.mayNotify) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('notify')}
      </Button>
      {isOpen && (
        <Dialog title={t('notify')} onClose={() => setOpen(false)} wide>
          <NotifyForm request={request} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function NotifyForm({ request, onClose }: { request: ExternalRequest; onClose: () => void }) {
  const t = useOutwardTexts();
  const nameOf = useNameOf();
  const command = useCommand();
  const form = useForm<NotifyValues>({
    defaultValues: { providerId: '', method: 'POST_REGISTERED', recipient: '', address: '' },
  });
  const found = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: request.caseId } } }).data;
  const sent = () => {
    notify(t('notified'));
    onClose();
  };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ providerId, ...dispatch }) => {
        const path = `/api/external-requests/${request.id}/notify-third-party`;
        const body = { providerId, dispatch };
        return command.mutateAsync({ path, version: request.version, body }).then(sent, () => undefined);
      }}
    >
      <SelectField
        label={t('provider')}
        required
        emptyText={t('choose')}
        options={(found?.respondents ?? []).map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
        error={errorOf(form, 'providerId')}
        field={form.register('providerId', { required: t('missing') })}
      />
      <DispatchFields form={form} providerId={form.watch('providerId')} />
      <FormButtons isBusy={command.isPending} submitText={t('notify')} onCancel={onClose} />
    </Form>
  );
}
