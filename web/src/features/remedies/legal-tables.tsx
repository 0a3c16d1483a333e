import { Link } from 'react-router';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { Sanction, Stay } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import { useWon } from './won';

/** Stays of the orders of a case, with the court's words. */
export function Stays({ stays }: { stays: readonly Stay[] }) {
  const t = useSanctionTexts();
  if (stays.length === 0) return <Empty>{t('noStays')}</Empty>;
  return (
    <Table
      caption={t('stays')}
      rows={stays}
      rowKey={({ id }) => id}
      columns={[
        { key: 'court', title: t('court'), isName: true, cell: ({ court, courtCaseNo }) => `${court} ${courtCaseNo}` },
        { key: 'from', title: t('effectiveOn'), cell: ({ effectiveOn }) => <Day on={effectiveOn} /> },
        { key: 'until', title: t('until'), cell: ({ untilPhrase }) => untilPhrase },
        {
          key: 'lifted',
          title: t('liftedOn'),
          cell: ({ liftedOn }) => (liftedOn ? <Day on={liftedOn} /> : <Badge tone="warning">{t('stands')}</Badge>),
        },
        {
          key: 'paper',
          title: t('paper'),
          cell: ({ paperEvidenceId }) => <Link to={`/evidence/${paperEvidenceId}`}>{t('open')}</Link>,
        },
      ]}
    />
  );
}

/** Fines and surcharges of a case. */
export function Sanctions({ sanctions }: { sanctions: readonly Sanction[] }) {
  const t = useSanctionTexts();
  const won = useWon();
  if (sanctions.length === 0) return <Empty>{t('noSanctions')}</Empty>;
  return (
    <Table
      caption={t('sanctions')}
      rows={sanctions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'no',
          title: t('no'),
          isName: true,
          cell: ({ id, sanctionNo }) => <Link to={`/sanctions/${id}`}>{sanctionNo}</Link>,
        },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => <CodeBadge list="sanctionKind" code={kind} /> },
        { key: 'amount', title: t('amount'), align: 'end', cell: ({ amount }) => won(amount) },
        { key: 'due', title: t('paymentDue'), cell: ({ paymentDueOn }) => <Day on={paymentDueOn} /> },
        { key: 'state', title: t('state'), cell: ({ status }) => <StatusBadge machine="sanction" status={status} /> },
      ]}
    />
  );
}
