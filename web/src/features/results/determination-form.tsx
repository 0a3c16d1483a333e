import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import type { Determination } from './determinations';
import type { Result } from './result-values';
import { useResultTexts } from './texts';

const TEXTS = ['matter', 'affected', 'provision', 'grounds'] as const;
const LONGEST = { matter: 500, affected: 2000, provision: 1000, grounds: 10_000 } as const;

/** One determination; the days are the person's, and reaching back needs its reason. */
export function DeterminationForm({
  result,
  written,
  onDone,
}: {
  result: Result;
  written: Determination | null;
  onDone: () => void;
}) {
  const t = useResultTexts();
  const { options } = useLabels();
  const nameOf = useNameOf();
  const command = useCommand();
  const ofCase = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: result.caseId } } }).data;
  const earlier =
    api.useQuery('get', '/api/cases/{id}/determinations', { params: { path: { id: result.caseId } } }).data ?? [];
  const form = useForm({ defaultValues: valuesOf(written) });
  const [from, made] = form.watch(['appliesFrom', 'decidedOn']);
  const send = (values: ReturnType<typeof valuesOf>) => {
    const { appliesUntil, retroactivityReason, supersedesId, ...rest } = values;
    const body = {
      ...rest,
      appliesUntil: appliesUntil || null,
      retroactivityReason: retroactivityReason || null,
      supersedesId: supersedesId || null,
    };
    const target = written
      ? ({ method: 'PUT', path: `/api/determinations/${written.id}`, version: written.version } as const)
      : ({ path: `/api/results/${result.id}/determinations` } as const);
    return command.mutateAsync({ ...target, body }).then(onDone, () => undefined);
  };
  const needed = { required: t('fieldMissing') };
  const replaceable = earlier.filter(({ confirmed, supersededById, id }) =>
    confirmed ? supersededById === null || id === written?.supersedesId : false,
  );
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <SelectField
        label={t('respondent')}
        required
        emptyText=""
        options={(ofCase?.respondents ?? []).map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
        error={errorOf(form, 'providerId')}
        field={form.register('providerId', needed)}
      />
      {TEXTS.map((name) => (
        <TextArea
          key={name}
          label={t(name)}
          required
          rows={name === 'grounds' ? 4 : 2}
          maxLength={LONGEST[name]}
          error={errorOf(form, name)}
          field={form.register(name, needed)}
        />
      ))}
      <SelectField label={t('holding')} options={options('determinationHolding')} field={form.register('holding')} />
      {(['decidedOn', 'appliesFrom'] as const).map((name) => (
        <TextField
          key={name}
          type="date"
          label={t(name)}
          required
          error={errorOf(form, name)}
          field={form.register(name, needed)}
        />
      ))}
      <TextField
        type="date"
        label={t('appliesUntil')}
        hint={t('appliesUntilHint')}
        field={form.register('appliesUntil')}
      />
      {from !== '' && from < made && (
        <TextArea
          label={t('retroactivityReason')}
          hint={t('retroactivityHint')}
          required
          maxLength={5000}
          error={errorOf(form, 'retroactivityReason')}
          field={form.register('retroactivityReason', needed)}
        />
      )}
      {replaceable.length > 0 && (
        <SelectField
          label={t('supersedes')}
          emptyText=" "
          options={replaceable.map(({ id, matter }) => ({ value: id, text: matter }))}
          field={form.register('supersedesId')}
        />
      )}
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onDone} />
    </Form>
  );
}

const BLANK = {
  providerId: '',
  matter: '',
  affected: '',
  provision: '',
  grounds: '',
  holding: 'APPLIES',
  appliesUntil: '',
  retroactivityReason: '',
  supersedesId: '',
};

function valuesOf(written: Determination | null) {
  const today = seoulDay(new Date());
  if (!written) return { ...BLANK, decidedOn: today, appliesFrom: today };
  const { providerId, matter, affected, provision, grounds, holding, decidedOn, appliesFrom } = written;
  const words = { providerId, matter, affected, provision, grounds, holding: holding as string };
  return {
    ...words,
    decidedOn,
    appliesFrom,
    appliesUntil: orBlank(written.appliesUntil),
    retroactivityReason: orBlank(written.retroactivityReason),
    supersedesId: orBlank(written.supersedesId),
  };
}

function orBlank(text: string | null): string {
  return text ?? '';
}
