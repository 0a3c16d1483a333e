import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Button } from '../../components/button';
import { CheckField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { Prose } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { notify } from '../../lib/notices';
import { ItemWords } from './item-words';
import { shortNo, type Plan } from './plan-values';
import type { SaveBoard } from './save-board';
import { usePlanTexts } from './texts';
import { loadPlan } from './use-plan';

interface SignFormProps extends MoveFormProps {
  planId: string;
  board: SaveBoard;
}

/** What is signed is shown whole, as the server has it; if somebody writes meanwhile, it is read again first. */
export function SignForm({ planId, board, ...move }: SignFormProps) {
  const t = usePlanTexts();
  const reading = useQuery({
    queryKey: ['plan-to-sign', planId],
    queryFn: async () => ({ isAllSaved: await board.flushAll(), plan: await loadPlan(planId) }),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={reading}>
      {({ isAllSaved, plan }) =>
        isAllSaved ? (
          <Signature {...move} plan={plan} onReadAgain={() => void reading.refetch()} />
        ) : (
          <Note kind="warning">{t('signUnsaved')}</Note>
        )
      }
    </Loaded>
  );
}

function Signature({ plan, onDone, onCancel, onReadAgain }: MoveFormProps & { plan: Plan; onReadAgain: () => void }) {
  const t = usePlanTexts();
  const form = useForm({ defaultValues: { signed: false } });
  const submit = useCommand<Plan>();
  const send = async () => {
    const items = plan.items.map(({ requirementId, version }) => ({ requirementId, version }));
    const body = { signed: true, items };
    const path = `/api/plans/${plan.id}/submit`;
    const done = await submit.mutateAsync({ path, version: plan.version, body }).catch(() => null);
    if (!done) return;
    notify(t('submitted', { no: done.receiptNo ?? '' }));
    onDone();
  };
  return (
    <Form form={form} error={isStale(submit.error) ? null : submit.error} onSubmit={send}>
      <p>{t('signLead')}</p>
      <div className="jg-plans-to-sign">
        <Prose>{plan.summary}</Prose>
        {plan.items.map((item) => (
          <section key={item.requirementId} aria-label={item.requirementTitle}>
            <h3>
              {t('requirementN', { no: shortNo(item) })}. {item.requirementTitle}
            </h3>
            <ItemWords item={item} />
          </section>
        ))}
      </div>
      {isStale(submit.error) && (
        <Note kind="warning">
          <p role="alert">{t('signStale')}</p>
          <Button
            size="small"
            onClick={() => {
              submit.reset();
              onReadAgain();
            }}
          >
            {t('readAgain')}
          </Button>
        </Note>
      )}
      <CheckField
        label={t('signStatement')}
        error={errorOf(form, 'signed')}
        field={form.register('signed', { required: t('signMissing') })}
      />
      <FormButtons isBusy={submit.isPending} submitText={t('signNow')} onCancel={onCancel} />
    </Form>
  );
}
