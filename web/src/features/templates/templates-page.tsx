import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import type { Template, TemplateSummary } from './template-values';
import { useTemplateTexts } from './texts';

/** Every version of the templates of letters, those in force first. */
export function Component() {
  const t = useTemplateTexts();
  const { permissions } = useUser();
  const [isNew, setNew] = useState(false);
  const query = api.useQuery('get', '/api/templates');
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          permissions.includes('templates.draft') && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('draft')}
            </Button>
          )
        }
      >
        <p>{t('lead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(templates) => (
          <>
            <Versions templates={waitingFirst(templates)} />
            {isNew && <DraftDialog templates={templates} onClose={() => setNew(false)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

/** What somebody still works on stands above what is settled. */
function waitingFirst(templates: readonly TemplateSummary[]): TemplateSummary[] {
  const isOpen = ({ status }: TemplateSummary) => status === 'DRAFT' || status === 'IN_REVIEW';
  return [...templates.filter(isOpen), ...templates.filter((template) => !isOpen(template))];
}

function Versions({ templates }: { templates: readonly TemplateSummary[] }) {
  const t = useTemplateTexts();
  const { label } = useLabels();
  return (
    <Table
      caption={t('title')}
      rows={templates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'type',
          title: t('type'),
          isName: true,
          cell: ({ id, type, versionNo }) => (
            <Link to={`/templates/${id}`}>
              {label('documentType', type)} {t('versionNo', { no: versionNo })}
            </Link>
          ),
        },
        {
          key: 'status',
          title: t('status'),
          cell: ({ status, inForce }) => (
            <>
              <StatusBadge machine="document-template" status={status} />{' '}
              {inForce && <Badge tone="success">{t('inForce')}</Badge>}
            </>
          ),
        },
        { key: 'from', title: t('effectiveFrom'), cell: ({ effectiveFrom }) => <Day on={effectiveFrom} /> },
        { key: 'note', title: t('changeNote'), cell: ({ changeNote }) => <span lang="ko">{changeNote}</span> },
        { key: 'author', title: t('author'), cell: ({ authorName }) => authorName ?? t('builtIn') },
      ]}
    />
  );
}

function DraftDialog({ templates, onClose }: { templates: readonly TemplateSummary[]; onClose: () => void }) {
  const t = useTemplateTexts();
  const { label } = useLabels();
  const navigate = useNavigate();
  const command = useCommand<Template>();
  const types = [...new Set(templates.map(({ type }) => type))];
  const form = useForm({ defaultValues: { type: types[0], effectiveFrom: seoulDay(new Date()), changeNote: '' } });
  return (
    <Dialog title={t('draft')} onClose={onClose}>
      <p>{t('draftLead')}</p>
      <Form
        form={form}
        error={command.error}
        onSubmit={(body) =>
          command.mutateAsync({ path: '/api/templates', body }).then(
            ({ id }) => void navigate(`/templates/${id}`),
            () => undefined,
          )
        }
      >
        <SelectField
          label={t('type')}
          required
          options={types.map((value) => ({ value, text: label('documentType', value) }))}
          field={form.register('type')}
        />
        <TextField
          type="date"
          label={t('effectiveFrom')}
          required
          error={errorOf(form, 'effectiveFrom')}
          field={form.register('effectiveFrom', { required: t('missing') })}
        />
        <TextArea
          label={t('changeNote')}
          required
          rows={2}
          maxLength={1000}
          error={errorOf(form, 'changeNote')}
          field={form.register('changeNote', { required: t('missing') })}
        />
        <FormButtons isBusy={command.isPending} submitText={t('draft')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
