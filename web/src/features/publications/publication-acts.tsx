import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { fromLocalField } from '../../lib/dates';
import type { Publication } from './publication-form';
import { usePublicationTexts } from './texts';

type Props = MoveFormProps & { publication: Publication };

const UNSENT: DispatchValues = { method: 'POST_REGISTERED', recipient: '', address: '' };

/** The notice is approved and sent in one act. */
export function NoticeForm({ publication: { id, version, providerId }, move, onDone, onCancel }: Props) {
  const t = usePublicationTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ...UNSENT, windowDays: '10' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ windowDays, ...dispatch }) => {
        const body = { ...dispatch, windowDays: Number(windowDays) };
        const path = `/api/publications/${id}/send-notice`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="number"
        min={10}
        max={60}
        label={t('windowDays')}
        required
        error={errorOf(form, 'windowDays')}
        field={form.register('windowDays', { required: t('missing') })}
      />
      <DispatchFields form={form} providerId={providerId} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('publication', move.event)} onCancel={onCancel} />
    </Form>
  );
}

/** The words are settled, and the party is told when they go out. */
export function ApproveForm({ publication: { id, version, providerId }, move, onDone, onCancel }: Props) {
  const t = usePublicationTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ...UNSENT, releaseAt: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ releaseAt, ...dispatch }) => {
        const body = { releaseAt: fromLocalField(releaseAt), dispatch };
        const path = `/api/publications/${id}/approve`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="datetime-local"
        label={t('releaseAt')}
        hint={t('releaseAtHint')}
        required
        error={errorOf(form, 'releaseAt')}
        field={form.register('releaseAt', { required: t('missing') })}
      />
      <DispatchFields form={form} providerId={providerId} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('publication', move.event)} onCancel={onCancel} />
    </Form>
  );
}

export function PublishForm({ publication: { id, version }, move, onDone, onCancel }: Props) {
  const t = usePublicationTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { place: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/publications/${id}/publish`, version, body }).then(onDone, () => undefined)
      }
    >
      <TextField
        label={t('place')}
        hint={t('placeHint')}
        required
        maxLength={500}
        error={errorOf(form, 'place')}
        field={form.register('place', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('publication', move.event)} onCancel={onCancel} />
    </Form>
  );
}

export function DropForm({ publication: { id, version }, move, onDone, onCancel }: Props) {
  const t = usePublicationTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ground: 'REMEDIED', reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/publications/${id}/drop`, version, body }).then(onDone, () => undefined)
      }
    >
      <SelectField
        label={t('dropGround')}
        required
        options={options('publicationDropGround')}
        field={form.register('ground')}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('publication', move.event)} onCancel={onCancel} />
    </Form>
  );
}

/** Another decides on it; it stands at least as long as what it corrects. */
export function CorrectionForm({ publication, onDone, onCancel }: Omit<Props, 'move'>) {
  const t = usePublicationTexts();
  const { options } = useLabels();
  const command = useCommand();
  const { id, version, periodDays: days } = publication;
  const form = useForm({
    defaultValues: { kind: 'CORRECTION', text: '', reason: '', periodDays: String(days), unwantedByParty: false },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ periodDays, ...words }) => {
        const body = { ...words, periodDays: Number(periodDays) };
        const path = `/api/publications/${id}/propose-correction`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField
        label={t('correctionKind')}
        required
        options={options('publicationCorrectionKind')}
        field={form.register('kind')}
      />
      <TextArea
        label={t('correctionText')}
        required
        rows={5}
        maxLength={20_000}
        error={errorOf(form, 'text')}
        field={form.register('text', { required: t('missing') })}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <TextField
        type="number"
        min={1}
        label={t('periodDays')}
        required
        error={errorOf(form, 'periodDays')}
        field={form.register('periodDays', { required: t('missing') })}
      />
      <CheckField label={t('unwanted')} field={form.register('unwantedByParty')} />
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onCancel} />
    </Form>
  );
}

export function ConsiderForm({
  publication: { id, version },
  opinionId,
  onDone,
  onCancel,
}: Omit<Props, 'move'> & { opinionId: string }) {
  const t = usePublicationTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { consideration: 'NOT_REFLECTED', reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ consideration, reason }) => {
        const body = { opinionId, consideration, ...(reason && { reason }) };
        const path = `/api/publications/${id}/consider-opinion`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField
        label={t('consideration')}
        required
        options={options('opinionConsideration').filter(({ value }) => value !== 'OPEN')}
        field={form.register('consideration')}
      />
      <TextArea
        label={t('considerReason')}
        hint={t('reflectedReason')}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason')}
      />
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onCancel} />
    </Form>
  );
}
