import { api } from '../api/client';
import { useUser } from '../api/use-session';
import type { components } from '../generated/api';
import { useLanguage } from '../i18n/i18n';
import { useLabels } from '../i18n/labels';
import { Section } from './page';
import { usePaperTexts } from './paper-texts';
import { SaveFileButton } from './secured-file';
import { Table } from './table';
import { Instant } from './time';

export type ReceiptItem = components['schemas']['ReceiptListItem'];

/** The receipts of what was handed in, each to be saved with what it is a receipt of; nothing where there is none. */
export function ReceiptsOf({ subjectId }: { subjectId: string }) {
  const t = usePaperTexts();
  const receipts = useReceipts(subjectId);
  if (receipts.length === 0) return null;
  return (
    <Section title={t('receipts')}>
      <ReceiptTable receipts={receipts} />
    </Section>
  );
}

/** The same within something that says the receipt number itself: the files alone. */
export function ReceiptFilesOf({ subjectId }: { subjectId: string }) {
  return (
    <>
      {useReceipts(subjectId).map((receipt) => (
        <ReceiptFiles key={receipt.id} receipt={receipt} />
      ))}
    </>
  );
}

function useReceipts(subjectId: string): readonly ReceiptItem[] {
  const mayRead = useUser().permissions.includes('receipts.read');
  const { data } = api.useQuery('get', '/api/receipts', { params: { query: { subjectId } } }, { enabled: mayRead });
  return data?.items ?? [];
}

function ReceiptTable({ receipts }: { receipts: readonly ReceiptItem[] }) {
  const t = usePaperTexts();
  const { label } = useLabels();
  return (
    <Table
      caption={t('receipts')}
      rows={receipts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'no', title: t('receiptNo'), isName: true, cell: ({ receiptNo }) => receiptNo },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => label('receiptKind', kind) },
        { key: 'at', title: t('receivedAt'), cell: ({ receivedAt }) => <Instant at={receivedAt} /> },
        { key: 'save', title: t('save'), cell: (receipt) => <ReceiptFiles receipt={receipt} /> },
      ]}
    />
  );
}

/** 접수증, and what was handed in, as it was frozen then. */
export function ReceiptFiles({ receipt: { id, receiptNo, kind } }: { receipt: ReceiptItem }) {
  const t = usePaperTexts();
  const { label } = useLabels();
  const locale = useLanguage();
  const pathOf = (form: string) => `/api/receipts/${id}/pdf?form=${form}&locale=${locale}`;
  return (
    <span className="jg-actions">
      <SaveFileButton size="small" path={pathOf('RECEIPT')} fileName={`${receiptNo}.pdf`} about={receiptNo}>
        {t('receiptPdf')}
      </SaveFileButton>
      <SaveFileButton
        size="small"
        kind="tertiary"
        path={pathOf('SUBMISSION')}
        fileName={`${receiptNo} ${label('receiptKind', kind)}.pdf`}
        about={receiptNo}
      >
        {t('submissionPdf')}
      </SaveFileButton>
    </span>
  );
}
