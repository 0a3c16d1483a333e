import { Controller } from 'react-hook-form';
import { Badge } from '../../components/badge';
import { TextArea } from '../../components/field';
import { errorOf } from '../../components/form';
import { Prose } from '../../components/page';
import { checkOf, lastShortfall, type Action, type Criterion } from './action-data';
import { EvidenceChoice } from './evidence-choice';
import type { ReportFormValues } from './report-form';
import { useReportTexts } from './report-texts';
import { ResultBadge } from './result-badge';

/** One acceptance criterion: what was done for it and the evidence, beside what the last verification found. */
export function ReportCriterion({
  action,
  criterion,
  form,
}: {
  action: Action;
  criterion: Criterion;
  form: ReportFormValues;
}) {
  const t = useReportTexts();
  const title = t('criterion', { seq: criterion.seq });
  const note = `criteria.${criterion.id}.note` as const;
  const evidenceIds = `criteria.${criterion.id}.evidenceIds` as const;
  return (
    <article className="jg-card jg-a-stack" aria-label={title}>
      <header className="jg-section-head">
        <h3>{title}</h3>
        <EvidenceBadge count={form.watch(evidenceIds)?.length ?? 0} />
      </header>
      <Prose>{criterion.text}</Prose>
      <EarlierJudgement action={action} criterion={criterion} />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        maxLength={2000}
        error={errorOf(form, note)}
        field={form.register(note)}
      />
      <Controller
        control={form.control}
        name={evidenceIds}
        rules={{ validate: (ids) => ids.length > 0 || t('evidenceMissing', { seq: criterion.seq }) }}
        render={({ field, fieldState }) => (
          <EvidenceChoice
            action={action}
            label={t('evidence')}
            hint={t('evidenceHint')}
            error={fieldState.error?.message}
            chosen={field.value ?? []}
            onChange={(ids) => {
              field.onChange(ids);
              if (fieldState.error) void form.trigger(evidenceIds);
            }}
            fields={{}}
            groupRef={field.ref}
          />
        )}
      />
    </article>
  );
}

function EvidenceBadge({ count }: { count: number }) {
  const t = useReportTexts();
  return (
    <Badge tone={count > 0 ? 'success' : 'warning'}>{count > 0 ? t('hasEvidence', { count }) : t('noEvidence')}</Badge>
  );
}

function EarlierJudgement({ action, criterion }: { action: Action; criterion: Criterion }) {
  const t = useReportTexts();
  const check = checkOf(lastShortfall(action), criterion);
  if (!check) return null;
  return (
    <div className="jg-a-judgement">
      <span className="jg-quiet">{t('earlierJudgement')}</span> <ResultBadge check={check} />
      <Prose>{check.reason}</Prose>
    </div>
  );
}
