import { useEffect } from 'react';
import { api } from '../../api/client';
import { usePages } from '../../components/paged';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';

type Evidence = components['schemas']['EvidenceResponse'];

const USABLE: readonly Evidence['status'][] = ['ACCEPTED', 'SEALED'];

/** All evidence about one respondent that a finding can rest on. */
export function useEvidence(caseId: string, providerId: string): Evidence[] {
  const query = usePages<Evidence>(`/api/cases/${caseId}/evidence`, { providerId, limit: '100' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const items = (query.data?.pages ?? []).flatMap((page) => page.items);
  return items.filter(({ status }) => USABLE.includes(status));
}

export function useCriteria() {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/criteria-items');
  return (data ?? []).map(({ code, titleKo, titleEn, textKo, planYear }) => ({
    id: code,
    text: `${code} ${nameOf(titleKo, titleEn)}`,
    detail: nameOf(textKo, '') || null,
    planYear,
  }));
}

export function useCauseCodes() {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/cause-codes');
  const names = new Map((data ?? []).map(({ code, nameKo, nameEn }) => [code, nameOf(nameKo, nameEn)]));
  return (data ?? []).map(({ code, category }) => ({
    id: code,
    text: names.get(code) ?? code,
    detail: category === code ? null : (names.get(category) ?? category),
  }));
}
