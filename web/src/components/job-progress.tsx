import { api } from '../api/client';
import { useCommand } from '../api/command';
import type { components } from '../generated/api';
import { useLabels } from '../i18n/labels';
import { Button } from './button';
import { useJobTexts } from './job-texts';
import { ProblemNote } from './states';

export type Job = components['schemas']['BackgroundJobResponse'];

const ASK_EVERY_MS = 700;
const OPEN = ['QUEUED', 'RUNNING'];

export const isOpen = ({ state }: Job): boolean => OPEN.includes(state);

/** The job as it is now; asked for again as long as it goes on. */
export function useJob(first: Job): Job {
  const { data = first } = api.useQuery(
    'get',
    '/api/background-jobs/{id}',
    { params: { path: { id: first.id } } },
    { initialData: first, refetchInterval: ({ state: { data: job } }) => (job && isOpen(job) ? ASK_EVERY_MS : false) },
  );
  return data;
}

/** How far a job is, and the button that ends it. */
export function JobProgress({ job }: { job: Job }) {
  const t = useJobTexts();
  const { label } = useLabels();
  const command = useCommand();
  const { id, done, total, cancelling, subjectName } = job;
  const name = `${label('backgroundJobKind', job.kind)}: ${subjectName}`;
  return (
    <div className="jg-job">
      <progress max={total ?? undefined} value={total === null ? undefined : done} aria-label={name} />
      <span role="status">
        {cancelling ? t('cancelling') : label('backgroundJobState', job.state)}
        {total !== null && ` · ${t('steps', { done, total })}`}
      </span>
      <Button
        size="small"
        kind="tertiary"
        disabled={cancelling}
        busy={command.isPending}
        aria-label={`${t('cancel')}: ${subjectName}`}
        onClick={() => command.mutate({ path: `/api/background-jobs/${id}/cancel` })}
      >
        {t('cancel')}
      </Button>
      {command.error !== null && <ProblemNote error={command.error} />}
    </div>
  );
}
