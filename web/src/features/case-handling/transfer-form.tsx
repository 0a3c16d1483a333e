import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import type { FormProps } from './handling';
import { useHandlingTexts } from './texts';

const OTHER = 'OTHER';

/** To an agency of the register under the name it bears now, or to another one by its name. */
export function TransferForm({ handling: { caseId, version }, onDone, onCancel }: FormProps) {
  const t = useHandlingTexts();
  const nameOf = useNameOf();
  const { options } = useLabels();
  const command = useCommand();
  const today = seoulDay(new Date());
  const { data: agencies = [] } = api.useQuery('get', '/api/reference/agencies', {
    params: { query: { asOf: today } },
  });
  const form = useForm({
    defaultValues: { agency: OTHER, agencyName: '', legalGround: '', reason: '', enclosures: '', method: 'E_DOC' },
  });
  const isOther = form.watch('agency') === OTHER;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ agency, agencyName, enclosures, ...stated }) => {
        const to = agency === OTHER ? { agencyName } : { agencyCode: agency };
        const body = { ...stated, ...to, enclosures: linesOf(enclosures) };
        const path = `/api/cases/${caseId}/transfer`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField
        label={t('agency')}
        required
        options={[
          { value: OTHER, text: t('agencyOther') },
          ...agencies
            .filter(({ code }) => code !== 'MSIT')
            .map(({ code, nameKo, nameEn }) => ({ value: code, text: nameOf(nameKo, nameEn) })),
        ]}
        field={form.register('agency')}
      />
      {isOther && (
        <TextField
          label={t('agencyName')}
          required
          error={errorOf(form, 'agencyName')}
          field={form.register('agencyName', { required: t('agencyMissing') })}
        />
      )}
      <TextField
        label={t('legalGround')}
        required
        error={errorOf(form, 'legalGround')}
        field={form.register('legalGround', { required: t('legalGroundMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <TextArea label={t('enclosures')} hint={t('enclosuresHint')} field={form.register('enclosures')} />
      <SelectField label={t('method')} required options={options('deliveryMethod')} field={form.register('method')} />
      <FormButtons isBusy={command.isPending} submitText={t('transfer')} onCancel={onCancel} />
    </Form>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
