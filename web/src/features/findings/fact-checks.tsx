import { useState } from 'react';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, Prose, Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Day, Instant } from '../../components/time';
import { api } from '../../api/client';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useFindingTexts } from './texts';

type FactCheck = components['schemas']['FactCheckResponse'];

/** What the respondent was shown, what it said, and what the ministry answered, newest first. */
export function FactChecks({ findingId }: { findingId: string }) {
  const t = useFindingTexts();
  const query = api.useQuery('get', '/api/fact-checks', { params: { query: { findingId, limit: 100 } } });
  if (query.data?.items.length === 0) return null;
  return (
    <Section id="fact-check" title={t('factChecks')}>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="jg-finding-checks">
            {items.map((check) => (
              <li key={check.id} className="jg-card">
                <Round check={check} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function Round({ check }: { check: FactCheck }) {
  const t = useFindingTexts();
  const { label } = useLabels();
  const { permissions } = useUser();
  const mayAnswer = check.commentedAt !== null && permissions.includes('findings.reply-to-comment');
  return (
    <div className="jg-finding-check">
      <h3>
        {t('round', { round: check.round })}{' '}
        <Badge tone={check.outcome === 'OPEN' ? 'warning' : 'information'}>
          {label('factCheckOutcome', check.outcome)}
        </Badge>
      </h3>
      <Facts
        items={[
          [t('factualText'), <Prose key="text">{check.factualText}</Prose>],
          [t('due'), <Day key="due" on={check.dueOn} />],
          [t('comment'), check.comment && <Prose>{check.comment}</Prose>],
          [t('commentedAt'), check.commentedAt && <Instant at={check.commentedAt} />],
          [t('ministryAnswer'), check.ministryAnswer && <Prose>{check.ministryAnswer}</Prose>],
        ]}
      />
      <EvidenceList evidence={check.evidence} />
      {mayAnswer && <Answer key={check.version} check={check} />}
    </div>
  );
}

function Answer({ check }: { check: FactCheck }) {
  const t = useFindingTexts();
  const [isOpen, setOpen] = useState(check.ministryAnswer === null);
  if (!isOpen)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('changeAnswer')}
        </Button>
      </div>
    );
  return <AnswerForm check={check} onClose={() => setOpen(false)} />;
}

function AnswerForm({ check, onClose }: { check: FactCheck; onClose: () => void }) {
  const t = useFindingTexts();
  const { form, draft } = useDraftForm(
    `fact-check-answer:${check.id}`,
    { answer: check.ministryAnswer ?? '' },
    check.version,
  );
  const command = useCommand();
  const submit = async ({ answer }: { answer: string }) => {
    const path = `/api/fact-checks/${check.id}/ministry-answer`;
    await command.mutateAsync({ path, version: check.version, body: { answer } }).then(
      () => {
        draft.done();
        notify(t('answered'));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit} label={t('answer')}>
      <DraftNote draft={draft} />
      <TextArea
        label={t('answer')}
        hint={t('answerHint')}
        required
        rows={3}
        maxLength={10_000}
        error={errorOf(form, 'answer')}
        field={form.register('answer', { required: t('answerMissing') })}
      />
      <FormButtons
        isBusy={command.isPending}
        submitText={t('sendAnswer')}
        onCancel={check.ministryAnswer === null ? undefined : onClose}
      />
    </Form>
  );
}
