import { useState } from 'react';
import { useForm, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import { useLabels } from '../i18n/labels';
import { fromLocalField, toLocalField } from '../lib/dates';
import { useDeliveryTexts } from './delivery-texts';
import { SelectField, TextArea, TextField } from './field';
import { errorOf, Form } from './form';
import { FormButtons } from './moves';
import { ReceiptField } from './receipt-field';
import { Note } from './states';

export interface DispatchValues {
  readonly method: string;
  readonly recipient: string;
  readonly address: string;
}

interface ActProps {
  /** The address of the act. */
  readonly path: string;
  readonly version: number;
  readonly submitText: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Goes with the act beside what the form asks. */
  readonly also?: object;
}

/** How a document goes out to a provider; its address and its consents to electronic service are offered. */
export function DispatchForm({
  providerId,
  path,
  version,
  submitText,
  onDone,
  onCancel,
  also,
}: ActProps & { providerId: string }) {
  const form = useForm<DispatchValues>({ defaultValues: { method: 'POST_REGISTERED', recipient: '', address: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(values) =>
        command.mutateAsync({ path, version, body: { ...also, ...values } }).then(onDone, () => undefined)
      }
    >
      <DispatchFields form={form} providerId={providerId} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

const PARTS = ['method', 'recipient', 'address'] as const;

/** Method, recipient and address, for forms that ask for more. */
export function DispatchFields<Values extends FieldValues & DispatchValues>({
  form,
  providerId,
}: {
  form: UseFormReturn<Values>;
  providerId: string;
}) {
  const t = useDeliveryTexts();
  const { options } = useLabels();
  const provider = api.useQuery('get', '/api/providers/{id}', { params: { path: { id: providerId } } }).data;
  const [method, recipient, address] = PARTS as readonly string[] as readonly [
    Path<Values>,
    Path<Values>,
    Path<Values>,
  ];
  const chosen = form.watch(method) as string;
  const consents = provider?.deliveryConsents.filter(({ revokedAt }) => revokedAt === null) ?? [];
  const isElectronic = chosen === 'E_DOC';
  const requiredAddress = { required: t('addressMissing') };
  return (
    <>
      <SelectField
        label={t('method')}
        required
        options={options('deliveryMethod').filter(({ value }) => value !== 'PUBLIC_NOTICE')}
        field={form.register(method, { onChange: () => form.resetField(address) })}
      />
      <TextField
        label={t('recipient')}
        hint={provider?.legalNameKo}
        required
        maxLength={200}
        error={errorOf(form, recipient)}
        field={form.register(recipient, { required: t('recipientMissing') })}
      />
      {isElectronic && provider && consents.length === 0 && (
        <Note kind="warning">
          <p>{t('noConsent')}</p>
        </Note>
      )}
      {isElectronic ? (
        <SelectField
          label={t('consent')}
          required
          emptyText={t('choose')}
          options={consents.map((consent) => ({ value: consent.address, text: consent.address }))}
          error={errorOf(form, address)}
          field={form.register(address, requiredAddress)}
        />
      ) : (
        <TextField
          label={t('address')}
          hint={chosen === 'POST_REGISTERED' ? (provider?.address ?? t('addressHint')) : t('addressHint')}
          required
          maxLength={500}
          error={errorOf(form, address)}
          field={form.register(address, requiredAddress)}
        />
      )}
    </>
  );
}

/** The arrival that has the legal effect. `of`: whose letter it is. `sentAt`: what arrives in the minute in which it was sent arrives not before it. */
export function ArrivalForm({
  path,
  version,
  submitText,
  onDone,
  onCancel,
  also,
  of,
  sentAt = null,
}: ActProps & { sentAt?: string | null; of: { readonly caseId: string; readonly providerId: string } }) {
  const t = useDeliveryTexts();
  const [evidenceId, setEvidenceId] = useState<string>();
  const form = useForm({ defaultValues: { arrivedAt: toLocalField(new Date()), proof: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ arrivedAt, proof }) =>
        command
          .mutateAsync({ path, version, body: { ...also, arrivedAt: notBefore(sentAt, arrivedAt), proof, evidenceId } })
          .then(onDone, () => undefined)
      }
    >
      <TextField
        type="datetime-local"
        label={t('arrivedAt')}
        hint={t('arrivedHint')}
        required
        error={errorOf(form, 'arrivedAt')}
        field={form.register('arrivedAt', { required: t('arrivedMissing') })}
      />
      <TextField
        label={t('proof')}
        hint={t('proofHint')}
        required
        maxLength={1000}
        error={errorOf(form, 'proof')}
        field={form.register('proof', { required: t('proofMissing') })}
      />
      <ReceiptField caseId={of.caseId} providerId={of.providerId} onStored={setEvidenceId} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

/** The attempt came back. */
export function FailureForm({
  path,
  version,
  submitText,
  onDone,
  onCancel,
  also,
  sentAt = null,
}: ActProps & { sentAt?: string | null }) {
  const t = useDeliveryTexts();
  const form = useForm({ defaultValues: { failedAt: toLocalField(new Date()), reason: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ failedAt, reason }) =>
        command
          .mutateAsync({ path, version, body: { ...also, failedAt: notBefore(sentAt, failedAt), reason } })
          .then(onDone, () => undefined)
      }
    >
      <TextField
        type="datetime-local"
        label={t('failedAt')}
        required
        error={errorOf(form, 'failedAt')}
        field={form.register('failedAt', { required: t('failedMissing') })}
      />
      <TextArea
        label={t('failedReason')}
        required
        rows={2}
        maxLength={1000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('failedReasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

/** Served by public notice: where it is posted. It takes effect fourteen days later. */
export function PublicNoticeForm({ path, version, submitText, onDone, onCancel, also }: ActProps) {
  const t = useDeliveryTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { address: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(values) =>
        command.mutateAsync({ path, version, body: { ...also, ...values } }).then(onDone, () => undefined)
      }
    >
      <TextArea
        label={t('publicAddress')}
        hint={t('publicAddressHint')}
        required
        rows={2}
        maxLength={500}
        error={errorOf(form, 'address')}
        field={form.register('address', { required: t('publicAddressMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

/** A field of minutes cannot say seconds: within the minute of the dispatch its instant stands. */
function notBefore(sentAt: string | null, field: string): string | null {
  return sentAt !== null && toLocalField(sentAt) === field ? sentAt : fromLocalField(field);
}
