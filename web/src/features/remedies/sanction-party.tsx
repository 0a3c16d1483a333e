import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { CheckField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Prose, Section } from '../../components/page';
import { ReceiptFilesOf } from '../../components/receipts';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { EvidenceAttach, EvidenceList, type EvidenceReference } from '../../components/submitted-evidence';
import { MoneyField } from './money-field';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import { useRemedyTexts } from './texts';
import { useWon } from './won';

/** What the party says of the intended sanction: once, until its day. */
export function OpinionSection({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const { permissions } = useUser();
  const { opinion } = sanction;
  const mayGive = sanction.status === 'OPINION' && permissions.includes('sanctions.give-opinion');
  if (!opinion && !mayGive) return null;
  return (
    <Section title={t('opinion')}>
      {opinion ? (
        <>
          <p className="jg-eyebrow">{t('receipt', { no: opinion.receiptNo })}</p>
          <Prose>{opinion.text}</Prose>
          <EvidenceList evidence={opinion.evidence} />
          <ReceiptFilesOf subjectId={sanction.id} />
        </>
      ) : (
        <OpinionForm sanction={sanction} />
      )}
    </Section>
  );
}

function OpinionForm({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { text: '', waiver: false, evidence: [] as EvidenceReference[] } });
  return (
    <Form
      form={form}
      error={command.error}
      label={t('giveOpinion')}
      onSubmit={({ evidence, ...said }) => {
        const body = { ...said, evidenceIds: evidence.map(({ id }) => id) };
        return command.mutateAsync({ path: `/api/sanctions/${sanction.id}/opinions`, body }).then(
          () => notify(t('opinionDone')),
          () => undefined,
        );
      }}
    >
      <TextArea
        label={t('opinionText')}
        hint={t('opinionHint', { day: sanction.opinionDueOn ?? '' })}
        required
        rows={5}
        maxLength={10_000}
        error={errorOf(form, 'text')}
        field={form.register('text', { required: t('opinionMissing') })}
      />
      <EvidenceAttach
        caseId={sanction.caseId}
        label={remedies('evidence')}
        attached={form.watch('evidence')}
        onChange={(attached) => form.setValue('evidence', attached)}
      />
      <CheckField label={t('waiver')} field={form.register('waiver')} />
      <FormButtons isBusy={command.isPending} submitText={t('giveOpinion')} />
    </Form>
  );
}

const PAYABLE: readonly Sanction['status'][] = ['OPINION', 'NOTIFIED', 'INSTALMENT', 'OVERDUE', 'DUNNED', 'COLLECTION'];

/** What was paid; the payment that reaches the amount settles it. */
export function PaymentSection({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const won = useWon();
  const { permissions } = useUser();
  const mayRecord = permissions.includes('sanctions.record-payment') && PAYABLE.includes(sanction.status);
  const rows = sanction.payments.map((payment, index) => ({ ...payment, no: index + 1 }));
  return (
    <Section title={t('payments')}>
      {rows.length === 0 ? (
        <p className="jg-quiet">{t('noPayments')}</p>
      ) : (
        <Table
          caption={t('payments')}
          rows={rows}
          rowKey={({ no }) => String(no)}
          columns={[
            { key: 'on', title: t('paidOn'), isName: true, cell: ({ paidOn }) => <Day on={paidOn} /> },
            { key: 'amount', title: t('amount'), align: 'end', cell: ({ amount }) => won(amount) },
          ]}
        />
      )}
      {mayRecord && <PaymentForm sanction={sanction} />}
    </Section>
  );
}

function PaymentForm({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { amount: '', paidOn: seoulDay(new Date()) } });
  return (
    <Form
      form={form}
      error={command.error}
      label={t('pay')}
      onSubmit={({ amount, paidOn }) =>
        command
          .mutateAsync({
            path: `/api/sanctions/${sanction.id}/payments`,
            version: sanction.version,
            body: { amount: Number(amount), paidOn },
          })
          .then(
            () => {
              form.reset();
              notify(t('recorded'));
            },
            () => undefined,
          )
      }
    >
      <div className="jg-money-row">
        <MoneyField form={form} name="amount" label={t('amount')} min={1} />
        <TextField type="date" label={t('paidOn')} required field={form.register('paidOn')} />
      </div>
      <FormButtons isBusy={command.isPending} submitText={t('pay')} />
    </Form>
  );
}
