import { Controller, type UseFormReturn } from 'react-hook-form';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import type { CriterionValue, FindingValues } from './finding-values';
import { useArticleNames } from './use-articles';
import { useCriteria } from './use-case-links';
import { useFindingTexts } from './texts';

const CLAUSE_MAX = 200;

/** What the facts are measured against; each item may name the clause or page of the provider's own plan. */
export function CriteriaField({ form }: { form: UseFormReturn<FindingValues> }) {
  const t = useFindingTexts();
  const items = useCriteria();
  const articleOf = useArticleNames();
  const articles = form
    .watch('criteria')
    .filter(({ criteriaItemCode }) => !criteriaItemCode)
    .map((criterion) => ({ id: keyOf(criterion), text: articleOf(criterion.legalBasisId) }));
  return (
    <Controller
      control={form.control}
      name="criteria"
      render={({ field }) => {
        const of = (key: string) => field.value.find((criterion) => keyOf(criterion) === key);
        const planYearOf = (code: string) => items.find(({ id }) => id === code)?.planYear;
        const change = (keys: string[]) =>
          field.onChange(keys.map((key) => of(key) ?? newCriterion(key, planYearOf(key))));
        const setClause = (key: string, clause: string) =>
          field.onChange(field.value.map((one) => (keyOf(one) === key ? withClause(one, clause) : one)));
        return (
          <MultiPick
            label={t('criteria')}
            hint={t('criteriaHint')}
            options={[...items, ...articles]}
            value={field.value.map(keyOf)}
            onChange={change}
            error={errorOf(form, 'criteria')}
            more={(key) => (
              <label className="jg-finding-clause">
                <span>{t('clause')}</span>
                <input
                  className="krds-input small"
                  maxLength={CLAUSE_MAX}
                  value={of(key)?.clause ?? ''}
                  onChange={(event) => setClause(key, event.target.value)}
                />
              </label>
            )}
          />
        );
      }}
    />
  );
}

function keyOf({ criteriaItemCode, legalBasisId }: CriterionValue): string {
  return criteriaItemCode ?? legalBasisId ?? '';
}

function newCriterion(criteriaItemCode: string, planYear: number | null | undefined): CriterionValue {
  return { criteriaItemCode, ...(planYear ? { planYear } : {}) };
}

function withClause({ clause: _, ...rest }: CriterionValue, clause: string): CriterionValue {
  return clause.trim() === '' ? rest : { ...rest, clause };
}
