import { useEffect } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { useDraftForm } from '../../components/draft-form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { RegistrationForm } from './registration-form';
import { emptyCase, type CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';

type CaseInHand = components['schemas']['CaseResponse'];

export function Component() {
  const { id = '' } = useParams();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id } } });
  if (!permissions.includes('incidents.create')) return <NotFound />;
  return <Loaded query={query}>{(found) => <NewIncidents key={id} found={found} />}</Loaded>;
}

function NewIncidents({ found }: { found: CaseInHand }) {
  const t = useRegistrationTexts();
  const nameOf = useNameOf();
  const { form, draft } = useDraftForm<CaseValues>(`incidents:${found.id}`, startingWith(found));
  const { setValue } = form;
  useEffect(() => setValue('stored', { id: found.id, number: found.caseNo }), [found.id, found.caseNo, setValue]);
  return (
    <>
      <PageHeader
        title={t('newIncidents')}
        eyebrow={found.caseNo}
        crumbs={[
          { to: '/cases', text: t('cases') },
          { to: `/cases/${found.id}`, text: found.title },
        ]}
      />
      <RegistrationForm
        form={form}
        draft={draft}
        respondents={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
      />
    </>
  );
}

function startingWith({ id, caseNo, respondents, trigger }: CaseInHand): CaseValues {
  const [only, ...others] = respondents;
  return {
    ...emptyCase(),
    stored: { id, number: caseNo },
    trigger: trigger ?? '',
    providerId: only && others.length === 0 ? only.providerId : '',
  };
}
