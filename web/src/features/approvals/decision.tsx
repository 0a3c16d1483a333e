import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { api } from '../../api/client';
import { SubmissionForm } from '../../components/approval-line-form';
import { Button } from '../../components/button';
import { CheckField, SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps, Moves } from '../../components/moves';
import { ProblemNote } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { type Approval, SUBJECTS, titleKey } from './approval';
import { useApprovalTexts } from './texts';

/** The moves of whoever decides. What stands against them is said beside, by the conditions. */
export function Decision({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const { machine, api: path, decisions } = SUBJECTS[approval.subjectType];
  const others = approval.availableMoves.filter(({ event }) => !decisions.includes(event)).map(({ event }) => event);
  const isIdle = approval.availableMoves.length === others.length;
  return (
    <section className="jg-card" aria-label={t('decide')}>
      <h2>{t('decide')}</h2>
      {isIdle ? (
        <p className="jg-quiet">{t('nothingToDecide')}</p>
      ) : (
        <>
          <p className="jg-quiet">{t('decideHint')}</p>
          <Moves
            machine={machine}
            moves={approval.availableMoves}
            path={`${path}/${approval.subjectId}`}
            version={approval.version}
            subject={approval.no}
            except={others}
            primary={[approval.approvingMove]}
            forms={{
              [approval.approvingMove]: (props) => <ApproveForm {...props} approval={approval} />,
              ...submissions(approval),
              'authorise-urgent': (props) => <AuthoriseForm {...props} approval={approval} />,
            }}
          />
        </>
      )}
    </section>
  );
}

/** The submission names who is to sign. */
function submissions(approval: Approval): Record<string, (props: MoveFormProps) => ReactNode> {
  const { machine, api: path, submission } = SUBJECTS[approval.subjectType];
  const { subjectType, subjectId, no, version } = approval;
  const subject = { machine, subjectType, subjectId, no, version, path: `${path}/${subjectId}` };
  return { [submission]: (props) => <SubmissionForm {...props} subject={subject} /> };
}

/** Says what approval does, and with which content. */
function ApproveForm({ approval, move, onDone, onCancel }: MoveFormProps & { approval: Approval }) {
  const t = useApprovalTexts();
  const queries = useQueryClient();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const { machine, api: path } = SUBJECTS[approval.subjectType];
  const approve = () =>
    command
      .mutateAsync({ path: `${path}/${approval.subjectId}/${move.event}`, version: approval.version })
      .then(onDone, () => undefined);
  const readAgain = () => {
    void queries.invalidateQueries();
    onCancel();
  };
  return (
    <div className="jg-form">
      <p>
        <strong>
          {approval.no} {approval.title}
        </strong>
      </p>
      <p>{t(`approveText_${titleKey(approval)}`)}</p>
      <p className="jg-quiet">{t('approveHash')}</p>
      <p className="jg-hash">{approval.contentSha256}</p>
      <ProblemNote error={command.error} />
      {command.error ? (
        <Button onClick={readAgain}>{t('rereading')}</Button>
      ) : (
        <div className="jg-actions">
          <Button kind="primary" busy={command.isPending} onClick={() => void approve()}>
            {moveLabel(machine, move.event)}
          </Button>
        </div>
      )}
    </div>
  );
}

function AuthoriseForm({ approval, move, onDone, onCancel }: MoveFormProps & { approval: Approval }) {
  const t = useApprovalTexts();
  const nameOf = useNameOf();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ground: '', reason: '', oral: false } });
  const grounds = api.useQuery('get', '/api/reference/notice-exemption-grounds');
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command
          .mutateAsync({
            path: `/api/inspections/${approval.subjectId}/authorise-urgent`,
            version: approval.version,
            body,
          })
          .then(onDone, () => undefined)
      }
    >
      <SelectField
        label={t('authoriseGround')}
        required
        emptyText={t('choose')}
        options={(grounds.data ?? []).map(({ code, nameKo, nameEn, source }) => ({
          value: code,
          text: `${nameOf(nameKo, nameEn)} — ${source}`,
        }))}
        error={errorOf(form, 'ground')}
        field={form.register('ground', { required: t('groundMissing') })}
      />
      <TextArea
        label={t('authoriseReason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <CheckField label={t('authoriseOral')} field={form.register('oral')} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('inspection', move.event)} onCancel={onCancel} />
    </Form>
  );
}
