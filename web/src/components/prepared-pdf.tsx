import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { command } from '../api/command';
import type { components } from '../generated/api';
import type { Language } from '../i18n/language';
import { Button } from './button';
import './job-progress.css';
import { isOpen, JobProgress, type Job, useJob } from './job-progress';
import { useJobTexts } from './job-texts';
import { Loaded, Note } from './states';

type Requested = components['schemas']['RenderingRequestedResponse'];

/** Shows what is inside once the PDF of the document is there; until then how far its making is, and a way to stop it. */
export function PreparedPdf({
  documentId,
  locale,
  children,
}: {
  documentId: string;
  locale: Language;
  children: ReactNode;
}) {
  const query = useQuery({
    queryKey: ['rendering', documentId, locale],
    queryFn: () => command<Requested>({ path: `/api/documents/${documentId}/renderings`, body: { locale } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Loaded query={query}>
      {({ job }) =>
        job === null ? (
          children
        ) : (
          <Preparing job={job} again={() => void query.refetch()}>
            {children}
          </Preparing>
        )
      }
    </Loaded>
  );
}

function Preparing({ job: first, again, children }: { job: Job; again: () => void; children: ReactNode }) {
  const t = useJobTexts();
  const job = useJob(first);
  if (job.state === 'DONE') return children;
  if (isOpen(job))
    return (
      <>
        <p>{t('preparing')}</p>
        <JobProgress job={job} />
      </>
    );
  return (
    <Note kind={job.state === 'FAILED' ? 'danger' : undefined}>
      <p>{job.problem?.message ?? (job.state === 'FAILED' ? t('failed') : t('cancelled'))}</p>
      <div className="jg-actions">
        <Button size="small" onClick={again}>
          {t('again')}
        </Button>
        <Link to="/jobs">{t('allJobs')}</Link>
      </div>
    </Note>
  );
}
