import { useEffect, useState } from 'react';
import { command } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Conflict } from '../../components/conflict';
import { Disclosure } from '../../components/disclosure';
import { DraftNote } from '../../components/draft-form';
import { Due, WhyThisDate } from '../../components/due';
import { TextArea } from '../../components/field';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import { ItemEditor } from './item-editor';
import { PlanSheet } from './plan-sheet';
import { PlanProgress } from './plan-progress';
import type { Plan, PlanParts } from './plan-values';
import { ReviewOutcome } from './review-outcome';
import { useSaveBoard, type SaveBoard } from './save-board';
import { SaveStateLine } from './save-state';
import { SignSection } from './sign-section';
import { usePlanTexts } from './texts';
import { useAutosave } from './use-autosave';
import { loadPlan, useRefreshPlan } from './use-plan';

/** A draft: one item per requirement, saved by itself, signed at the end. */
export function PlanEditor({ plan, order, previous }: PlanParts) {
  const t = usePlanTexts();
  const { side } = useUser();
  const board = useSaveBoard();
  const [open, setOpen] = useState(() => firstToWrite(plan, previous));
  const toggle = (id: string, isOpen: boolean) =>
    setOpen((shown) => (isOpen ? [...shown.filter((one) => one !== id), id] : shown.filter((one) => one !== id)));
  return (
    <>
      <Note>{t(side === 'PROVIDER' ? 'privateNote' : 'directedNote')}</Note>
      {previous && <ReviewOutcome plan={previous} title={t('previousReview', { no: previous.versionNo })} />}
      <div className="jg-two-columns">
        <PlanProgress plan={plan} onPick={(id) => toggle(id, true)} />
        {plan.due && (
          <Section title={t('due')}>
            <Due due={plan.due} />
            <WhyThisDate deadlineId={plan.due.deadlineId} />
          </Section>
        )}
      </div>
      <SummaryEditor plan={plan} board={board} />
      <Disclosure summary={t('sheetOpen')}>{() => <PlanSheet plan={plan} />}</Disclosure>
      {plan.items.map((item) => (
        <ItemEditor
          key={item.requirementId}
          plan={plan}
          item={item}
          requirement={order?.requirements.find(({ id }) => id === item.requirementId)}
          previous={previous?.items.find(({ requirementId }) => requirementId === item.requirementId)}
          previousNo={previous?.versionNo}
          board={board}
          isOpen={open.includes(item.requirementId)}
          onToggle={(isOpen) => toggle(item.requirementId, isOpen)}
        />
      ))}
      <SignSection plan={plan} board={board} />
    </>
  );
}

/** What was returned, otherwise the first item that is not complete, is open from the start. */
function firstToWrite({ items }: Plan, previous: Plan | undefined): string[] {
  const returned = previous?.items.filter(({ review }) => review !== null && review !== 'ACCEPTED') ?? [];
  if (returned.length > 0) return returned.map(({ requirementId }) => requirementId);
  const [first] = items.filter(({ missing }) => missing.length > 0);
  return first ? [first.requirementId] : [];
}

interface SummaryValues {
  summary: string;
}

function SummaryEditor({ plan, board: { report } }: { plan: Plan; board: SaveBoard }) {
  const t = usePlanTexts();
  const { form, draft, state, flush, resolve } = useSummaryAutosave(plan);
  useEffect(() => {
    report('summary', { isSaved: state.kind === 'idle' || state.kind === 'saved', flush });
  }, [flush, report, state]);
  return (
    <section className="jg-section jg-form" aria-label={t('summary')}>
      <DraftNote draft={draft} />
      {state.kind === 'conflict' && (
        <Conflict
          fields={[
            {
              name: 'summary',
              title: t('summary'),
              mine: form.getValues('summary'),
              theirs: state.theirs.values.summary,
            },
          ]}
          onResolve={resolve}
        />
      )}
      <TextArea
        label={t('summary')}
        hint={t('summaryHint')}
        rows={3}
        maxLength={10_000}
        field={form.register('summary')}
      />
      <SaveStateLine state={state} onSave={() => void flush()} />
    </section>
  );
}

function useSummaryAutosave(plan: Plan) {
  const refresh = useRefreshPlan(plan.id);
  return useAutosave<SummaryValues>({
    key: `plan:${plan.id}:summary`,
    server: { values: { summary: plan.summary ?? '' }, version: plan.version },
    save: async ({ summary }, version) => {
      const body = { summary: summary.trim() || null };
      const saved = await command<Plan>({ method: 'PATCH', path: `/api/plans/${plan.id}`, version, body });
      void refresh();
      return saved.version;
    },
    load: async () => {
      const { summary, version } = await loadPlan(plan.id);
      return { values: { summary: summary ?? '' }, version };
    },
  });
}
