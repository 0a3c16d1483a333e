import { useState } from 'react';
import { api } from '../../api/client';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Facts, Section } from '../../components/page';
import { ProcedureDocument } from '../../components/procedure-document';
import { ReceiptFilesOf } from '../../components/receipts';
import { Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import { ReturnDialog, SignDialog } from './seizure-forms';
import { useSeizureTexts } from './seizures-texts';

export type Seizure = components['schemas']['SeizureResponse'];
export type SeizedItem = components['schemas']['SeizedItemResponse'];

/** What was taken from the site, who stood by, and what went back. */
export function Seizures({ inspectionId }: { inspectionId: string }) {
  const t = useSeizureTexts();
  const query = api.useQuery('get', '/api/inspections/{id}/seizures', { params: { path: { id: inspectionId } } });
  return (
    <Section title={t('title')}>
      <Loaded query={query}>
        {(seizures) =>
          seizures.length === 0 ? (
            <p className="jg-quiet">{t('none')}</p>
          ) : (
            seizures.map((seizure) => <SeizureCard key={seizure.id} seizure={seizure} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function SeizureCard({ seizure }: { seizure: Seizure }) {
  const t = useSeizureTexts();
  const language = useLanguage();
  const [isSigning, setSigning] = useState(false);
  const [returning, setReturning] = useState<SeizedItem | null>(null);
  const name = t('of', { at: formatInstant(seizure.seizedAt, language) });
  return (
    <section className="jg-card jg-section" aria-label={name}>
      <h3>{name}</h3>
      {seizure.signedAt === null && <Note kind="warning">{t('unsigned')}</Note>}
      <Facts
        items={[
          [t('place'), seizure.place],
          [t('reason'), seizure.reason],
          [t('witness'), seizure.witness],
          [t('feared'), seizure.destructionFeared],
          [t('inspector'), seizure.signedByInspector],
          [t('signedAt'), seizure.signedAt && <Instant at={seizure.signedAt} />],
          [t('witnessRefusal'), seizure.witnessRefusal],
          [t('copyHandedAt'), seizure.copyHandedAt && <Instant at={seizure.copyHandedAt} />],
        ]}
      />
      <Table
        caption={t('item')}
        rows={seizure.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'item', title: t('item'), isName: true, cell: ({ description }) => description },
          { key: 'quantity', title: t('quantity'), cell: ({ quantity }) => quantity },
          { key: 'held', title: t('heldAs'), cell: ({ heldAs }) => <CodeBadge list="seizedForm" code={heldAs} /> },
          {
            key: 'state',
            title: t('state'),
            cell: (item) => <State item={item} mayReturn={seizure.mayReturn} onReturn={() => setReturning(item)} />,
          },
        ]}
      />
      {seizure.maySign && (
        <div className="jg-actions">
          <Button onClick={() => setSigning(true)}>{t('sign')}</Button>
        </div>
      )}
      {seizure.signedAt && <ProcedureDocument inCard type="SEIZURE_RECORD" subjectId={seizure.id} />}
      <ReceiptFilesOf subjectId={seizure.id} />
      {isSigning && <SignDialog seizure={seizure} onClose={() => setSigning(false)} />}
      {returning && <ReturnDialog item={returning} onClose={() => setReturning(null)} />}
    </section>
  );
}

function State({ item, mayReturn, onReturn }: { item: SeizedItem; mayReturn: boolean; onReturn: () => void }) {
  const t = useSeizureTexts();
  if (item.returned) return <>{t('returnedFact', { who: item.returned.returnedTo, no: item.returned.receiptNo })}</>;
  if (!mayReturn) return <>{t('held')}</>;
  return (
    <Button size="small" aria-label={t('giveBackOf', { thing: item.description })} onClick={onReturn}>
      {t('giveBack')}
    </Button>
  );
}
