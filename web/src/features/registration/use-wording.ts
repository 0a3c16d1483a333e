import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { chosenServices, type CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';
import type { Wording } from './use-registration';

type Provider = components['schemas']['ProviderResponse'];

const LONGEST_TITLE = 200;
const SHORT = 60;

/** Titles and sources from what was chosen, so that nobody has to type them. */
export function useWording(): Wording & { suggestedTitle: (values: CaseValues) => string } {
  const t = useRegistrationTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  const queries = useQueryClient();

  const providerOf = ({ providerId }: CaseValues): Provider | undefined =>
    queries.getQueryData(
      api.queryOptions('get', '/api/providers/{id}', { params: { path: { id: providerId } } }).queryKey,
    );
  const servicesOf = (values: CaseValues, serviceIds: string[]): string =>
    (providerOf(values)?.services ?? [])
      .filter(({ id }) => chosenServices(serviceIds).includes(id))
      .map(({ nameKo, nameEn }) => nameOf(nameKo, nameEn))
      .join('·');
  const providerName = (values: CaseValues): string => {
    const provider = providerOf(values);
    return provider ? nameOf(provider.legalNameKo, provider.legalNameEn) : values.providerText;
  };
  const suggestedTitle = (values: CaseValues): string => {
    const provider = providerName(values) || t('provider');
    const service = servicesOf(
      values,
      values.incidents.flatMap(({ serviceIds }) => chosenServices(serviceIds)),
    );
    const title = service ? t('suggestedTitle', { provider, service }) : t('suggestedTitleBare', { provider });
    return title.slice(0, LONGEST_TITLE);
  };
  const assertedBy = (values: CaseValues): string =>
    values.trigger === 'PROVIDER_REPORT' ? providerName(values) : label('caseTrigger', values.trigger);

  return {
    suggestedTitle,
    assertedBy,
    caseTitle: (values) => values.title.trim() || suggestedTitle(values),
    incidentTitle: (values, index) => {
      const incident = values.incidents[index];
      const service = incident ? servicesOf(values, incident.serviceIds) : '';
      const [firstLine = ''] = (incident?.symptoms ?? '').trim().split('\n');
      return (service ? t('suggestedIncident', { service }) : firstLine.slice(0, SHORT)).slice(0, LONGEST_TITLE);
    },
    source: (values) => values.source.trim() || label('caseTrigger', values.trigger),
  };
}
