import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button, ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader } from '../../components/page';
import { SaveFileButton } from '../../components/secured-file';
import { Loaded } from '../../components/states';
import { useLanguage } from '../../i18n/i18n';
import { DeliveryFacts } from './delivery-facts';
import type { Order } from './letter-content';
import { LetterDocuments } from './letter-documents';
import { LetterPaper } from './letter-paper';
import { Measures } from './measures';
import { NextSteps } from './next-steps';
import { useLetterTexts } from './texts';
import './letters.css';

/** The order as its recipient reads it: what is asked, by when, what to do next. */
export function Component() {
  const { orderId = '' } = useParams();
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id: orderId } } });
  return <Loaded query={query}>{(order) => <LetterView key={order.id} order={order} />}</Loaded>;
}

function LetterView({ order }: { order: Order }) {
  const t = useLetterTexts();
  const { permissions } = useUser();
  const language = useLanguage();
  return (
    <>
      <PageHeader
        title={order.title}
        eyebrow={order.orderNo}
        crumbs={[useCaseCrumb(order.caseId)]}
        badges={
          <>
            <CodeBadge list="instrumentType" code={order.instrumentType} tone="primary" />
            <StatusBadge machine="order" status={order.status} />
          </>
        }
        actions={
          <>
            {order.documentId && (
              <SaveFileButton
                path={`/api/documents/${order.documentId}/pdf?locale=${language}`}
                fileName={`${order.orderNo}.pdf`}
              >
                {t('savePdf')}
              </SaveFileButton>
            )}
            <Button onClick={() => window.print()}>{t('print')}</Button>
            {permissions.includes('appeals.read') && (
              <ButtonLink to={`/cases/${order.caseId}/remedies`}>{t('remediesOf')}</ButtonLink>
            )}
          </>
        }
      />
      <div className="no-print">
        <NextSteps order={order} />
      </div>
      <Measures order={order} />
      {order.documentId ? <SentLetter order={order} documentId={order.documentId} /> : <LetterPaper order={order} />}
    </>
  );
}

function SentLetter({ order, documentId }: { order: Order; documentId: string }) {
  const query = api.useQuery('get', '/api/documents/{id}', { params: { path: { id: documentId } } });
  return (
    <Loaded query={query}>
      {(document) => (
        <>
          <LetterPaper order={order} document={document} />
          <DeliveryFacts document={document} />
          <LetterDocuments orderId={order.id} />
        </>
      )}
    </Loaded>
  );
}
