import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import { DraftNote } from '../../components/draft-form';
import { TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import { notify } from '../../lib/notices';
import { pathOf, standingReport, type Action, type ReportDraft } from './action-data';
import { Milestones } from './milestones';
import { ReportConflict } from './report-conflict';
import { ReportCriterion } from './report-criterion';
import { ReportProgress } from './report-progress';
import { ReportSign, useAttestation } from './report-sign';
import { useReportTexts } from './report-texts';
import { lastReport, toReport, type ReportValues } from './report-values';
import { useReportDraft } from './use-report-draft';

export type ReportFormValues = ReturnType<typeof useReportDraft>['form'];

export function ReportForm({ action, draft }: { action: Action; draft: ReportDraft }) {
  const t = useReportTexts();
  const navigate = useNavigate();
  const report = useReportDraft(action, draft);
  const send = useCommand<Action>();
  const { form, kept } = report;
  const attestation = useAttestation();
  const submit = async (values: ReportValues) => {
    if (!attestation.demand()) return;
    const path = `${pathOf(action)}/report-completion`;
    const reported = await send.mutateAsync({ path, version: action.version, body: toReport(values) });
    kept.done();
    notify(t('submitted'));
    await navigate(`/actions/${action.id}/receipts/${standingReport(reported)?.id}`);
  };
  return (
    <div className="jg-a-layout">
      <div>
        {report.theirs && (
          <ReportConflict action={action} form={form} theirs={report.theirs} onResolve={report.settle} />
        )}
        <OpenMilestones action={action} />
        <Form form={form} error={send.error} onSubmit={(values) => submit(values).catch(() => undefined)}>
          <DraftNote draft={kept} />
          <LastRoundNote action={action} draft={draft} />
          <General form={form} />
          <Section title={t('criteria')}>
            <div className="jg-a-stack">
              {action.acceptanceCriteria.map((criterion) => (
                <ReportCriterion key={criterion.id} action={action} criterion={criterion} form={form} />
              ))}
            </div>
          </Section>
          <ReportSign action={action} attestation={attestation} isBusy={send.isPending} />
        </Form>
      </div>
      <aside className="jg-a-aside jg-a-sticky">
        <ReportProgress action={action} draft={draft} report={report} />
      </aside>
    </div>
  );
}

/** A report waits for every milestone; the ones that are open are recorded here. */
function OpenMilestones({ action }: { action: Action }) {
  const t = useReportTexts();
  if (action.milestones.every(({ actualOn }) => actualOn !== null)) return null;
  return (
    <>
      <Note kind="warning">{t('milestonesOpen')}</Note>
      <Milestones action={action} />
    </>
  );
}

/** A report that is made again begins with the words of the last one. */
function LastRoundNote({ action, draft }: { action: Action; draft: ReportDraft }) {
  const t = useReportTexts();
  const last = lastReport(action);
  if (!last || draft.version > 0) return null;
  return <Note>{t('fromLastRound', { round: last.round })}</Note>;
}

function General({ form }: { form: ReportFormValues }) {
  const t = useReportTexts();
  return (
    <Section title={t('general')}>
      <div className="jg-a-stack">
        <TextArea
          label={t('summary')}
          hint={t('summaryHint')}
          required
          maxLength={10_000}
          error={errorOf(form, 'summary')}
          field={form.register('summary', { required: t('summaryMissing') })}
        />
        <TextField
          label={t('completedOn')}
          type="date"
          required
          error={errorOf(form, 'completedOn')}
          field={form.register('completedOn', { required: t('completedOnMissing') })}
        />
        <TextArea
          label={t('residualRisk')}
          hint={t('residualRiskHint')}
          rows={2}
          maxLength={10_000}
          error={errorOf(form, 'residualRisk')}
          field={form.register('residualRisk')}
        />
      </div>
    </Section>
  );
}
