import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Note } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { usePublicationTexts } from './texts';

export type Publication = components['schemas']['PublicationResponse'];

interface Values {
  orderId: string;
  legalBasisId: string;
  title: string;
  text: string;
  grounds: string;
  channel: string;
  periodDays: string;
  exemption: string;
  exemptionReason: string;
}

interface Props {
  caseId: string;
  /** Of one that is there already. */
  publication?: Publication;
  onDone: (publication: Publication) => void;
  onCancel: () => void;
}

const NOTHING: Values = {
  orderId: '',
  legalBasisId: '',
  title: '',
  text: '',
  grounds: '',
  channel: 'WEBSITE',
  periodDays: '30',
  exemption: '',
  exemptionReason: '',
};

/** What is to be published of which order; rewritten after the opinions, before anybody approves it. */
export function PublicationForm({ caseId, publication, onDone, onCancel }: Props) {
  const t = usePublicationTexts();
  const command = useCommand<Publication>();
  const form = useForm<Values>({ defaultValues: publication ? valuesOf(publication) : NOTHING });
  const act = publication
    ? ({ method: 'PUT', path: `/api/publications/${publication.id}`, version: publication.version } as const)
    : { path: `/api/cases/${caseId}/publications` };
  const save = (values: Values) => {
    const { orderId, ...words } = bodyOf(values);
    const body = publication ? words : { orderId, ...words };
    return command.mutateAsync({ ...act, body }).then(
      (stored) => {
        notify(t('saved'));
        onDone(stored);
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={save}>
      {!publication && <OrderField form={form} caseId={caseId} />}
      <Words form={form} />
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onCancel} />
    </Form>
  );
}

function valuesOf(row: Publication): Values {
  const { orderId, legalBasisId, title, text, grounds, channel, periodDays, exemption, exemptionReason } = row;
  return {
    orderId,
    legalBasisId,
    title,
    text,
    grounds,
    channel,
    periodDays: String(periodDays),
    exemption: exemption ?? '',
    exemptionReason: exemptionReason ?? '',
  };
}

function bodyOf({ periodDays, exemption, exemptionReason, ...words }: Values) {
  return {
    ...words,
    periodDays: Number(periodDays),
    exemption: exemption === '' ? null : exemption,
    exemptionReason: exemption === '' ? null : exemptionReason,
  };
}

function OrderField({ form, caseId }: { form: UseFormReturn<Values>; caseId: string }) {
  const t = usePublicationTexts();
  const { data } = api.useQuery('get', '/api/cases/{caseId}/orders', {
    params: { path: { caseId }, query: { limit: 100 } },
  });
  const orders = data?.items ?? [];
  if (data && orders.length === 0)
    return (
      <Note kind="warning">
        <p>{t('noOrder')}</p>
      </Note>
    );
  return (
    <SelectField
      key={orders.length}
      label={t('order')}
      required
      emptyText={t('choose')}
      options={orders.map(({ id, orderNo, title }) => ({ value: id, text: `${orderNo} ${title}` }))}
      error={errorOf(form, 'orderId')}
      field={form.register('orderId', { required: t('orderMissing') })}
    />
  );
}

function Words({ form }: { form: UseFormReturn<Values> }) {
  const t = usePublicationTexts();
  const { options } = useLabels();
  const { data: bases = [] } = api.useQuery('get', '/api/reference/legal-bases', {
    params: { query: { power: 'PUBLICATION' } },
  });
  const exemption = form.watch('exemption');
  return (
    <>
      <SelectField
        key={bases.length}
        label={t('basis')}
        required
        emptyText={t('choose')}
        options={bases.map(({ id, act, article }) => ({ value: id, text: `${act} ${article}` }))}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId', { required: t('basisMissing') })}
      />
      <TextField
        label={t('name')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('missing') })}
      />
      <TextArea
        label={t('text')}
        required
        rows={6}
        maxLength={20_000}
        error={errorOf(form, 'text')}
        field={form.register('text', { required: t('missing') })}
      />
      <TextArea
        label={t('grounds')}
        hint={t('groundsHint')}
        required
        maxLength={10_000}
        error={errorOf(form, 'grounds')}
        field={form.register('grounds', { required: t('missing') })}
      />
      <SelectField
        label={t('channel')}
        required
        options={options('publicationChannel')}
        field={form.register('channel')}
      />
      <TextField
        type="number"
        min={1}
        label={t('periodDays')}
        required
        error={errorOf(form, 'periodDays')}
        field={form.register('periodDays', { required: t('missing') })}
      />
      <SelectField
        label={t('exemption')}
        emptyText={t('heard')}
        options={options('publicationExemption')}
        field={form.register('exemption')}
      />
      {exemption !== '' && (
        <TextArea
          label={t('exemptionReason')}
          required
          maxLength={2000}
          error={errorOf(form, 'exemptionReason')}
          field={form.register('exemptionReason', { required: t('missing') })}
        />
      )}
    </>
  );
}
