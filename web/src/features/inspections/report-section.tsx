import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { useUser } from '../../api/use-session';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Prose, Section } from '../../components/page';
import { useSharedForm, type Saved } from '../../components/shared-form';
import { Instant } from '../../components/time';
import { notify } from '../../lib/notices';
import { loadInspection } from './load-inspection';
import { linesOf, type InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';

const BEFORE_REPORT = ['REPORTING', 'REPORT_SUBMITTED', 'REPORT_APPROVED'];

/** The report: written while the inspection is in that stage, read afterwards. */
export function ReportSection({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const { permissions } = useUser();
  const { status, reportConclusion, reportApprovedAt } = inspection;
  const isWriting = status === 'REPORTING' && permissions.includes('inspections.write-report');
  if (!isWriting && !reportConclusion && !BEFORE_REPORT.includes(status ?? '')) return null;
  return (
    <Section title={t('report')}>
      {reportApprovedAt && (
        <p>
          {t('reportApproved')} <Instant at={reportApprovedAt} />
        </p>
      )}
      {isWriting ? (
        <ReportForm key={inspection.id} inspection={inspection} />
      ) : (
        <Prose>{reportConclusion ?? t('noReport')}</Prose>
      )}
    </Section>
  );
}

interface ReportValues {
  conclusion: string;
  method: string;
  selectionReason: string;
  refusalConsequence: string;
  sites: string;
}

const ELEMENTS = ['method', 'selectionReason', 'refusalConsequence', 'sites'] as const;

const FIELDS = ['conclusion', ...ELEMENTS] as const;

/** Where no plan was approved for urgency, its elements are the report's own and stay open with it. */
function ReportForm({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const saved = savedOf(inspection);
  const shared = useSharedForm<ReportValues>(`report:${inspection.id}`, saved, FIELDS);
  const { form, draft, conflict } = shared;
  const command = useCommand<InspectionInHand>();
  const missing = inspection.planApprovedAt ? ELEMENTS.filter((element) => saved.values[element] === '') : ELEMENTS;
  const save = async (): Promise<void> => {
    const path = `/api/inspections/${inspection.id}/report`;
    const { version } = shared.base();
    await command.mutateAsync({ method: 'PATCH', path, version, body: bodyOf(form.getValues(), missing) }).then(
      (stored) => {
        shared.accept(savedOf(stored));
        draft.done();
        notify(t('reportSaved'));
      },
      async (error: unknown) => {
        const theirs = isStale(error) ? await loadInspection(inspection.id) : null;
        if (theirs && shared.meet(savedOf(theirs))) await save();
      },
    );
  };
  return (
    <>
      {conflict && (
        <Conflict
          fields={conflict.fields.map((name) => ({
            name,
            title: t(name),
            mine: form.getValues(name),
            theirs: conflict.theirs.values[name],
          }))}
          onResolve={(theirs) => {
            command.reset();
            shared.resolve(theirs);
          }}
        />
      )}
      <Form form={form} error={conflict ? null : command.error} onSubmit={save} label={t('report')}>
        <DraftNote draft={draft} />
        <TextArea
          label={t('conclusion')}
          hint={t('conclusionHint')}
          required
          rows={8}
          maxLength={10_000}
          error={errorOf(form, 'conclusion')}
          field={form.register('conclusion', { required: t('conclusionMissing') })}
        />
        {missing.length > 0 && <h3>{t('planElements')}</h3>}
        {missing.map((element) => (
          <TextArea
            key={element}
            label={t(element)}
            hint={element === 'sites' ? t('sitesHint') : undefined}
            rows={2}
            maxLength={10_000}
            error={errorOf(form, element)}
            field={form.register(element)}
          />
        ))}
        <FormButtons isBusy={command.isPending} submitText={t('saveReport')} />
      </Form>
    </>
  );
}

function savedOf(inspection: InspectionInHand): Saved<ReportValues> {
  return { version: inspection.version, values: valuesOf(inspection) };
}

function valuesOf(inspection: InspectionInHand): ReportValues {
  return {
    conclusion: inspection.reportConclusion ?? '',
    method: inspection.method ?? '',
    selectionReason: inspection.selectionReason ?? '',
    refusalConsequence: inspection.refusalConsequence ?? '',
    sites: inspection.sites.join('\n'),
  };
}

function bodyOf(values: ReportValues, missing: readonly (typeof ELEMENTS)[number][]): object {
  const elements = missing
    .filter((element) => values[element].trim() !== '')
    .map((element) => [element, element === 'sites' ? linesOf(values.sites) : values[element]]);
  return { conclusion: values.conclusion, ...Object.fromEntries(elements) };
}
