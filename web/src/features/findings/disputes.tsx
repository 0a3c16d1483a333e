import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { ArrivalForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { Facts, Prose, Section } from '../../components/page';
import { EvidenceList } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useDisputeTexts } from './dispute-texts';
import type { FindingInHand } from './finding-values';

type Dispute = components['schemas']['FindingDisputeResponse'];

/** What the respondent said against the finding, and what became of it. */
export function Disputes({ finding }: { finding: FindingInHand }) {
  const t = useDisputeTexts();
  const { data = [] } = api.useQuery('get', '/api/findings/{id}/disputes', { params: { path: { id: finding.id } } });
  if (data.length === 0) return null;
  return (
    <Section title={t('title')}>
      {data.map((dispute) => (
        <DisputeView key={dispute.id} dispute={dispute} finding={finding} />
      ))}
    </Section>
  );
}

function DisputeView({ dispute, finding }: { dispute: Dispute; finding: FindingInHand }) {
  const t = useDisputeTexts();
  const { receiptNo, submittedAt, text, evidence, decision } = dispute;
  return (
    <article>
      <Facts
        items={[
          [t('receipt'), receiptNo],
          [t('submittedAt'), <Instant key="at" at={submittedAt} />],
          [
            t('decision'),
            decision ? (
              <CodeBadge key="decision" list="findingDisputeDecision" code={decision.decision} />
            ) : (
              t('waiting')
            ),
          ],
          [t('reason'), decision?.reason],
          [
            t('replacement'),
            decision?.replacedById && <Link to={`/findings/${decision.replacedById}`}>{t('replacement')}</Link>,
          ],
          [t('letter'), decision && <Link to={`/documents/${decision.documentId}`}>{t('letter')}</Link>],
        ]}
      />
      <Prose>{text}</Prose>
      <EvidenceList evidence={evidence} />
      {decision?.mayRecordArrival && <Arrival finding={finding} />}
    </article>
  );
}

function Arrival({ finding }: { finding: FindingInHand }) {
  const t = useDisputeTexts();
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    notify(t('recorded'));
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('recordArrival')}
      </Button>
      {isOpen && (
        <Dialog title={t('recordArrival')} onClose={() => setOpen(false)} wide>
          <ArrivalForm
            path={`/api/findings/${finding.id}/record-dispute-arrival`}
            version={finding.version}
            submitText={t('recordArrival')}
            of={finding}
            onDone={done}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}
