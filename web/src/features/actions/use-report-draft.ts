import { useEffect, useRef, useState } from 'react';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { useDraftForm } from '../../components/draft-form';
import { pathOf, type Action, type ReportDraft } from './action-data';
import { fromDraft, initialValues, toDraft, type ReportValues } from './report-values';

/**
 * The form of a report, shared between staff and manager: typed words are kept on the device, saved ones on the server.
 * When somebody else saved in between, `theirs` holds what is saved, until the person has chosen.
 */
export function useReportDraft(action: Action, draft: ReportDraft) {
  const round = action.reports.length + 1;
  const [defaults] = useState(() => initialValues(action, draft));
  const { form, draft: kept } = useDraftForm<ReportValues>(`report:${action.id}:${round}`, defaults, draft.version);
  const restoredElsewhere = kept.restoredVersion !== null && kept.restoredVersion !== draft.version;
  const [theirs, setTheirs] = useState<ReportDraft | null>(restoredElsewhere ? draft : null);
  const base = useRef(draft.version);
  const command = useCommand<ReportDraft>();

  // What a colleague saved is taken over as long as nothing was typed here.
  useEffect(() => {
    if (draft.version <= base.current || form.formState.isDirty || kept.restoredAt !== null) return;
    base.current = draft.version;
    form.reset(fromDraft(action, draft));
  }, [action, draft, form, form.formState.isDirty, kept.restoredAt]);

  const save = async (): Promise<boolean> => {
    try {
      const saved = await command.mutateAsync({
        method: 'PUT',
        path: `${pathOf(action)}/report-draft`,
        version: base.current,
        body: toDraft(form.getValues()),
      });
      base.current = saved.version;
      form.reset(form.getValues());
      kept.done();
      return true;
    } catch (error) {
      if (isStale(error)) setTheirs(await readDraft(action.id));
      return false;
    }
  };

  const settle = (chosen: ReportValues) => {
    if (theirs) base.current = theirs.version;
    setTheirs(null);
    form.reset(chosen, { keepDefaultValues: true });
    // Told as a change, so that what was chosen is kept on the device as well.
    form.setValue('summary', chosen.summary, { shouldDirty: true });
  };

  return { form, kept, save, isSaving: command.isPending, error: theirs ? null : command.error, theirs, settle };
}

async function readDraft(id: string): Promise<ReportDraft | null> {
  const { data } = await client.GET('/api/corrective-actions/{id}/report-draft', { params: { path: { id } } });
  return data ?? null;
}
