import { Link } from 'react-router';
import { api } from '../../api/client';
import { Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useLetterTexts } from './texts';

type ListedDocument = components['schemas']['DocumentListItem'];

/** The official documents of the order, such as the letter and the prior notice before it. */
export function LetterDocuments({ orderId }: { orderId: string }) {
  const t = useLetterTexts();
  const { label } = useLabels();
  const query = api.useQuery('get', '/api/documents', { params: { query: { subjectId: orderId } } });
  const columns: Column<ListedDocument>[] = [
    {
      key: 'no',
      title: t('document'),
      isName: true,
      cell: ({ id, documentNo, title }) => (
        <Link to={`/documents/${id}`}>
          {documentNo} {title}
        </Link>
      ),
    },
    { key: 'type', title: t('documentType'), cell: ({ type }) => label('documentType', type) },
    { key: 'issued', title: t('issuedOn'), cell: ({ approvedAt }) => <Day on={seoulDay(approvedAt)} /> },
  ];
  return (
    <Section title={t('documentsTitle')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('noDocuments')}</Empty>
          ) : (
            <Table caption={t('documentsTitle')} columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
    </Section>
  );
}
