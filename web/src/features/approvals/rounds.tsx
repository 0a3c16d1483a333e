import { CodeBadge } from '../../components/badge';
import { Section, Prose } from '../../components/page';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { Approval } from './approval';
import { useApprovalTexts } from './texts';

/** Every submission with what became of it, the latest first. */
export function Rounds({ rounds }: { rounds: Approval['rounds'] }) {
  const t = useApprovalTexts();
  return (
    <Section title={t('rounds')}>
      {rounds.length === 0 ? (
        <p className="jg-quiet">{t('notSubmitted')}</p>
      ) : (
        <Table
          caption={t('rounds')}
          rows={rounds.toReversed()}
          rowKey={({ id }) => id}
          columns={[
            { key: 'round', title: t('round'), isName: true, cell: ({ round }) => round },
            {
              key: 'submitted',
              title: t('submittedAt'),
              cell: ({ submittedAt, submittedByName }) => (
                <>
                  <Instant at={submittedAt} />
                  <br />
                  {submittedByName}
                </>
              ),
            },
            {
              key: 'outcome',
              title: t('outcome'),
              cell: ({ outcome }) =>
                outcome ? <CodeBadge list="reviewOutcome" code={outcome} tone={TONES[outcome]} /> : t('waiting'),
            },
            {
              key: 'decided',
              title: t('decidedAt'),
              cell: ({ decidedAt, decidedByName }) =>
                decidedAt && (
                  <>
                    <Instant at={decidedAt} />
                    <br />
                    {decidedByName}
                  </>
                ),
            },
            { key: 'reason', title: t('reason'), cell: ({ reason }) => <Prose>{reason}</Prose> },
            {
              key: 'hash',
              title: t('hash'),
              cell: ({ contentSha256 }) => (
                <span className="jg-hash" title={contentSha256}>
                  {contentSha256.slice(0, 12)}…
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const TONES = { APPROVED: 'success', RETURNED: 'danger', WITHDRAWN: 'gray' } as const;
