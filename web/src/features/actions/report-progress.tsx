import { useWatch } from 'react-hook-form';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { ProblemNote } from '../../components/states';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { Action, ReportDraft } from './action-data';
import { useReportTexts } from './report-texts';
import type { useReportDraft } from './use-report-draft';

type ReportState = ReturnType<typeof useReportDraft>;

/** What a report still needs, and the draft that staff and manager share. */
export function ReportProgress({ action, draft, report }: { action: Action; draft: ReportDraft; report: ReportState }) {
  const t = useReportTexts();
  return (
    <>
      <Section title={t('progressTitle')}>
        <Steps action={action} report={report} />
      </Section>
      <Section title={t('draftTitle')}>
        <div className="jg-a-stack">
          <DraftState draft={draft} />
          <ProblemNote error={report.error} />
          <Button busy={report.isSaving} onClick={() => void report.save().then((ok) => ok && notify(t('draftSaved')))}>
            {t('saveDraft')}
          </Button>
          <p className="jg-quiet">{t('draftPrivate')}</p>
        </div>
      </Section>
    </>
  );
}

function Steps({ action, report }: { action: Action; report: ReportState }) {
  const t = useReportTexts();
  const values = useWatch({ control: report.form.control });
  const total = action.acceptanceCriteria.length;
  const answered = action.acceptanceCriteria.filter(
    ({ id }) => (values.criteria?.[id]?.evidenceIds?.length ?? 0) > 0,
  ).length;
  const { milestones } = action;
  const reached = milestones.filter(({ actualOn }) => actualOn !== null).length;
  return (
    <ul className="jg-a-steps">
      <Step isDone={!!values.summary?.trim()} text={t('progressSummary')} />
      <Step isDone={!!values.completedOn} text={t('progressDay')} />
      <Step isDone={answered === total} text={t('progressEvidence', { count: answered, total })} />
      {milestones.length > 0 && (
        <Step
          isDone={reached === milestones.length}
          text={t('progressMilestones', { count: reached, total: milestones.length })}
        />
      )}
    </ul>
  );
}

function Step({ isDone, text }: { isDone: boolean; text: string }) {
  const t = useReportTexts();
  return (
    <li className={isDone ? 'is-done' : 'is-missing'}>
      <span aria-hidden="true">{isDone ? '✓' : '○'}</span>{' '}
      <span>
        {text} <span className="sr-only">({isDone ? t('isDone') : t('isMissing')})</span>
      </span>
    </li>
  );
}

function DraftState({ draft }: { draft: ReportDraft }) {
  const t = useReportTexts();
  const language = useLanguage();
  if (draft.savedAt === null) return <p className="jg-quiet">{t('draftNone')}</p>;
  const at = formatInstant(draft.savedAt, language);
  return <p>{draft.savedByName ? t('draftBy', { name: draft.savedByName, at }) : t('draftAt', { at })}</p>;
}
