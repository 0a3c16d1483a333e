import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import type { components } from '../generated/api';
import { defineTexts } from '../i18n/i18n';
import { type MachineName, useLabels } from '../i18n/labels';
import { useNameOf } from '../i18n/names';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { SelectField } from './field';
import { Form } from './form';
import { FormButtons, type MoveFormProps } from './moves';
import { Note, Loaded } from './states';
import { Day } from './time';

type Choice = components['schemas']['LineChoiceResponse'];
type Signer = components['schemas']['SignerResponse'];
type Step = components['schemas']['LineStepDto'];

const useTexts = defineTexts('approval-line-form', {
  ko: {
    question: '{{no}}을(를) 상신합니다.',
    rule: '{{name}}: {{position}} 이상이 결재합니다(전결).',
    reviewRequired: '검토 단계를 생략할 수 없습니다.',
    concurrenceRequired: '협조 단계를 생략할 수 없습니다.',
    suggest: '규정에 따른 결재선 넣기',
    review: '검토자',
    review2: '둘째 검토자',
    concurrence: '협조자',
    concurrence2: '둘째 협조자',
    approval: '결재권자',
    none: '두지 않음',
    anyone: '지정하지 않음(승인권자 누구나)',
    choose: '고르십시오',
    more: '검토자·협조자 더 넣기',
    hint: '검토, 협조, 결재의 순서로 서명합니다. 한 사람이 두 번 서명할 수 없습니다.',
    absent: '{{name}}: 부재 중입니다. 대결자 {{deputy}}, 마지막 날',
  },
  en: {
    question: 'Submit {{no}} for approval.',
    rule: '{{name}}: decided by a {{position}} or above (delegated).',
    reviewRequired: 'The review may not be left out.',
    concurrenceRequired: 'The concurrence may not be left out.',
    suggest: 'Fill in the line that the rules suggest',
    review: 'Reviewer',
    review2: 'Second reviewer',
    concurrence: 'Concurring',
    concurrence2: 'Second concurring',
    approval: 'Approver',
    none: 'None',
    anyone: 'Nobody in particular (any approver)',
    choose: 'Choose',
    more: 'More people to review or concur',
    hint: 'They sign in the order review, concurrence, approval. Nobody signs twice.',
    absent: '{{name}} is away. Deputy: {{deputy}}, last day',
  },
});

interface Values {
  readonly review: string;
  readonly review2: string;
  readonly concurrence: string;
  readonly concurrence2: string;
  readonly approval: string;
}

const EMPTY: Values = { review: '', review2: '', concurrence: '', concurrence2: '', approval: '' };

interface Submission {
  readonly machine: MachineName;
  readonly subjectType: 'order' | 'inspection-result' | 'inspection';
  readonly subjectId: string;
  readonly no: string;
  /** Of the object: the submission is `POST {path}/{event}`. */
  readonly path: string;
  readonly version: number;
}

/** Submits for approval, with the people who are to sign. */
export function SubmissionForm({ subject, ...props }: MoveFormProps & { subject: Submission }) {
  const { subjectType, subjectId } = subject;
  const query = api.useQuery('get', '/api/approvals/{subjectType}/{subjectId}/line-choice', {
    params: { path: { subjectType, subjectId } },
  });
  return <Loaded query={query}>{(choice) => <Line {...props} subject={subject} choice={choice} />}</Loaded>;
}

function Line({ subject, choice, move, onDone, onCancel }: MoveFormProps & { subject: Submission; choice: Choice }) {
  const t = useTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm<Values>({ defaultValues: isStrict(choice) ? suggestedOf(choice) : EMPTY });
  const submit = (values: Values) =>
    command
      .mutateAsync({ path: `${subject.path}/${move.event}`, version: subject.version, body: bodyOf(values) })
      .then(onDone, () => undefined);
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <p>{t('question', { no: subject.no })}</p>
      <Rule choice={choice} />
      {choice.suggested.length > 0 && (
        <p>
          <Button kind="secondary" size="small" onClick={() => form.reset(suggestedOf(choice))}>
            {t('suggest')}
          </Button>
        </p>
      )}
      <People form={form} choice={choice} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel(subject.machine, move.event)} onCancel={onCancel} />
    </Form>
  );
}

function Rule({ choice: { rule } }: { choice: Choice }) {
  const t = useTexts();
  const nameOf = useNameOf();
  const { label } = useLabels();
  if (rule === null) return null;
  return (
    <Note>
      <p>{t('rule', { name: nameOf(rule.nameKo, rule.nameEn), position: label('position', rule.position) })}</p>
      {rule.review === 'REQUIRED' && <p>{t('reviewRequired')}</p>}
      {rule.concurrence === 'REQUIRED' && <p>{t('concurrenceRequired')}</p>}
      <p className="jg-quiet">{nameOf(rule.basisKo, rule.basisEn)}</p>
    </Note>
  );
}

function People({ form, choice }: { form: UseFormReturn<Values>; choice: Choice }) {
  const t = useTexts();
  const chosen = Object.values(form.watch());
  const options = choice.signers.map(toOption);
  const deciders = choice.signers.filter(({ mayDecide }) => mayDecide).map(toOption);
  return (
    <>
      <SelectField label={t('review')} field={form.register('review')} options={options} emptyText={t('none')} />
      <SelectField
        label={t('approval')}
        hint={t('hint')}
        field={form.register('approval')}
        options={deciders}
        emptyText={isStrict(choice) ? t('choose') : t('anyone')}
      />
      <Disclosure summary={t('more')}>
        {() => (
          <>
            <SelectField
              label={t('review2')}
              field={form.register('review2')}
              options={options}
              emptyText={t('none')}
            />
            <SelectField
              label={t('concurrence')}
              field={form.register('concurrence')}
              options={options}
              emptyText={t('none')}
            />
            <SelectField
              label={t('concurrence2')}
              field={form.register('concurrence2')}
              options={options}
              emptyText={t('none')}
            />
          </>
        )}
      </Disclosure>
      {choice.signers
        .filter(({ id, absentUntil }) => absentUntil !== null && chosen.includes(id))
        .map(({ id, name, deputyName, absentUntil }) => (
          <Note key={id}>
            <p>
              {t('absent', { name, deputy: deputyName ?? '' })} <Day on={absentUntil} />
            </p>
          </Note>
        ))}
    </>
  );
}

function isStrict({ rule }: Choice): boolean {
  return rule?.review === 'REQUIRED' || rule?.concurrence === 'REQUIRED';
}

function toOption({ id, name, title }: Signer) {
  return { value: id, text: title === null ? name : `${name} (${title})` };
}

function suggestedOf({ suggested }: Choice): Values {
  const of = (role: Step['role']) => suggested.find((step) => step.role === role)?.signerId ?? '';
  return { ...EMPTY, review: of('REVIEW'), concurrence: of('CONCURRENCE'), approval: of('APPROVAL') };
}

/** Without anyone named every approver may decide. */
function bodyOf({ review, review2, concurrence, concurrence2, approval }: Values): { line?: Step[] } {
  const named: readonly (readonly [Step['role'], string])[] = [
    ['REVIEW', review],
    ['REVIEW', review2],
    ['CONCURRENCE', concurrence],
    ['CONCURRENCE', concurrence2],
    ['APPROVAL', approval],
  ];
  const line = named.filter(([, id]) => id !== '').map(([role, signerId]) => ({ role, signerId }));
  return line.length > 0 ? { line } : {};
}
