import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import { useRemedyTexts } from './texts';

const MANY = 100;

/** A court stays the surcharge alone, or its stay ends: recorded on the court's paper. */
export function SanctionStay({ sanction }: { sanction: Sanction }) {
  const t = useSanctionTexts();
  const [isOpen, setOpen] = useState(false);
  const { stayAct } = sanction;
  if (stayAct === null) return null;
  const title = stayAct === 'stay' ? t('setStay') : t('liftStay');
  const close = () => setOpen(false);
  const done = () => {
    close();
    notify(t('stayRecorded'));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      {isOpen && (
        <Dialog title={title} onClose={close} wide>
          {stayAct === 'stay' ? (
            <SetForm sanction={sanction} title={title} onDone={done} onCancel={close} />
          ) : (
            <LiftForm sanction={sanction} title={title} onDone={done} onCancel={close} />
          )}
        </Dialog>
      )}
    </>
  );
}

interface StayFormProps {
  sanction: Sanction;
  title: string;
  onDone: () => void;
  onCancel: () => void;
}

function usePapers(caseId: string) {
  const { data } = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  });
  return (data?.items ?? []).map(({ id, evidenceNo, title }) => ({ value: id, text: `${evidenceNo} ${title}` }));
}

function SetForm({ sanction, title, onDone, onCancel }: StayFormProps) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const command = useCommand();
  const papers = usePapers(sanction.caseId);
  const today = seoulDay(new Date());
  const form = useForm({
    defaultValues: {
      court: '',
      courtCaseNo: '',
      scope: '',
      decidedOn: today,
      effectiveOn: today,
      untilPhrase: '',
      paperEvidenceId: '',
      reason: '',
    },
  });
  const text = (name: 'court' | 'courtCaseNo' | 'scope' | 'untilPhrase', label: string) => (
    <TextField
      label={label}
      required
      maxLength={100}
      error={errorOf(form, name)}
      field={form.register(name, { required: t('fieldMissing') })}
    />
  );
  const path = `/api/sanctions/${sanction.id}/stay`;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version: sanction.version, body }).then(onDone, () => undefined)}
    >
      {text('court', t('court'))}
      {text('courtCaseNo', t('courtCaseNo'))}
      {text('scope', t('stayScope'))}
      <TextField type="date" label={t('courtDecidedOn')} required field={form.register('decidedOn')} />
      <TextField type="date" label={t('effectiveOn')} required field={form.register('effectiveOn')} />
      {text('untilPhrase', t('until'))}
      <SelectField
        label={t('paper')}
        hint={remedies('paperHint')}
        required
        emptyText={t('choose')}
        options={papers}
        error={errorOf(form, 'paperEvidenceId')}
        field={form.register('paperEvidenceId', { required: remedies('paperMissing') })}
      />
      <TextArea
        label={remedies('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onCancel} />
    </Form>
  );
}

function LiftForm({ sanction, title, onDone, onCancel }: StayFormProps) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const command = useCommand();
  const papers = usePapers(sanction.caseId);
  const form = useForm({ defaultValues: { liftedOn: seoulDay(new Date()), paperEvidenceId: '', reason: '' } });
  const path = `/api/sanctions/${sanction.id}/lift-stay`;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version: sanction.version, body }).then(onDone, () => undefined)}
    >
      <TextField type="date" label={t('liftedOn')} required field={form.register('liftedOn')} />
      <SelectField
        label={t('paper')}
        hint={remedies('paperHint')}
        required
        emptyText={t('choose')}
        options={papers}
        error={errorOf(form, 'paperEvidenceId')}
        field={form.register('paperEvidenceId', { required: remedies('paperMissing') })}
      />
      <TextArea
        label={remedies('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onCancel} />
    </Form>
  );
}
