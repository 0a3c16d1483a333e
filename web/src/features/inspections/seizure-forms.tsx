import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { CheckField, ChoiceField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { TimeField } from '../../components/time-field';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { SeizedItem, Seizure } from './seizures';
import { useSeizureTexts } from './seizures-texts';

interface SeizureValues {
  seizedAt: string;
  place: string;
  reason: string;
  witness: string;
  hindersBusiness: boolean;
  destructionFeared: string;
  description: string;
  quantity: string;
  heldAs: string;
}

/** One thing at a time, as it is taken; each has its own record. */
export function RecordSeizure({ sessionId }: { sessionId: string }) {
  const t = useSeizureTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="jg-actions">
      <Button onClick={() => setOpen(true)}>{t('record')}</Button>
      {isOpen && <RecordDialog sessionId={sessionId} onClose={() => setOpen(false)} />}
    </div>
  );
}

function RecordDialog({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const t = useSeizureTexts();
  const { options } = useLabels();
  const form = useForm<SeizureValues>({
    defaultValues: {
      seizedAt: toLocalField(new Date()),
      place: '',
      reason: '',
      witness: '',
      hindersBusiness: false,
      destructionFeared: '',
      description: '',
      quantity: '',
      heldAs: 'ORIGINAL',
    },
  });
  const command = useCommand();
  const send = async ({ description, quantity, heldAs, seizedAt, destructionFeared, ...facts }: SeizureValues) => {
    const body = {
      ...facts,
      seizedAt: fromLocalField(seizedAt),
      ...(destructionFeared.trim() ? { destructionFeared } : {}),
      items: [{ description, quantity, heldAs }],
    };
    await command.mutateAsync({ path: `/api/sessions/${sessionId}/seizures`, body }).then(
      () => {
        notify(t('recorded'));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={t('record')} onClose={onClose} wide>
      <Form form={form} error={command.error} onSubmit={send} label={t('record')}>
        <TimeField form={form} name="seizedAt" label={t('seizedAt')} missing={t('missing')} />
        {(['description', 'quantity', 'place', 'reason', 'witness'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name === 'description' ? 'item' : name)}
            required
            maxLength={name === 'quantity' ? 100 : 200}
            error={errorOf(form, name)}
            field={form.register(name, { required: t('missing') })}
          />
        ))}
        <ChoiceField
          kind="radio"
          label={t('heldAs')}
          required
          options={options('seizedForm')}
          field={form.register('heldAs')}
        />
        <CheckField label={t('hinders')} hint={t('hindersHint')} field={form.register('hindersBusiness')} />
        <TextArea
          label={t('feared')}
          hint={t('fearedHint')}
          rows={2}
          maxLength={2000}
          field={form.register('destructionFeared')}
        />
        <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function SignDialog({ seizure, onClose }: { seizure: Seizure; onClose: () => void }) {
  const t = useSeizureTexts();
  const now = toLocalField(new Date());
  const form = useForm({
    defaultValues: { inspector: '', witnessSigned: true, witnessRefusal: '', signedAt: now, copyHandedAt: now },
  });
  const command = useCommand();
  return (
    <Dialog title={t('sign')} onClose={onClose}>
      <Form
        form={form}
        error={command.error}
        label={t('sign')}
        onSubmit={async ({ inspector, witnessSigned, witnessRefusal, signedAt, copyHandedAt }) => {
          const body = {
            inspector,
            witnessSigned,
            ...(witnessRefusal.trim() ? { witnessRefusal } : {}),
            signedAt: fromLocalField(signedAt),
            copyHandedAt: fromLocalField(copyHandedAt),
          };
          const path = `/api/seizures/${seizure.id}/sign`;
          await command.mutateAsync({ path, version: seizure.version, body }).then(
            () => {
              notify(t('signed'));
              onClose();
            },
            () => undefined,
          );
        }}
      >
        <TextField
          label={t('inspector')}
          required
          maxLength={200}
          error={errorOf(form, 'inspector')}
          field={form.register('inspector', { required: t('missing') })}
        />
        <TimeField form={form} name="signedAt" label={t('signedAt')} missing={t('missing')} />
        <TimeField form={form} name="copyHandedAt" label={t('copyHandedAt')} missing={t('missing')} />
        <CheckField label={t('witnessSigned')} field={form.register('witnessSigned')} />
        {!form.watch('witnessSigned') && (
          <TextArea
            label={t('witnessRefusal')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'witnessRefusal')}
            field={form.register('witnessRefusal', { required: t('missing') })}
          />
        )}
        <FormButtons isBusy={command.isPending} submitText={t('sign')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function ReturnDialog({ item, onClose }: { item: SeizedItem; onClose: () => void }) {
  const t = useSeizureTexts();
  const form = useForm({ defaultValues: { returnedAt: toLocalField(new Date()), returnedTo: '', reason: '' } });
  const command = useCommand();
  return (
    <Dialog title={t('giveBackOf', { thing: item.description })} onClose={onClose}>
      <Form
        form={form}
        error={command.error}
        label={t('giveBack')}
        onSubmit={async ({ returnedAt, ...body }) => {
          const path = `/api/seized-items/${item.id}/return`;
          await command.mutateAsync({ path, body: { ...body, returnedAt: fromLocalField(returnedAt) } }).then(
            () => {
              notify(t('returned'));
              onClose();
            },
            () => undefined,
          );
        }}
      >
        <TimeField form={form} name="returnedAt" label={t('returnedAt')} missing={t('missing')} />
        {(['returnedTo', 'reason'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name === 'reason' ? 'returnReason' : name)}
            required
            maxLength={200}
            error={errorOf(form, name)}
            field={form.register(name, { required: t('missing') })}
          />
        ))}
        <FormButtons isBusy={command.isPending} submitText={t('giveBack')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
