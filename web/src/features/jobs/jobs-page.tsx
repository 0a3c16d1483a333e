import { Link } from 'react-router';
import { Badge, type Tone } from '../../components/badge';
import '../../components/job-progress.css';
import { isOpen, type Job, JobProgress, useJob } from '../../components/job-progress';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useJobsTexts } from './texts';

/** The long work that the person asked for, the newest first. */
export function Component() {
  const t = useJobsTexts();
  const { label } = useLabels();
  const query = usePages<Job>('/api/background-jobs');
  return (
    <>
      <PageHeader title={t('title')}>
        <p>{t('lead')}</p>
      </PageHeader>
      <Paged query={query} empty={t('empty')}>
        {(jobs) => (
          <Table
            caption={t('list')}
            rows={jobs}
            rowKey={({ id }) => id}
            columns={[
              { key: 'subject', title: t('subject'), isName: true, cell: (job) => <Subject job={job} /> },
              { key: 'kind', title: t('kind'), cell: ({ kind }) => label('backgroundJobKind', kind) },
              { key: 'state', title: t('state'), cell: (job) => <State job={job} /> },
              { key: 'requested', title: t('requested'), cell: ({ requestedAt }) => <Instant at={requestedAt} /> },
              { key: 'ended', title: t('ended'), cell: ({ endedAt }) => endedAt && <Instant at={endedAt} /> },
            ]}
          />
        )}
      </Paged>
    </>
  );
}

const PAGES: Readonly<Record<string, string>> = { document: '/documents', case: '/cases' };

function Subject({ job: { subjectType, subjectId, subjectName } }: { job: Job }) {
  const page = PAGES[subjectType];
  return page ? <Link to={`${page}/${subjectId}`}>{subjectName}</Link> : subjectName;
}

const TONES: Record<Job['state'], Tone> = {
  QUEUED: 'gray',
  RUNNING: 'information',
  DONE: 'success',
  FAILED: 'danger',
  CANCELLED: 'gray',
};

function State({ job: first }: { job: Job }) {
  const { label } = useLabels();
  const job = useJob(first);
  if (isOpen(job)) return <JobProgress job={job} />;
  return (
    <>
      <Badge tone={TONES[job.state]}>{label('backgroundJobState', job.state)}</Badge>
      {job.problem && <p>{job.problem.message}</p>}
    </>
  );
}
