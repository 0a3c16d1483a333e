import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ChoiceField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useMaterialTexts } from './session-materials-texts';
import type { Session } from './session-values';

type Material = components['schemas']['SessionMaterialResponse'];

/** What is asked for on the spot, and what was said to it there. */
export function SessionMaterials({ session, mayWrite }: { session: Session; mayWrite: boolean }) {
  const t = useMaterialTexts();
  const [answering, setAnswering] = useState<Material | null>(null);
  const query = api.useQuery('get', '/api/sessions/{id}/materials', { params: { path: { id: session.id } } });
  return (
    <Section title={t('title')}>
      {mayWrite && <AskForm session={session} />}
      <Loaded query={query}>
        {(materials) =>
          materials.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Table
              caption={t('title')}
              rows={materials}
              rowKey={({ id }) => id}
              columns={[
                { key: 'title', title: t('material'), isName: true, cell: ({ title }) => title },
                { key: 'asked', title: t('asked'), cell: ({ askedAt }) => <Instant at={askedAt} /> },
                {
                  key: 'answer',
                  title: t('answer'),
                  cell: (material) => <Answer material={material} onAnswer={() => setAnswering(material)} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      {answering && <AnswerDialog session={session} material={answering} onClose={() => setAnswering(null)} />}
    </Section>
  );
}

function Answer({ material, onAnswer }: { material: Material; onAnswer: () => void }) {
  const t = useMaterialTexts();
  const { answer, answerText, answeredBy, answeredAt, mayAnswer, title } = material;
  if (answer === null)
    return mayAnswer ? (
      <Button size="small" aria-label={t('recordTitle', { title })} onClick={onAnswer}>
        {t('record')}
      </Button>
    ) : (
      <>{t('waiting')}</>
    );
  return (
    <>
      <CodeBadge list="itemAnswer" code={answer} tone={answer === 'SUBMITTED' ? 'success' : 'warning'} /> {answerText}{' '}
      <span className="jg-quiet">
        {t('by', { who: answeredBy ?? '' })} {answeredAt && <Instant at={answeredAt} />}
      </span>
    </>
  );
}

function AskForm({ session }: { session: Session }) {
  const t = useMaterialTexts();
  const form = useForm({ defaultValues: { title: '' } });
  const command = useCommand();
  const ask = async (body: { title: string }) => {
    await command.mutateAsync({ path: `/api/sessions/${session.id}/materials`, body }).then(
      () => {
        form.reset();
        notify(t('asked_done'));
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={ask} label={t('ask')}>
      <TextField
        label={t('askTitle')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('ask')} />
    </Form>
  );
}

function AnswerDialog({ session, material, onClose }: { session: Session; material: Material; onClose: () => void }) {
  const t = useMaterialTexts();
  const { options } = useLabels();
  const form = useForm({ defaultValues: { answer: '', text: '', answeredBy: '', evidenceIds: [] as string[] } });
  const command = useCommand();
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId: session.caseId }, query: { sessionId: session.id, limit: 100 } },
  }).data;
  const send = async ({
    text,
    ...values
  }: {
    answer: string;
    text: string;
    answeredBy: string;
    evidenceIds: string[];
  }) => {
    const path = `/api/session-materials/${material.id}/answer`;
    const body = { ...values, ...(text.trim() ? { text } : {}) };
    await command.mutateAsync({ path, version: material.version, body }).then(
      () => {
        notify(t('answered_done'));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={t('recordTitle', { title: material.title })} onClose={onClose} wide>
      <Form form={form} error={command.error} onSubmit={send} label={t('record')}>
        <ChoiceField
          kind="radio"
          label={t('outcome')}
          required
          options={options('itemAnswer')}
          error={errorOf(form, 'answer')}
          field={form.register('answer', { required: t('missing') })}
        />
        <TextField
          label={t('answeredBy')}
          required
          maxLength={200}
          error={errorOf(form, 'answeredBy')}
          field={form.register('answeredBy', { required: t('missing') })}
        />
        <TextArea label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={2000} field={form.register('text')} />
        {evidence && evidence.items.length > 0 && (
          <ChoiceField
            label={t('files')}
            hint={t('filesHint')}
            options={evidence.items.map(({ id, title }) => ({ value: id, text: title, isWritten: true }))}
            field={form.register('evidenceIds')}
          />
        )}
        <FormButtons isBusy={command.isPending} submitText={t('record')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
