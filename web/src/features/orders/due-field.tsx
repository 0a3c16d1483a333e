import { useQuery } from '@tanstack/react-query';
import type { FieldPath, FieldPathByValue, UseFormReturn } from 'react-hook-form';
import { command } from '../../api/command';
import { SelectField, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useDebounced } from '../../lib/use-debounced';
import { DuePhrase } from './due-phrase';
import { DUE_KINDS, type DueValues, PERIODS, UNITS } from './due-spec';
import type { OrderValues } from './order-values';
import { useOrderTexts } from './texts';

type Form = UseFormReturn<OrderValues>;
type DuePath = FieldPathByValue<OrderValues, DueValues>;
type Preview = components['schemas']['PreviewResponse'];

/** When something is due, in the five forms that an order can word it. */
export function DueField({
  form,
  name,
  label,
  isOptional = false,
}: {
  form: Form;
  name: DuePath;
  label: string;
  isOptional?: boolean;
}) {
  const t = useOrderTexts();
  const due = form.watch(name);
  const field = (part: keyof DueValues) => `${name}.${part}` as FieldPath<OrderValues>;
  return (
    <fieldset className="jg-orders-due">
      <legend>{label}</legend>
      <DuePhrase onConfirm={(values) => form.setValue(name, values, { shouldDirty: true })} />
      <SelectField
        label={t('dueKind')}
        emptyText={isOptional ? t('dueNone') : undefined}
        options={DUE_KINDS.map((kind) => ({ value: kind, text: t(`due_${kind}`) }))}
        field={form.register(field('kind'), { onChange: () => form.setValue(field('phrase'), null) })}
      />
      <Parts form={form} due={due} field={field} />
      {due.phrase && <p className="jg-quiet">{t('phrasePrinted', { phrase: due.phrase.ko })}</p>}
    </fieldset>
  );
}

interface PartsProps {
  form: Form;
  due: DueValues;
  field: (part: keyof DueValues) => FieldPath<OrderValues>;
}

function Parts({ form, due, field }: PartsProps) {
  const t = useOrderTexts();
  const { options } = useLabels();
  const forget = { onChange: () => form.setValue(field('phrase'), null) };
  const number = { ...forget, validate: (value: unknown) => Number(value) >= 1 || t('amountWrong') };
  const day = { ...forget, required: t('dateMissing') };
  switch (due.kind) {
    case 'RELATIVE':
      return (
        <>
          <TextField
            type="number"
            min={1}
            label={t('amount')}
            error={errorOf(form, field('amount'))}
            field={form.register(field('amount'), number)}
          />
          <SelectField
            label={t('unit')}
            options={UNITS.map((unit) => ({ value: unit, text: t(`unit_${unit}`) }))}
            field={form.register(field('unit'), forget)}
          />
          <IfArrivedToday amount={Number(due.amount)} unit={due.unit} />
        </>
      );
    case 'FIXED':
      return (
        <TextField
          type="date"
          label={t('date')}
          error={errorOf(form, field('date'))}
          field={form.register(field('date'), day)}
        />
      );
    case 'RANGE':
      return (
        <>
          <TextField
            type="date"
            label={t('from')}
            error={errorOf(form, field('from'))}
            field={form.register(field('from'), day)}
          />
          <TextField
            type="date"
            label={t('to')}
            error={errorOf(form, field('to'))}
            field={form.register(field('to'), day)}
          />
          <SelectField
            label={t('precision')}
            options={options('duePrecision')}
            field={form.register(field('precision'), forget)}
          />
        </>
      );
    case 'RECURRING':
      return (
        <>
          <SelectField
            label={t('per')}
            options={PERIODS.map((period) => ({ value: period, text: t(`per_${period}`) }))}
            field={form.register(field('per'), forget)}
          />
          <TextField
            type="number"
            min={1}
            label={t('times')}
            error={errorOf(form, field('times'))}
            field={form.register(field('times'), number)}
          />
          <TextField type="date" label={t('until')} field={form.register(field('until'), forget)} />
        </>
      );
    default:
      return null;
  }
}

/** What the server's engine makes of the period, so that nobody counts holidays by hand. */
function IfArrivedToday({ amount, unit }: { amount: number; unit: string }) {
  const t = useOrderTexts();
  const asked = useDebounced(`${amount} ${unit}`, 300);
  const { data } = useQuery({
    queryKey: ['due-preview', asked],
    enabled: amount >= 1 && unit !== 'HOURS',
    staleTime: Infinity,
    queryFn: () =>
      command<Preview>({
        path: '/api/deadlines/preview',
        body: { amount, unit, direction: 'FORWARD', triggeredAt: seoulDay(new Date()) },
      }),
  });
  const on = data?.dueOn;
  if (!on) return null;
  const [before, after] = t('ifArrivedToday', { day: '\u0000' }).split('\u0000');
  return (
    <p className="jg-quiet">
      {before}
      <Day on={on} />
      {after}
    </p>
  );
}
