import { api } from '../api/client';
import type { Crumb } from './page';
import { defineTexts } from '../i18n/i18n';

const useTexts = defineTexts('case-crumb', { ko: { case: '사건' }, en: { case: 'Case' } });

/** The way back to the case, by its number once that is known. */
export function useCaseCrumb(caseId: string): Crumb {
  const t = useTexts();
  const { data } = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return { to: `/cases/${caseId}`, text: data ? `${data.caseNo} ${data.title}` : t('case') };
}
