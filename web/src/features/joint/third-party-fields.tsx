import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { useJointTexts } from './texts';

export interface PlanValues {
  providerId: string;
  respondentId: string;
  providerTitle: string;
  ground: string;
  legalBasisId: string;
  consentBy: string;
  consentOn: string;
  necessity: string;
  scope: string;
  method: string;
  selectionReason: string;
  refusalConsequence: string;
  sites: string;
  plannedStartAt: string;
  plannedEndOn: string;
}

interface Props {
  form: UseFormReturn<PlanValues>;
  found: components['schemas']['CaseResponse'];
}

const MANY = 100;

export function ThirdPartyFields(props: Props) {
  return (
    <>
      <Parties {...props} />
      <Ground {...props} />
      <Plan {...props} />
    </>
  );
}

function Parties({ form, found }: Props) {
  const t = useJointTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/providers', { params: { query: { limit: MANY } } });
  const inCase = found.respondents.filter(({ role }) => role !== 'THIRD_PARTY').map(({ providerId }) => providerId);
  const others = (data?.items ?? []).filter(({ id }) => !inCase.includes(id));
  return (
    <>
      <SelectField
        key={others.length}
        label={t('thirdParty')}
        required
        emptyText={t('choose')}
        options={others.map(({ id, legalNameKo, legalNameEn }) => ({
          value: id,
          text: nameOf(legalNameKo, legalNameEn),
        }))}
        error={errorOf(form, 'providerId')}
        field={form.register('providerId', { required: t('thirdPartyMissing') })}
      />
      <SelectField
        label={t('respondent')}
        required
        emptyText={t('choose')}
        options={found.respondents
          .filter(({ role }) => role !== 'THIRD_PARTY')
          .map(({ providerId, providerNameKo, providerNameEn }) => ({
            value: providerId,
            text: nameOf(providerNameKo, providerNameEn),
          }))}
        error={errorOf(form, 'respondentId')}
        field={form.register('respondentId', { required: t('respondentMissing') })}
      />
      <TextField
        label={t('providerTitle')}
        hint={t('providerTitleHint')}
        required
        maxLength={200}
        error={errorOf(form, 'providerTitle')}
        field={form.register('providerTitle', { required: t('providerTitleMissing') })}
      />
      <TextArea
        label={t('necessity')}
        required
        maxLength={2000}
        error={errorOf(form, 'necessity')}
        field={form.register('necessity', { required: t('necessityMissing') })}
      />
    </>
  );
}

function Ground({ form }: Props) {
  const t = useJointTexts();
  const nameOf = useNameOf();
  const { options } = useLabels();
  const { data = [] } = api.useQuery('get', '/api/reference/legal-bases', {
    params: { query: { power: 'INSPECTION' } },
  });
  const isLaw = form.watch('ground') === 'LAW';
  return (
    <>
      <SelectField label={t('ground')} required options={options('thirdPartyGround')} field={form.register('ground')} />
      <SelectField
        key={data.length}
        label={isLaw ? t('permittedBy') : t('legalBasis')}
        required
        emptyText={t('choose')}
        options={data.map(({ id, act, article, titleKo, titleEn }) => ({
          value: id,
          text: `「${act}」 ${article} (${nameOf(titleKo, titleEn)})`,
        }))}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId', { required: t('permittedByMissing') })}
      />
      {!isLaw && (
        <div className="jg-two-columns">
          <TextField
            label={t('consentBy')}
            required
            error={errorOf(form, 'consentBy')}
            field={form.register('consentBy', { required: t('consentByMissing') })}
          />
          <TextField
            type="date"
            label={t('consentOn')}
            required
            error={errorOf(form, 'consentOn')}
            field={form.register('consentOn', { required: t('dayMissing') })}
          />
        </div>
      )}
    </>
  );
}

function Plan({ form }: Props) {
  const t = useJointTexts();
  return (
    <>
      <div className="jg-two-columns">
        <TextField
          type="datetime-local"
          label={t('start')}
          required
          error={errorOf(form, 'plannedStartAt')}
          field={form.register('plannedStartAt', { required: t('startMissing') })}
        />
        <TextField
          type="date"
          label={t('end')}
          required
          error={errorOf(form, 'plannedEndOn')}
          field={form.register('plannedEndOn', { required: t('dayMissing') })}
        />
      </div>
      <TextArea
        label={t('scope')}
        required
        error={errorOf(form, 'scope')}
        field={form.register('scope', { required: t('scopeMissing') })}
      />
      <TextArea label={t('method')} field={form.register('method')} />
      <TextArea label={t('selectionReason')} field={form.register('selectionReason')} />
      <TextArea label={t('refusalConsequence')} field={form.register('refusalConsequence')} />
      <TextArea label={t('sites')} hint={t('sitesHint')} field={form.register('sites')} />
    </>
  );
}
