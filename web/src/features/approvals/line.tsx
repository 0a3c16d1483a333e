import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, type Tone } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Prose } from '../../components/page';
import { Note, ProblemNote } from '../../components/states';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import type { Approval } from './approval';
import { useApprovalTexts } from './texts';

type Step = Approval['rounds'][number]['line'][number];

const TONES: Record<NonNullable<Step['decision']>, Tone> = {
  SIGNED: 'success',
  OPINION: 'information',
  RETURNED: 'danger',
};

/** 결재선: everyone who signs, in their order, with what was signed and whose turn it is. */
export function Line({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const round = approval.rounds.at(-1);
  if (!round || round.line.length === 0) return null;
  const turn = round.outcome === null ? round.line.find(({ decision }) => decision === null) : undefined;
  return (
    <section className="jg-card" aria-label={t('line')}>
      <h2>{t('line')}</h2>
      <ol className="jg-approvals-line">
        <li>
          <StepHead kind="DRAFT" name={round.submittedByName} />
          <Instant at={round.submittedAt} />
        </li>
        {round.line.map((step) => (
          <li key={step.id} aria-current={step === turn ? 'step' : undefined}>
            <StepHead kind={step.role} name={nameOf(step, t('anyApprover'))} />
            <StepState step={step} isTurn={step === turn} />
            <NoteActing step={step} />
          </li>
        ))}
      </ol>
      {approval.signing && <Sign approval={approval} signing={approval.signing} />}
    </section>
  );
}

/** Of a signature for someone absent both names are told. */
function nameOf({ signerName, signerTitle, decidedByName, decidedByTitle, mark }: Step, anyone: string): string {
  const asked = signerName === null ? null : titled(signerName, signerTitle);
  const by = decidedByName === null ? null : titled(decidedByName, decidedByTitle);
  if (mark === 'ACTING' && asked !== null && by !== null) return `${by} ← ${asked}`;
  return by ?? asked ?? anyone;
}

const titled = (name: string, title: string | null): string => (title === null ? name : `${title} ${name}`);

function StepHead({ kind, name }: { kind: 'DRAFT' | Step['role']; name: string }) {
  const { label } = useLabels();
  return (
    <p>
      <strong>{label('signatureStep', kind)}</strong> {name}
    </p>
  );
}

function StepState({ step, isTurn }: { step: Step; isTurn: boolean }) {
  const t = useApprovalTexts();
  if (step.decision === null)
    return <Badge tone={isTurn ? 'warning' : 'gray'}>{isTurn ? t('turn') : t('later')}</Badge>;
  return (
    <>
      <p className="jg-badges">
        <CodeBadge list="stepDecision" code={step.decision} tone={TONES[step.decision]} />
        {step.mark && <CodeBadge list="signatureMark" code={step.mark} tone="gray" />}
      </p>
      <Instant at={step.decidedAt} />
      {step.opinion && <Prose>{step.opinion}</Prose>}
    </>
  );
}

/** Whoever was absent takes note of what the deputy decided. */
function NoteActing({ step }: { step: Step }) {
  const t = useApprovalTexts();
  const { id } = useUser();
  const command = useCommand();
  if (step.mark !== 'ACTING') return null;
  if (step.acknowledgedAt)
    return (
      <p className="jg-quiet">
        {t('actingNoted')} <Instant at={step.acknowledgedAt} />
      </p>
    );
  if (step.signerId !== id) return <p className="jg-quiet">{t('actingOpen')}</p>;
  const path = `/api/approval-steps/${step.id}/acknowledge`;
  return (
    <>
      <ProblemNote error={command.error} />
      <Button
        size="small"
        busy={command.isPending}
        onClick={() =>
          void command.mutateAsync({ path, version: step.version }).then(
            () => notify(t('actingDone')),
            () => undefined,
          )
        }
      >
        {t('actingNote')}
      </Button>
    </>
  );
}

type Signing = NonNullable<Approval['signing']>;

function Sign({ approval, signing }: { approval: Approval; signing: Signing }) {
  const t = useApprovalTexts();
  const { label } = useLabels();
  const [isOpen, setOpen] = useState(false);
  const title = t('sign', { role: label('signatureStep', signing.role) });
  if (signing.refusal)
    return (
      <Note>
        <p>{signing.refusal.message}</p>
      </Note>
    );
  return (
    <>
      {signing.actingForName && <p>{t('actingFor', { name: signing.actingForName })}</p>}
      <div className="jg-actions">
        <Button kind="primary" onClick={() => setOpen(true)}>
          {title}
        </Button>
      </div>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)} wide>
          <SignForm approval={approval} signing={signing} title={title} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function SignForm({
  approval,
  signing,
  title,
  onClose,
}: {
  approval: Approval;
  signing: Signing;
  title: string;
  onClose: () => void;
}) {
  const t = useApprovalTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { opinion: '' } });
  const { contentSha256 } = approval;
  const sign = ({ opinion }: { opinion: string }) =>
    command
      .mutateAsync({
        path: `/api/approval-steps/${signing.stepId}/sign`,
        version: signing.version,
        body: { contentSha256, ...(opinion.trim() === '' ? {} : { opinion }) },
      })
      .then(
        () => {
          onClose();
          notify(t('signed'));
        },
        () => undefined,
      );
  return (
    <Form form={form} error={command.error} onSubmit={sign}>
      <p>
        <strong>
          {approval.no} {approval.title}
        </strong>
      </p>
      <p className="jg-quiet">{t('approveHash')}</p>
      <p className="jg-hash">{contentSha256}</p>
      <TextArea
        label={t('opinion')}
        hint={t('opinionHint')}
        maxLength={2000}
        error={errorOf(form, 'opinion')}
        field={form.register('opinion')}
      />
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onClose} />
    </Form>
  );
}
