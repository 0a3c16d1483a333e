import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { ChoiceField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLanguage } from '../../i18n/i18n';
import { formatCount, formatDuration } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';
import { knownTo } from './room-dates';
import type { RoomFact, RoomStatement } from './room';

const UNKNOWN = 'UNKNOWN';

/** Makes one of the standing statements the official value, or declares it unknown (미상); either way with a justification. */
export function DeterminationForm({
  fact,
  incident,
  onDone,
  onCancel,
}: {
  fact: RoomFact;
  incident: Incident;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const textOf = useValueText(fact);
  const form = useForm({ defaultValues: { choice: '', justification: '' } });
  const command = useCommand();
  const standing = fact.statements.filter((statement) => statement.standing);
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ choice, justification }) => {
        const { field, serviceId, segment } = fact;
        const subject = { field, serviceId: serviceId ?? undefined, segment: segment ?? undefined };
        const value = choice === UNKNOWN ? { undetermined: true } : { factId: choice };
        const request = {
          path: `/api/incidents/${incident.id}/determinations`,
          body: { ...subject, ...value, justification },
        };
        return command.mutateAsync(request).then(onDone, () => undefined);
      }}
    >
      <ChoiceField
        kind="radio"
        label={t('whichValue')}
        required
        error={errorOf(form, 'choice')}
        options={[
          ...standing.map((statement) => ({
            value: statement.id,
            text: textOf(statement),
            hint: `${pick(statement.statedBy.nameKo, statement.statedBy.nameEn)}, ${statement.source}`,
          })),
          { value: UNKNOWN, text: t('declareUnknown') },
        ]}
        field={form.register('choice', { required: t('choiceMissing') })}
      />
      <TextArea
        label={t('justification')}
        hint={t('justificationHint')}
        required
        error={errorOf(form, 'justification')}
        field={form.register('justification', { required: t('justificationMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('determine')} onCancel={onCancel} />
    </Form>
  );
}

function useValueText({ field }: RoomFact): (statement: RoomStatement) => string {
  const language = useLanguage();
  return ({ valueAt, valueNumber, valueText, precision }) => {
    if (valueAt !== null) return knownTo(valueAt, precision, language);
    if (valueText !== null) return valueText;
    if (field === 'AFFECTED_PERCENT') return `${valueNumber}%`;
    return field === 'DURATION_MINUTES' ? formatDuration(valueNumber ?? 0, language) : formatCount(valueNumber ?? 0);
  };
}
