import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../api/command';
import type { components } from '../generated/api';
import { useLabels, type MachineName } from '../i18n/labels';
import { notify } from '../lib/notices';
import { Button } from './button';
import { useComponentTexts } from './component-texts';
import { Dialog } from './dialog';
import { Form, errorOf } from './form';
import { TextArea } from './field';

export type Move = components['schemas']['MoveResponse'];

export interface MoveFormProps {
  readonly move: Move;
  /** To be called after the act succeeded. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface MovesProps {
  machine: MachineName;
  moves: readonly Move[];
  /** The address of the object: a move is `POST {path}/{event}`. */
  path: string;
  version: number;
  /** The object's number or title, for the question of the dialog. */
  subject: string;
  /** Moves that need more than a reason bring their own form: `{ submit: (props) => <SubmitForm {...props} /> }`. */
  forms?: Readonly<Record<string, (props: MoveFormProps) => ReactNode>>;
  /** Moves that have a place of their own on the page. */
  except?: readonly string[];
  /** Events in the order of weight; the first allowed one is the primary button. */
  primary?: readonly string[];
  onMoved?: (event: string) => void;
}

/**
 * What the signed-in person may do next, exactly as the server says it: allowed moves are buttons, refused ones stand
 * below with their reason.
 */
export function Moves(props: MovesProps) {
  const { machine, moves, except = [], primary = [] } = props;
  const t = useComponentTexts();
  const { moveLabel } = useLabels();
  const [chosen, setChosen] = useState<Move | null>(null);
  const offered = moves.filter(({ event }) => !except.includes(event));
  const allowed = offered.filter((move) => move.allowed);
  const refused = offered.filter((move) => !move.allowed);
  if (offered.length === 0) return null;
  return (
    <div className="jg-moves" role="group" aria-label={t('moves')}>
      {allowed.length > 0 && (
        <div className="jg-actions">
          {allowed.map((move) => (
            <Button
              key={move.event}
              kind={primary.includes(move.event) ? 'primary' : 'secondary'}
              onClick={() => setChosen(move)}
            >
              {moveLabel(machine, move.event)}
            </Button>
          ))}
        </div>
      )}
      {refused.length > 0 && (
        <details className="jg-disclosure">
          <summary>{t('refusedTitle', { count: refused.length })}</summary>
          <ul className="jg-refusals">
            {refused.map(({ event, refusal }) => (
              <li key={event}>
                <strong>{moveLabel(machine, event)}</strong>: {refusal?.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && <MoveDialog {...props} move={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

function MoveDialog({ move, onClose, ...props }: MovesProps & { move: Move; onClose: () => void }) {
  const t = useComponentTexts();
  const { moveLabel } = useLabels();
  const title = moveLabel(props.machine, move.event);
  const onDone = () => {
    onClose();
    notify(t('moveDone', { move: title }));
    props.onMoved?.(move.event);
  };
  const custom = props.forms?.[move.event];
  return (
    <Dialog title={title} onClose={onClose} wide={custom !== undefined}>
      {custom ? (
        custom({ move, onDone, onCancel: onClose })
      ) : (
        <ReasonForm {...props} move={move} title={title} onDone={onDone} onCancel={onClose} />
      )}
    </Dialog>
  );
}

function ReasonForm({
  path,
  version,
  subject,
  move,
  title,
  onDone,
  onCancel,
}: MovesProps & MoveFormProps & { title: string }) {
  const t = useComponentTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={async ({ reason }) => {
        const body = move.needsReason ? { reason } : undefined;
        await command.mutateAsync({ path: `${path}/${move.event}`, version, body }).then(onDone, () => undefined);
      }}
    >
      <p>{t('moveQuestion', { subject, move: title })}</p>
      {move.needsReason && (
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          required
          error={errorOf(form, 'reason')}
          field={form.register('reason', { required: t('reasonMissing') })}
        />
      )}
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onCancel} />
    </Form>
  );
}

export function FormButtons({
  isBusy,
  submitText,
  onCancel,
}: {
  isBusy: boolean;
  submitText: string;
  onCancel?: () => void;
}) {
  const t = useComponentTexts();
  return (
    <div className="jg-actions">
      <Button type="submit" kind="primary" busy={isBusy}>
        {submitText}
      </Button>
      {onCancel && (
        <Button kind="tertiary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
