import { Link } from 'react-router';
import type { components } from '../../generated/api';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Section } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { formatBytes, seoulDay } from '../../lib/dates';
import { shortNo } from './room';
import { useRoomTexts } from './texts';
import { WhenNear } from './when-near';

type Evidence = components['schemas']['EvidenceResponse'];

/** What the case rests on, as far as the reader may see it. */
export function EvidenceSection({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  return (
    <Section id="evidence" title={t('section_evidence')}>
      <WhenNear>{() => <EvidenceList caseId={caseId} />}</WhenNear>
    </Section>
  );
}

function EvidenceList({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  const query = usePages<Evidence>(`/api/cases/${caseId}/evidence`);
  return (
    <Paged query={query} empty={t('noEvidence')}>
      {(items) => (
        <Table
          caption={t('section_evidence')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              title: t('evidence'),
              isName: true,
              cell: ({ id, evidenceNo, title }) => (
                <Link to={`/evidence/${id}`}>
                  {shortNo(evidenceNo)} {title}
                </Link>
              ),
            },
            { key: 'class', title: t('type'), cell: (item) => <CodeBadge list="evidenceClass" code={item.class} /> },
            {
              key: 'origin',
              title: t('origin'),
              cell: ({ origin }) => <CodeBadge list="evidenceOrigin" code={origin} />,
            },
            {
              key: 'status',
              title: t('state'),
              cell: ({ status }) => <StatusBadge machine="evidence" status={status} />,
            },
            { key: 'received', title: t('receivedOn'), cell: ({ receivedAt }) => <Day on={seoulDay(receivedAt)} /> },
            { key: 'size', title: t('size'), align: 'end', cell: ({ size }) => formatBytes(size) },
          ]}
        />
      )}
    </Paged>
  );
}
