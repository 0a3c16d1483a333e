import { useRef, useState } from 'react';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { useDraftForm } from '../../components/draft-form';
import { checkOf, type Check, type Criterion, type Report, type Verification } from './action-data';

export interface JudgementValues {
  result: string;
  reason: string;
  evidenceIds: string[];
}

/**
 * The form of a judgement. The version of the whole verification is what is saved on: a judgement on another criterion
 * moves it on as well, so only a change of this very criterion is a conflict.
 */
export function useJudgement({
  report,
  verification,
  criterion,
}: {
  report: Report;
  verification: Verification;
  criterion: Criterion;
}) {
  const check = checkOf(verification, criterion);
  const key = `judgement:${verification.id}:${criterion.id}`;
  const { form, draft } = useDraftForm<JudgementValues>(key, valuesOf(check, report, criterion), verification.version);
  const base = useRef(check);
  const [theirs, setTheirs] = useState<JudgementValues | null>(null);
  const command = useCommand<Verification>();

  const put = (version: number, { result, reason, evidenceIds }: JudgementValues) =>
    command.mutateAsync({
      method: 'PUT',
      path: `/api/verifications/${verification.id}/checks/${criterion.id}`,
      version,
      body: { result, evidenceIds, ...(reason.trim() === '' ? {} : { reason }) },
    });

  const keep = (saved: Verification) => {
    base.current = checkOf(saved, criterion);
    draft.done();
    return true;
  };

  const save = async (values: JudgementValues): Promise<boolean> => {
    try {
      return keep(await put(verification.version, values));
    } catch (error) {
      return isStale(error) ? saveOnLatest(values) : false;
    }
  };

  const saveOnLatest = async (values: JudgementValues): Promise<boolean> => {
    const latest = await readVerification(verification.id);
    const other = latest && checkOf(latest, criterion);
    if (!latest || !isSame(other, base.current)) {
      setTheirs(valuesOf(other ?? undefined, report, criterion));
      return false;
    }
    return put(latest.version, values).then(keep, () => false);
  };

  const settle = (values: JudgementValues) => {
    setTheirs(null);
    for (const name of ['result', 'reason', 'evidenceIds'] as const)
      form.setValue(name, values[name], { shouldDirty: true });
  };

  return { form, draft, save, isSaving: command.isPending, error: theirs ? null : command.error, theirs, settle };
}

/** What was judged; where nothing was yet, the evidence that the provider brought is proposed. */
function valuesOf(check: Check | undefined, report: Report, criterion: Criterion): JudgementValues {
  const brought = report.evidence.filter(({ criterionId }) => criterionId === criterion.id);
  return {
    result: check?.result ?? '',
    reason: check?.reason ?? '',
    evidenceIds: check?.evidenceIds ?? brought.map(({ evidenceId }) => evidenceId),
  };
}

function isSame(some: Check | null | undefined, other: Check | undefined): boolean {
  return JSON.stringify(contentOf(some)) === JSON.stringify(contentOf(other));
}

function contentOf(check: Check | null | undefined) {
  return check ? [check.result, check.reason, check.evidenceIds] : null;
}

async function readVerification(id: string): Promise<Verification | null> {
  const { data } = await client.GET('/api/verifications/{id}', { params: { path: { id } } });
  return data ?? null;
}
