import { Controller, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Disclosure } from '../../components/disclosure';
import { ChoiceField, SelectField, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import type { PlanValues } from './inspection-values';
import { PlanText } from './plan-fields';
import { useInspectionTexts } from './texts';
import { useAdHocGrounds, useCriteriaOptions, usePenaltyClauses } from './use-reference';

type PlanForm = UseFormReturn<PlanValues>;

/** What is stated once, with the draft. */
export function PlanExtras({ form, caseId }: { form: PlanForm; caseId: string }) {
  const t = useInspectionTexts();
  const grounds = useAdHocGrounds();
  const criteria = useCriteriaOptions();
  return (
    <>
      <SelectField
        label={t('adHocGround')}
        hint={t('adHocGroundHint')}
        emptyText={t('none')}
        options={grounds}
        error={errorOf(form, 'adHocGround')}
        field={form.register('adHocGround')}
      />
      <Controller
        control={form.control}
        name="criteria"
        render={({ field }) => (
          <MultiPick
            label={t('criteria')}
            hint={t('criteriaHint')}
            options={criteria}
            value={field.value}
            onChange={field.onChange}
            error={errorOf(form, 'criteria')}
          />
        )}
      />
      <Disclosure summary={t('more')}>
        {() => (
          <div className="jg-form">
            <PenaltyField form={form} />
            <TextField
              type="number"
              label={t('planYear')}
              min={2000}
              max={2100}
              error={errorOf(form, 'planYear')}
              field={form.register('planYear')}
            />
            <div className="jg-two-columns">
              <TextField
                label={t('consentBy')}
                hint={t('consentHint')}
                maxLength={200}
                field={form.register('consentBy')}
              />
              <TextField type="date" label={t('consentOn')} field={form.register('consentOn')} />
            </div>
            <FollowedActions form={form} caseId={caseId} />
            <PlanText form={form} name="newEvidence" label={t('newEvidence')} hint={t('newEvidenceHint')} rows={2} />
          </div>
        )}
      </Disclosure>
    </>
  );
}

export function PenaltyField({ form }: { form: PlanForm }) {
  const t = useInspectionTexts();
  const clauses = usePenaltyClauses();
  return (
    <SelectField
      key={clauses.length}
      label={t('refusalPenalty')}
      emptyText={t('none')}
      options={clauses}
      error={errorOf(form, 'refusalPenaltyCode')}
      field={form.register('refusalPenaltyCode')}
    />
  );
}

function FollowedActions({ form, caseId }: { form: PlanForm; caseId: string }) {
  const t = useInspectionTexts();
  const { data } = api.useQuery('get', '/api/corrective-actions', { params: { query: { caseId, limit: 100 } } });
  if (!data || data.items.length === 0) return null;
  return (
    <ChoiceField
      label={t('followedActions')}
      options={data.items.map(({ id, actionNo, requirementTitle }) => ({
        value: id,
        text: `${actionNo} ${requirementTitle}`,
        isWritten: true,
      }))}
      error={errorOf(form, 'correctiveActionIds')}
      field={form.register('correctiveActionIds')}
    />
  );
}
