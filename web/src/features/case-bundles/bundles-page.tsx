import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { isOpen, JobProgress } from '../../components/job-progress';
import { Facts, PageHeader, Section } from '../../components/page';
import { SaveFileButton } from '../../components/secured-file';
import { Empty, Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { BundleForm } from './bundle-form';
import { useBundleTexts } from './texts';

type Bundle = components['schemas']['CaseBundleResponse'];

const ASK_EVERY_MS = 1_000;
const MEGABYTE = 1024 * 1024;

/** The archives that were made of a case, and a new one. */
export function Component() {
  const t = useBundleTexts();
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const [isNew, setNew] = useState(false);
  const query = api.useQuery('get', '/api/cases/{caseId}/bundles', { params: { path: { caseId } } });
  const onDone = () => {
    setNew(false);
    notify(t('making'));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[useCaseCrumb(caseId)]}
        actions={
          permissions.includes('case-bundles.make') && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('make')}
            </Button>
          )
        }
      >
        <p>{t('lead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(bundles) =>
          bundles.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            bundles.map((bundle) => <BundleView key={bundle.id} bundle={bundle} onMade={() => void query.refetch()} />)
          )
        }
      </Loaded>
      {isNew && (
        <Dialog title={t('make')} onClose={() => setNew(false)}>
          <BundleForm caseId={caseId} onDone={onDone} onCancel={() => setNew(false)} />
        </Dialog>
      )}
    </>
  );
}

function BundleView({ bundle, onMade }: { bundle: Bundle; onMade: () => void }) {
  const t = useBundleTexts();
  const { file, jobId } = bundle;
  return (
    <Section title={bundle.note ?? t('madeOf')} actions={file && <SaveBundle bundle={bundle} sha256={file.sha256} />}>
      <Facts
        items={[
          [t('purpose'), <CodeBadge list="caseBundlePurpose" code={bundle.purpose} />],
          [t('requested'), <Instant at={bundle.requestedAt} />],
          [t('requestedBy'), bundle.requestedByName],
          [t('file'), file && t('files', { count: file.entries, size: (file.size / MEGABYTE).toFixed(1) })],
          [t('fingerprint'), file && <span className="jg-hash">{file.sha256}</span>],
        ]}
      />
      {!file && (jobId === null ? <p>{t('notMade')}</p> : <Progress jobId={jobId} onMade={onMade} />)}
    </Section>
  );
}

function SaveBundle({ bundle, sha256 }: { bundle: Bundle; sha256: string }) {
  const t = useBundleTexts();
  return (
    <SaveFileButton
      size="small"
      path={`/api/case-bundles/${bundle.id}/archive`}
      fileName={`${sha256.slice(0, 12)}.zip`}
      about={bundle.note ?? t('madeOf')}
    >
      {t('save')}
    </SaveFileButton>
  );
}

function Progress({ jobId, onMade }: { jobId: string; onMade: () => void }) {
  const t = useBundleTexts();
  const query = api.useQuery(
    'get',
    '/api/background-jobs/{id}',
    { params: { path: { id: jobId } } },
    {
      refetchInterval: ({ state: { data } }) => {
        if (data?.state === 'DONE') onMade();
        return data === undefined || isOpen(data) ? ASK_EVERY_MS : false;
      },
    },
  );
  const job = query.data;
  if (!job) return null;
  if (isOpen(job)) return <JobProgress job={job} />;
  return job.state === 'DONE' ? null : <p>{t('failed', { why: job.problem?.message ?? '' })}</p>;
}
