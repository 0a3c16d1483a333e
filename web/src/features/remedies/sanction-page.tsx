import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import type { Sanction } from './remedies';
import { sanctionForms } from './sanction-forms';
import { OpinionSection, PaymentSection } from './sanction-party';
import { SanctionStay } from './stay-forms';
import { useSanctionTexts } from './sanction-texts';
import { useRemedyTexts } from './texts';
import { useWon } from './won';

/** A fine or surcharge with its calculation, its clocks, its letters and what may be done next. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/sanctions/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(sanction) => <SanctionPage sanction={sanction} />}</Loaded>;
}

function SanctionPage({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const { side, permissions } = useUser();
  const { label } = useLabels();
  return (
    <>
      <PageHeader
        title={`${label('sanctionKind', sanction.kind)}: ${sanction.title}`}
        eyebrow={sanction.sanctionNo}
        crumbs={[useCaseCrumb(sanction.caseId), { to: `/cases/${sanction.caseId}/remedies`, text: remedies('title') }]}
        badges={
          <>
            <StatusBadge machine="sanction" status={sanction.status} />{' '}
            {sanction.stay && <Badge tone="warning">{t('stands')}</Badge>}
          </>
        }
      >
        <div className="jg-actions">
          {sanction.contestable && permissions.includes('appeals.file') && (
            <ButtonLink to={`/sanctions/${sanction.id}/appeals/new`}>
              {side === 'PROVIDER' ? remedies('fileObjection') : remedies('recordAppeal')}
            </ButtonLink>
          )}
          <SanctionStay sanction={sanction} />
        </div>
      </PageHeader>
      {sanction.availableMoves.length > 0 && (
        <section className="jg-card" aria-label={t('acts')}>
          <h2>{t('acts')}</h2>
          <Moves
            machine="sanction"
            moves={sanction.availableMoves}
            path={`/api/sanctions/${sanction.id}`}
            version={sanction.version}
            subject={sanction.sanctionNo}
            primary={['send-prior-notice', 'open-opinion-period', 'decide', 'record-arrival', 'object']}
            forms={sanctionForms(sanction)}
          />
        </section>
      )}
      <Head sanction={sanction} />
      <OpinionSection sanction={sanction} />
      <PaymentSection sanction={sanction} />
      <Clocks sanction={sanction} />
    </>
  );
}

function Head({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const won = useWon();
  const optional = (amount: number | null) => amount !== null && won(amount);
  const letter = (id: string | null) => id && <Link to={`/documents/${id}`}>{t('open')}</Link>;
  return (
    <Section title={t('head')}>
      <Facts
        items={[
          [t('amount'), <strong>{won(sanction.amount)}</strong>],
          [t('early'), sanction.status === 'OPINION' && optional(sanction.earlyAmount)],
          [t('paid'), sanction.paid > 0 && won(sanction.paid)],
          [t('late'), sanction.lateCharge && <Late of={sanction.lateCharge} />],
          [t('owed'), optional(sanction.owed)],
          [t('stays'), sanction.stay && `${sanction.stay.court} ${sanction.stay.courtCaseNo}`],
          [t('ground'), <CodeBadge list="sanctionGround" code={sanction.ground} />],
          [t('order'), sanction.orderId && <Link to={`/orders/${sanction.orderId}`}>{sanction.orderNo}</Link>],
          [t('subject'), hasSubject(sanction) && <Subject of={sanction} />],
          [t('basis'), sanction.legalBasis],
          [t('violationEndedOn'), <Day on={sanction.violationEndedOn} />],
          [t('paymentDue'), sanction.paymentDueOn && <Day on={sanction.paymentDueOn} />],
          [t('noticeDocument'), letter(sanction.noticeDocumentId)],
          [t('decisionDocument'), letter(sanction.decisionDocumentId)],
          [t('dunningDocument'), letter(sanction.dunningDocumentId)],
          [t('court'), sanction.court],
          [t('courtAmount'), optional(sanction.courtAmount)],
          [t('ended'), sanction.endReason],
        ]}
      />
      <h3>{t('facts')}</h3>
      <Prose>{sanction.facts}</Prose>
      <h3>{t('calculation')}</h3>
      <Facts
        items={[
          [t('maximum'), optional(sanction.statutoryMaximum)],
          [t('base'), optional(sanction.baseAmount)],
          ...(sanction.revenues ?? []).map((sum, index) => [t('revenue', { no: index + 1 }), won(sum)] as const),
          [t('rate'), sanction.rate],
          [t('aggravation'), sanction.aggravation],
          [t('reduction'), sanction.reduction],
        ]}
      />
      <Prose>{sanction.calculationReason}</Prose>
      {sanction.objectionText && (
        <>
          <h3>{t('objection')}</h3>
          <p className="jg-eyebrow">{t('receipt', { no: sanction.objectionReceiptNo ?? '' })}</p>
          <Prose>{sanction.objectionText}</Prose>
        </>
      )}
    </Section>
  );
}

/** What lateness adds, up to which day and by which article. */
function Late({ of: { amount, asOf, basisKo, basisEn } }: { of: NonNullable<Sanction['lateCharge']> }) {
  const t = useSanctionTexts();
  const won = useWon();
  const nameOf = useNameOf();
  return (
    <>
      <strong>{won(amount)}</strong> ({t('asOf')} <Day on={asOf} />){' '}
      <span className="jg-quiet">{nameOf(basisKo, basisEn)}</span>
    </>
  );
}

const hasSubject = ({ inspectionId, informationRequestId, incidentId }: Sanction): boolean =>
  [inspectionId, informationRequestId, incidentId].some((id) => id !== null);

/** What a fine without an order rests on. */
function Subject({ of: { inspectionId, informationRequestId, incidentId } }: { of: Sanction }) {
  const t = useSanctionTexts();
  if (inspectionId) return <Link to={`/inspections/${inspectionId}`}>{t('open')}</Link>;
  if (informationRequestId) return <Link to={`/information-requests/${informationRequestId}`}>{t('open')}</Link>;
  if (incidentId) return <Link to={`/incidents/${incidentId}`}>{t('open')}</Link>;
  return null;
}

function Clocks({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const nameOf = useNameOf();
  if (sanction.deadlines.length === 0) return null;
  return (
    <Section title={t('deadlines')}>
      <Table
        caption={t('deadlines')}
        rows={sanction.deadlines}
        rowKey={({ deadlineId }) => deadlineId}
        columns={[
          { key: 'what', title: t('deadline'), isName: true, cell: ({ titleKo, titleEn }) => nameOf(titleKo, titleEn) },
          { key: 'due', title: t('due'), cell: (deadline) => <Due due={deadline} /> },
        ]}
      />
    </Section>
  );
}
