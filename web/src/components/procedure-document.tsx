import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import { useUser } from '../api/use-session';
import type { components } from '../generated/api';
import { useLanguage } from '../i18n/i18n';
import { useLabels } from '../i18n/labels';
import { notify } from '../lib/notices';
import { StatusBadge } from './badge';
import { Button } from './button';
import { DispatchFields, type DispatchValues } from './delivery-forms';
import { Dialog } from './dialog';
import { Form } from './form';
import { FormButtons } from './moves';
import { Section } from './page';
import { usePaperTexts } from './paper-texts';
import { SaveFileButton } from './secured-file';
import { Note } from './states';

type Written = components['schemas']['ProcedureDocumentResponse'];

/** The document that writes down an act: to read and save once it is issued, to issue for whoever may. */
export function ProcedureDocument({
  type,
  subjectId,
  inCard = false,
}: {
  type: Written['type'];
  subjectId: string;
  /** Within a card it is headed like a part of it. */
  inCard?: boolean;
}) {
  const t = usePaperTexts();
  const { label } = useLabels();
  const { permissions } = useUser();
  const [isIssuing, setIssuing] = useState(false);
  const { data } = api.useQuery(
    'get',
    '/api/procedure-documents/{type}/{subjectId}',
    { params: { path: { type, subjectId } } },
    { enabled: permissions.includes('procedure-documents.read') },
  );
  if (!data || (data.document === null && !data.mayIssue && data.refusal === null)) return null;
  const name = label('documentType', type);
  return (
    <Frame title={name} inCard={inCard}>
      {data.document ? (
        <Issued document={data.document} />
      ) : (
        <>
          <p className="jg-quiet">{t('notIssued')}</p>
          {data.refusal && <Note>{data.refusal.message}</Note>}
          {data.mayIssue && <Button onClick={() => setIssuing(true)}>{t('issue', { document: name })}</Button>}
        </>
      )}
      {isIssuing && (
        <Dialog title={t('issue', { document: name })} onClose={() => setIssuing(false)} wide>
          <IssueForm written={data} onClose={() => setIssuing(false)} />
        </Dialog>
      )}
    </Frame>
  );
}

function Frame({ title, inCard, children }: { title: string; inCard: boolean; children: ReactNode }) {
  if (!inCard) return <Section title={title}>{children}</Section>;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Issued({ document }: { document: NonNullable<Written['document']> }) {
  const t = usePaperTexts();
  const locale = useLanguage();
  return (
    <div className="jg-actions">
      <Link to={`/documents/${document.id}`}>
        {document.documentNo} {document.title}
      </Link>
      <StatusBadge machine="official-document" status={document.status} />
      <SaveFileButton
        size="small"
        path={`/api/documents/${document.id}/pdf?locale=${locale}`}
        fileName={`${document.documentNo}.pdf`}
        about={document.documentNo}
      >
        {t('pdf')}
      </SaveFileButton>
    </div>
  );
}

function IssueForm({ written: { type, subjectId, providerId }, onClose }: { written: Written; onClose: () => void }) {
  const t = usePaperTexts();
  const { label } = useLabels();
  const command = useCommand();
  const form = useForm<DispatchValues>({ defaultValues: { method: 'HAND', recipient: '', address: '' } });
  const name = label('documentType', type);
  const path = `/api/procedure-documents/${type}/${subjectId}/issue`;
  const issue = (dispatch: DispatchValues) =>
    command.mutateAsync({ path, body: providerId ? { dispatch } : {} }).then(
      () => {
        notify(t('issued', { document: name }));
        onClose();
      },
      () => undefined,
    );
  return (
    <Form form={form} error={command.error} onSubmit={issue}>
      <p>{t('issueLead')}</p>
      {providerId && <DispatchFields form={form} providerId={providerId} />}
      <FormButtons isBusy={command.isPending} submitText={t('issue', { document: name })} onCancel={onClose} />
    </Form>
  );
}
