import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { useForm } from 'react-hook-form';
import { Button, ButtonLink } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { SaveFileButton } from '../../components/secured-file';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { notify } from '../../lib/notices';
import type { Result } from './result-values';
import { useResultTexts } from './texts';

/** The inspection reports on this result, the latest first, to open and to save. */
export function Reports({ result }: { result: Result }) {
  const t = useResultTexts();
  const language = useLanguage();
  const { permissions } = useUser();
  const [isIssuing, setIssuing] = useState(false);
  const reports = result.documents.filter(({ type }) => type === 'INSPECTION_REPORT').toReversed();
  const mayIssue = result.status === 'CONFIRMED' && permissions.includes('documents.approve');
  return (
    <Section
      title={t('reports')}
      actions={
        <>
          {reports.length > 0 && permissions.includes('report-editions.read') && (
            <ButtonLink kind="tertiary" to={`/cases/${result.caseId}/report-editions`}>
              {t('editions')}
            </ButtonLink>
          )}
          {mayIssue && <Button onClick={() => setIssuing(true)}>{t('issueReport')}</Button>}
        </>
      }
    >
      {reports.length === 0 ? (
        <p className="jg-quiet">{t('reportsNone')}</p>
      ) : (
        <Table
          caption={t('reports')}
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'document',
              title: t('document'),
              isName: true,
              cell: ({ id, documentNo }) => <Link to={`/documents/${id}`}>{documentNo}</Link>,
            },
            { key: 'approved', title: t('approved'), cell: ({ approvedAt }) => <Instant at={approvedAt} /> },
            {
              key: 'hash',
              title: 'SHA-256',
              cell: ({ contentSha256 }) => (
                <span className="jg-hash" title={contentSha256}>
                  {contentSha256.slice(0, 16)}…
                </span>
              ),
            },
            {
              key: 'save',
              title: t('acts'),
              cell: ({ id, documentNo }) => (
                <SaveFileButton
                  path={`/api/documents/${id}/pdf?locale=${language}`}
                  fileName={`${documentNo} (${language}).pdf`}
                >
                  PDF
                </SaveFileButton>
              ),
            },
          ]}
        />
      )}
      {isIssuing && <IssueDialog result={result} onClose={() => setIssuing(false)} />}
    </Section>
  );
}

function IssueDialog({ result, onClose }: { result: Result; onClose: () => void }) {
  const t = useResultTexts();
  const navigate = useNavigate();
  const command = useCommand<{ id: string }>();
  const form = useForm({ defaultValues: { correctionReason: '' } });
  const issue = ({ correctionReason }: { correctionReason: string }) =>
    command
      .mutateAsync({
        path: `/api/cases/${result.caseId}/reports`,
        body: { resultId: result.id, ...(correctionReason === '' ? {} : { correctionReason }) },
      })
      .then(
        ({ id }) => {
          notify(t('reportIssued'));
          return navigate(`/documents/${id}`);
        },
        () => undefined,
      );
  return (
    <Dialog title={t('issueReport')} onClose={onClose}>
      <p>{t('issueText')}</p>
      <Form form={form} error={command.error} onSubmit={issue}>
        <TextArea
          label={t('correctionReason')}
          hint={t('correctionReasonHint')}
          error={errorOf(form, 'correctionReason')}
          field={form.register('correctionReason')}
        />
        <FormButtons isBusy={command.isPending} submitText={t('issueReport')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
