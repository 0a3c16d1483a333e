import { useState } from 'react';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Note, ProblemNote } from '../../components/states';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { seoulDay } from '../../lib/dates';
import { type DueValues, fromSpec } from './due-spec';
import { useOrderTexts } from './texts';

type Preview = components['schemas']['PreviewResponse'];

/** Words such as `내년 1월 내` or `4분기`, read by the server: the date is proposed, and only the person's confirmation sets it. */
export function DuePhrase({ onConfirm }: { onConfirm: (due: DueValues) => void }) {
  const t = useOrderTexts();
  const [typed, setTyped] = useState('');
  const [read, setRead] = useState<Preview | null>(null);
  const command = useCommand<Preview>();
  const propose = () =>
    command
      .mutateAsync({
        path: '/api/deadlines/preview',
        body: { phrase: typed.trim(), triggeredAt: seoulDay(new Date()) },
      })
      .then(setRead, () => setRead(null));
  const confirm = () => {
    if (read) onConfirm(fromSpec(read.spec));
    setRead(null);
    setTyped('');
  };
  return (
    <div className="jg-orders-phrase">
      <Field label={t('phraseLabel')} hint={t('phraseHint')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            className="krds-input"
            aria-describedby={describedBy}
            maxLength={200}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setRead(null);
            }}
          />
        )}
      </Field>
      <div className="jg-actions">
        <Button size="small" busy={command.isPending} disabled={typed.trim() === ''} onClick={() => void propose()}>
          {t('phraseRead')}
        </Button>
      </div>
      <ProblemNote error={command.error} />
      {read && <Proposal preview={read} phrase={typed.trim()} onConfirm={confirm} onDismiss={() => setRead(null)} />}
    </div>
  );
}

function Proposal({
  preview,
  phrase,
  onConfirm,
  onDismiss,
}: {
  preview: Preview;
  phrase: string;
  onConfirm: () => void;
  onDismiss: () => void;
}) {
  const t = useOrderTexts();
  return (
    <Note>
      <p>
        {t('phraseProposed', { phrase })}{' '}
        <strong>{preview.dueOn ? <Day on={preview.dueOn} /> : t('phraseUndated')}</strong>
      </p>
      <div className="jg-actions">
        <Button kind="primary" onClick={onConfirm}>
          {t('phraseConfirm')}
        </Button>
        <Button kind="tertiary" onClick={onDismiss}>
          {t('phraseDismiss')}
        </Button>
      </div>
    </Note>
  );
}
