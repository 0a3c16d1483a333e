import { Controller } from 'react-hook-form';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { ChoiceField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Prose } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { checkOf, type Action, type Criterion, type Report, type Verification } from './action-data';
import { EvidenceChoice } from './evidence-choice';
import { Proofs } from './proofs';
import { ResultBadge } from './result-badge';
import { useJudgement, type JudgementValues } from './use-judgement';
import { useVerificationTexts } from './verification-texts';

export interface JudgementProps {
  action: Action;
  report: Report;
  verification: Verification;
  criterion: Criterion;
  /** Called once the judgement stands on the server. */
  onSaved: () => void;
}

/** The judgement on one criterion: recorded by the inspector, read by everybody else. */
export function Judgement(props: JudgementProps) {
  const { action, verification } = props;
  const isOpen = action.availableWork.includes('JUDGE_CRITERION') && verification.decidedAt === null;
  return isOpen ? <JudgementForm {...props} /> : <JudgementRead {...props} />;
}

function JudgementRead({ verification, criterion }: JudgementProps) {
  const t = useVerificationTexts();
  const check = checkOf(verification, criterion);
  return (
    <section className="jg-a-decision" aria-label={t('judgement')}>
      <h4>{t('judgement')}</h4>
      {!check && <p className="jg-quiet">{t('notJudged')}</p>}
      {check && (
        <>
          <p>
            <ResultBadge check={check} />
          </p>
          <Prose>{check.reason}</Prose>
          <Proofs proofs={check.evidence} />
        </>
      )}
    </section>
  );
}

function JudgementForm(props: JudgementProps) {
  const { action, criterion, onSaved } = props;
  const t = useVerificationTexts();
  const { form, draft, save, isSaving, error, theirs, settle } = useJudgement(props);
  const { options } = useLabels();
  const submit = async (values: JudgementValues) => {
    if (!(await save(values))) return;
    notify(t('saved', { seq: criterion.seq }));
    onSaved();
  };
  return (
    <section className="jg-v-judgement" aria-label={t('judgement')}>
      <h4>{t('judgement')}</h4>
      {theirs && <JudgementConflict mine={form.getValues()} theirs={theirs} onResolve={settle} />}
      <Form form={form} error={error} onSubmit={submit} label={t('judgement')}>
        <DraftNote draft={draft} />
        <div className="jg-v-judgement-columns">
          <div className="jg-a-stack">
            <ChoiceField
              kind="radio"
              label={t('result')}
              hint={action.requirement.alternativeAllowed ? undefined : t('alternativeHint')}
              required
              options={options('verificationResult')}
              error={errorOf(form, 'result')}
              field={form.register('result', { required: t('resultMissing') })}
            />
            <TextArea
              label={t('reason')}
              hint={t('reasonHint')}
              rows={3}
              maxLength={10_000}
              error={errorOf(form, 'reason')}
              field={form.register('reason')}
            />
          </div>
          <Controller
            control={form.control}
            name="evidenceIds"
            render={({ field }) => (
              <EvidenceChoice
                action={action}
                label={t('accepted')}
                hint={t('acceptedHint')}
                chosen={field.value}
                onChange={field.onChange}
                fields={{ class: 'RECORD', origin: 'ON_SITE', providerId: action.providerId }}
                withCamera
                groupRef={field.ref}
              />
            )}
          />
        </div>
        <FormButtons isBusy={isSaving} submitText={t('save')} />
      </Form>
    </section>
  );
}

function JudgementConflict({
  mine,
  theirs,
  onResolve,
}: {
  mine: JudgementValues;
  theirs: JudgementValues;
  onResolve: (values: JudgementValues) => void;
}) {
  const t = useVerificationTexts();
  const { label } = useLabels();
  const fields = [
    {
      name: 'result',
      title: t('conflictResult'),
      mine: label('verificationResult', mine.result),
      theirs: label('verificationResult', theirs.result),
    },
    { name: 'reason', title: t('conflictReason'), mine: mine.reason, theirs: theirs.reason },
    {
      name: 'evidenceIds',
      title: t('conflictEvidence'),
      mine: t('evidenceCount', { count: mine.evidenceIds.length }),
      theirs: t('evidenceCount', { count: theirs.evidenceIds.length }),
    },
  ].filter(({ name }) => JSON.stringify(mine[name as 'result']) !== JSON.stringify(theirs[name as 'result']));
  return (
    <Conflict
      fields={fields}
      onResolve={(chosen) =>
        onResolve({
          result: chosen.has('result') ? theirs.result : mine.result,
          reason: chosen.has('reason') ? theirs.reason : mine.reason,
          evidenceIds: chosen.has('evidenceIds') ? theirs.evidenceIds : mine.evidenceIds,
        })
      }
    />
  );
}
