import { Link, Navigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { DueOfOrder, RequirementBody, RequirementKind } from '../../components/requirement';
import { Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { InterimMeasures } from './interim-measures';
import { OpinionSection } from './opinion-section';
import { OrderActs } from './order-acts';
import type { Order } from './order-values';
import './orders.css';
import { useOrderTexts } from './texts';

/** An order with all it asks for, where it stands and what may be done with it. A provider reads its letter instead. */
export function Component() {
  const { id = '' } = useParams();
  const { side } = useUser();
  return side === 'PROVIDER' ? <Navigate replace to={`/letters/${id}`} /> : <OrderOfId id={id} />;
}

function OrderOfId({ id }: { id: string }) {
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(order) => <OrderPage order={order} />}</Loaded>;
}

const EDITABLE: readonly Order['status'][] = ['DRAFT', 'OPINION_CLOSED'];

function OrderPage({ order }: { order: Order }) {
  const t = useOrderTexts();
  return (
    <>
      <PageHeader
        eyebrow={order.orderNo}
        title={order.title}
        crumbs={[useCaseCrumb(order.caseId)]}
        badges={
          <>
            <CodeBadge list="instrumentType" code={order.instrumentType} />
            <StatusBadge machine="order" status={order.status} />
          </>
        }
        actions={<OrderLinks order={order} />}
      />
      {order.returnReason && order.status !== 'IN_APPROVAL' && order.approvedAt === null && (
        <Note kind="warning">
          <p>
            <strong>{t('returned')}</strong>
          </p>
          <Prose>{order.returnReason}</Prose>
        </Note>
      )}
      <OrderActs order={order} />
      <Head order={order} />
      <Section title={t('facts')}>
        <Prose>{order.facts}</Prose>
        {order.priorNoticeExemption && (
          <>
            <h3>{t('exempt')}</h3>
            <Prose>{order.priorNoticeExemption.reason}</Prose>
          </>
        )}
      </Section>
      <InterimMeasures order={order} />
      <Requirements order={order} />
      <Section title={t('dueDates')}>
        <div className="jg-two-columns">
          {order.planDue && (
            <div className="jg-card">
              <h3>{t('planDue')}</h3>
              <DueOfOrder due={order.planDue} />
            </div>
          )}
          {order.resultDue && (
            <div className="jg-card">
              <h3>{t('resultDue')}</h3>
              <DueOfOrder due={order.resultDue} />
            </div>
          )}
        </div>
        {!order.planDue && !order.resultDue && <p className="jg-quiet">{t('dueNone')}</p>}
      </Section>
      <OpinionSection order={order} />
      {(order.consequence || order.closingText) && (
        <Section title={t('letter')}>
          {order.consequence && (
            <>
              <h3>{t('consequence')}</h3>
              <Prose>{order.consequence}</Prose>
            </>
          )}
          <Prose>{order.closingText}</Prose>
        </Section>
      )}
    </>
  );
}

function OrderLinks({ order }: { order: Order }) {
  const t = useOrderTexts();
  const { permissions } = useUser();
  return (
    <>
      {permissions.includes('orders.update') && EDITABLE.includes(order.status) && (
        <ButtonLink to={`/orders/${order.id}/edit`}>{t('edit')}</ButtonLink>
      )}
      {order.deliveredAt !== null && permissions.includes('appeals.read') && (
        <ButtonLink to={`/cases/${order.caseId}/remedies`} kind="tertiary">
          {t('remediesOf')}
        </ButtonLink>
      )}
      {permissions.includes('approvals.read') && (
        <ButtonLink to={`/approvals/order/${order.id}`} kind="tertiary">
          {t('approvalPage')}
        </ButtonLink>
      )}
    </>
  );
}

function Head({ order }: { order: Order }) {
  const t = useOrderTexts();
  const language = useLanguage();
  const { legalBasis, officer } = order;
  const provider = api.useQuery('get', '/api/providers/{id}', { params: { path: { id: order.providerId } } }).data;
  return (
    <div className="jg-orders-head">
      <Facts
        items={[
          [t('respondent'), (provider && (language === 'en' ? provider.legalNameEn : null)) || provider?.legalNameKo],
          [
            t('basis'),
            legalBasis &&
              `「${legalBasis.act}」 ${legalBasis.article} (${language === 'en' ? legalBasis.titleEn : legalBasis.titleKo})`,
          ],
          [t('officer'), `${officer.department} ${officer.name} (${officer.contact})`],
          [t('delivered'), order.deliveredAt && <Instant at={order.deliveredAt} />],
          [t('document'), order.documentId && <Link to={`/documents/${order.documentId}`}>{t('openDocument')}</Link>],
          [t('result'), order.resultId && <Link to={`/results/${order.resultId}`}>{t('openResult')}</Link>],
          [
            t('committee'),
            order.committeeItemId && <Link to={`/committee-items/${order.committeeItemId}`}>{t('openCommittee')}</Link>,
          ],
          [t('plans'), order.deliveredAt ? <Link to={`/orders/${order.id}/plans`}>{t('openPlans')}</Link> : null],
          [t('ended'), order.endReason],
        ]}
      />
    </div>
  );
}

function Requirements({ order }: { order: Order }) {
  const t = useOrderTexts();
  return (
    <Section title={t('requirements')}>
      <ol className="jg-orders-requirements">
        {order.requirements.map((requirement) => (
          <li key={requirement.id} className="jg-card">
            <p className="jg-eyebrow">
              {requirement.requirementNo} <RequirementKind kind={requirement.kind} />
            </p>
            <h3>{requirement.title}</h3>
            <RequirementBody requirement={requirement} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
