import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, Section } from '../../components/page';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { Handling, Transfer } from './handling';
import { useHandlingTexts } from './texts';

/** Where the case went and whether the agency has said that it has it. */
export function TransferSection({ handling, transfer }: { handling: Handling; transfer: Transfer }) {
  const t = useHandlingTexts();
  const { label } = useLabels();
  const { permissions } = useUser();
  const [isOpen, setOpen] = useState(false);
  const { acknowledgedOn, acknowledgementNo } = transfer;
  const onDone = () => {
    setOpen(false);
    notify(t('done'));
  };
  return (
    <Section
      title={t('transfer')}
      actions={
        acknowledgedOn === null &&
        permissions.includes('cases.update') && <Button onClick={() => setOpen(true)}>{t('acknowledge')}</Button>
      }
    >
      <Facts
        items={[
          [t('agency'), transfer.agencyName],
          [
            t('document'),
            <Link key="document" to={`/documents/${transfer.documentId}`}>
              {transfer.documentNo}
            </Link>,
          ],
          [t('transferredOn'), <Day key="on" on={seoulDay(transfer.transferredAt)} />],
          [t('legalGround'), transfer.legalGround],
          [t('reason'), transfer.reason],
          [t('enclosures'), transfer.enclosures.join(', ')],
          [t('method'), label('deliveryMethod', transfer.method)],
          [t('acknowledgedOn'), acknowledgedOn ? <Day key="ack" on={acknowledgedOn} /> : t('notAcknowledged')],
          [t('acknowledgementNo'), acknowledgementNo],
        ]}
      />
      {isOpen && (
        <Dialog title={t('acknowledge')} onClose={() => setOpen(false)}>
          <AcknowledgeForm
            caseId={handling.caseId}
            transfer={transfer}
            onDone={onDone}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      )}
    </Section>
  );
}

interface AcknowledgeProps {
  caseId: string;
  transfer: Transfer;
  onDone: () => void;
  onCancel: () => void;
}

function AcknowledgeForm({ caseId, transfer, onDone, onCancel }: AcknowledgeProps) {
  const t = useHandlingTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { acknowledgedOn: seoulDay(new Date()), acknowledgementNo: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ acknowledgedOn, acknowledgementNo }) => {
        const body = { acknowledgedOn, ...(acknowledgementNo === '' ? {} : { acknowledgementNo }) };
        const path = `/api/cases/${caseId}/acknowledge-transfer`;
        return command.mutateAsync({ path, version: transfer.version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="date"
        label={t('acknowledgedOn')}
        required
        error={errorOf(form, 'acknowledgedOn')}
        field={form.register('acknowledgedOn', { required: t('dayMissing') })}
      />
      <TextField label={t('acknowledgementNo')} field={form.register('acknowledgementNo')} />
      <FormButtons isBusy={command.isPending} submitText={t('acknowledge')} onCancel={onCancel} />
    </Form>
  );
}
