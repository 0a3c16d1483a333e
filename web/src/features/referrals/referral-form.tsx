import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ChoiceField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import type { Referral } from './referrals-page';
import { useReferralTexts } from './texts';

const MANY = 100;

interface ReferralValues {
  kind: string;
  concernsId: string;
  agencyName: string;
  legalGround: string;
  facts: string;
  enclosures: string;
  evidenceIds: string[];
}

interface Props {
  caseId: string;
  /** Of a referral that is there already. */
  referral?: Referral;
  onDone: () => void;
  onCancel: () => void;
}

/** What is to be said to whom; while nothing is decided it may be written anew. */
export function ReferralForm({ caseId, referral, onDone, onCancel }: Props) {
  const t = useReferralTexts();
  const command = useCommand();
  const form = useForm<ReferralValues>({
    defaultValues: valuesOf(referral),
  });
  const act = referral
    ? ({ method: 'PUT', path: `/api/referrals/${referral.id}`, version: referral.version } as const)
    : { path: `/api/cases/${caseId}/referrals` };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ concernsId, enclosures, ...stated }) => {
        const body = { ...stated, enclosures: linesOf(enclosures), ...(concernsId === '' ? {} : { concernsId }) };
        return command.mutateAsync({ ...act, body }).then(onDone, () => undefined);
      }}
    >
      <ReferralFields form={form} caseId={caseId} />
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onCancel} />
    </Form>
  );
}

const NOTHING: ReferralValues = {
  kind: 'CRIMINAL_INVESTIGATION',
  concernsId: '',
  agencyName: '',
  legalGround: '',
  facts: '',
  enclosures: '',
  evidenceIds: [],
};

function valuesOf(referral: Referral | undefined): ReferralValues {
  if (!referral) return NOTHING;
  const { kind, concernsId, agencyName, legalGround, facts, enclosures, evidenceIds } = referral;
  const lines = enclosures.join('\n');
  return { kind, concernsId: concernsId ?? '', agencyName, legalGround, facts, enclosures: lines, evidenceIds };
}

function ReferralFields({ form, caseId }: { form: UseFormReturn<ReferralValues>; caseId: string }) {
  const t = useReferralTexts();
  const nameOf = useNameOf();
  const { options } = useLabels();
  const { data: found } = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return (
    <>
      <SelectField label={t('kind')} required options={options('referralKind')} field={form.register('kind')} />
      <TextField
        label={t('agency')}
        required
        error={errorOf(form, 'agencyName')}
        field={form.register('agencyName', { required: t('agencyMissing') })}
      />
      <SelectField
        key={found?.id}
        label={t('concerns')}
        emptyText={t('nobody')}
        options={(found?.respondents ?? []).map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
        field={form.register('concernsId')}
      />
      <TextField
        label={t('legalGround')}
        required
        error={errorOf(form, 'legalGround')}
        field={form.register('legalGround', { required: t('legalGroundMissing') })}
      />
      <TextArea
        label={t('facts')}
        required
        rows={6}
        maxLength={10_000}
        error={errorOf(form, 'facts')}
        field={form.register('facts', { required: t('factsMissing') })}
      />
      <TextArea label={t('enclosures')} hint={t('enclosuresHint')} field={form.register('enclosures')} />
      <EvidenceChoice form={form} caseId={caseId} />
    </>
  );
}

function EvidenceChoice({ form, caseId }: { form: UseFormReturn<ReferralValues>; caseId: string }) {
  const t = useReferralTexts();
  const { data } = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <ChoiceField
      label={t('evidence')}
      options={data.items.map(({ id, evidenceNo, title }) => ({
        value: id,
        text: `${evidenceNo} ${title}`,
        isWritten: true,
      }))}
      field={form.register('evidenceIds')}
    />
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
