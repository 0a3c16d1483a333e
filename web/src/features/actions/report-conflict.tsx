import { useEffect, type ReactNode } from 'react';
import { Conflict } from '../../components/conflict';
import { fromDraft, type ReportValues } from './report-values';
import type { Action, ReportDraft } from './action-data';
import type { ReportFormValues } from './report-form';
import { useReportTexts } from './report-texts';

interface Difference {
  readonly name: string;
  readonly title: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  /** Takes the saved text over into the values. */
  readonly take: (values: ReportValues) => ReportValues;
}

/** Somebody else saved the draft meanwhile: both versions, field by field. */
export function ReportConflict({
  action,
  form,
  theirs,
  onResolve,
}: {
  action: Action;
  form: ReportFormValues;
  theirs: ReportDraft;
  onResolve: (values: ReportValues) => void;
}) {
  const mine = form.watch();
  const differences = useDifferences(action, mine, fromDraft(action, theirs));
  const isSame = differences.length === 0;
  useEffect(() => {
    if (isSame) onResolve(form.getValues());
  });
  if (isSame) return null;
  return (
    <Conflict
      fields={differences}
      onResolve={(chosen) =>
        onResolve(differences.filter(({ name }) => chosen.has(name)).reduce((values, { take }) => take(values), mine))
      }
    />
  );
}

function useDifferences(action: Action, mine: ReportValues, saved: ReportValues): Difference[] {
  const t = useReportTexts();
  const general = (['summary', 'completedOn', 'residualRisk'] as const)
    .filter((name) => mine[name].trim() !== saved[name].trim())
    .map((name) => ({
      name,
      title: t(name),
      mine: mine[name],
      theirs: saved[name],
      take: (values: ReportValues) => ({ ...values, [name]: saved[name] }),
    }));
  const perCriterion = action.acceptanceCriteria.flatMap(({ id, seq }) => {
    const own = mine.criteria[id] ?? EMPTY;
    const other = saved.criteria[id] ?? EMPTY;
    const criterion = t('criterion', { seq });
    const take = (part: Partial<typeof EMPTY>) => (values: ReportValues) => ({
      ...values,
      criteria: { ...values.criteria, [id]: { ...(values.criteria[id] ?? EMPTY), ...part } },
    });
    const note: Difference = {
      name: `${id}.note`,
      title: t('conflictNote', { criterion }),
      mine: own.note,
      theirs: other.note,
      take: take({ note: other.note }),
    };
    const evidence: Difference = {
      name: `${id}.evidence`,
      title: t('conflictEvidence', { criterion }),
      mine: t('evidenceCount', { count: own.evidenceIds.length }),
      theirs: t('evidenceCount', { count: other.evidenceIds.length }),
      take: take({ evidenceIds: other.evidenceIds }),
    };
    return [
      ...(own.note.trim() === other.note.trim() ? [] : [note]),
      ...(isSameSet(own.evidenceIds, other.evidenceIds) ? [] : [evidence]),
    ];
  });
  return [...general, ...perCriterion];
}

const EMPTY = { note: '', evidenceIds: [] as string[] };

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
