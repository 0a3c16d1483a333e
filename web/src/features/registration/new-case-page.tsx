import { useUser } from '../../api/use-session';
import { useDraftForm } from '../../components/draft-form';
import { PageHeader } from '../../components/page';
import { NotFound } from '../../components/states';
import { keepDraft } from '../../lib/draft-store';
import { ProviderStanding } from './provider-standing';
import { RegistrationForm } from './registration-form';
import { emptyCase, type CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';

export function Component() {
  const { permissions } = useUser();
  return permissions.includes('cases.create') ? <NewCase /> : <NotFound />;
}

function NewCase() {
  const t = useRegistrationTexts();
  const user = useUser();
  const { form, draft } = useDraftForm<CaseValues>('case:new', emptyCase());
  const [providerId, stored] = form.watch(['providerId', 'stored']);
  /** The incidents typed so far go along to the case that they belong to. */
  const moveTo = (caseId: string) => {
    const values = { ...form.getValues(), stored: null, title: '' };
    keepDraft(user.id, `incidents:${caseId}`, { values, keptAt: new Date().toISOString(), version: null });
    draft.done();
  };
  return (
    <>
      <PageHeader title={t('newCase')} crumbs={[{ to: '/cases', text: t('cases') }]}>
        <p>{t('newCaseLead')}</p>
      </PageHeader>
      <RegistrationForm
        form={form}
        draft={draft}
        standing={providerId !== '' && stored === null && <ProviderStanding providerId={providerId} onMove={moveTo} />}
      />
    </>
  );
}
