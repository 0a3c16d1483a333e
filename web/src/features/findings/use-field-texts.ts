import { api } from '../../api/client';
import { useLabels } from '../../i18n/labels';
import { WRITTEN_FIELDS, type FindingValues, type WrittenField } from './finding-values';
import { tableText } from './finding-tables';
import { useArticleNames } from './use-articles';
import { useCauseCodes, useCriteria } from './use-case-links';
import { useFindingTexts } from './texts';

/** How the fields of a finding are called and read, for the comparison of two versions. */
export function useFieldTexts(caseId: string) {
  const t = useFindingTexts();
  const { label } = useLabels();
  const criteria = useCriteria();
  const causes = useCauseCodes();
  const articleOf = useArticleNames();
  const ofCase = { params: { path: { caseId }, query: { limit: 100 } } };
  const incidents = api.useQuery('get', '/api/cases/{caseId}/incidents', ofCase).data?.items ?? [];
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', ofCase).data?.items ?? [];
  const inspections = api.useQuery('get', '/api/cases/{caseId}/inspections', ofCase).data?.items ?? [];
  const texts: Record<WrittenField, (values: FindingValues) => string> = {
    title: ({ title }) => title,
    condition: ({ condition }) => condition,
    cause: ({ cause }) => cause,
    effect: ({ effect }) => effect,
    tables: ({ tables }) => tables.map(tableText).join('\n\n'),
    aspect: ({ aspect }) => label('findingAspect', aspect),
    type: ({ type }) => label('findingType', type),
    severity: ({ severity }) => label('severity', severity),
    scope: ({ scope }) => label('scope', scope),
    causal: ({ causal }) => label('causality', causal),
    causeCodes: ({ causeCodes }) => lines(causeCodes, (code) => causes.find(({ id }) => id === code)?.text),
    criteria: (values) =>
      lines(values.criteria, ({ criteriaItemCode, legalBasisId, clause }) =>
        [criteria.find(({ id }) => id === criteriaItemCode)?.text ?? articleOf(legalBasisId), clause]
          .filter(Boolean)
          .join(' · '),
      ),
    incidentIds: ({ incidentIds }) => lines(incidentIds, (id) => incidents.find((one) => one.id === id)?.incidentNo),
    evidenceIds: ({ evidenceIds }) =>
      lines(evidenceIds, (id) => {
        const item = evidence.find((one) => one.id === id);
        return item && `${item.evidenceNo} ${item.title}`;
      }),
    inspectionId: ({ inspectionId }) => inspections.find(({ id }) => id === inspectionId)?.inspectionNo ?? '',
    repeatOfId: ({ repeatOfId }) => repeatOfId,
  };
  return {
    titleOf: (name: string) => (isWritten(name) ? t(name) : name),
    textOf: (name: string, values: FindingValues) => (isWritten(name) ? texts[name](values) : ''),
  };
}

function isWritten(name: string): name is WrittenField {
  return WRITTEN_FIELDS.some((field) => field === name);
}

function lines<Item>(items: readonly Item[], textOf: (item: Item) => string | undefined): string {
  return items.map((item) => textOf(item) ?? '…').join('\n');
}
