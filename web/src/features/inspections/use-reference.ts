import { api } from '../../api/client';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import type { Option } from '../../components/field';

type Basis = components['schemas']['LegalBasisEntryResponse'];
type Track = components['schemas']['CaseResponse']['tracks'][number];

/** Articles that give the power to inspect on a day; `tracks` narrows them to the frames of the case and the general Acts. */
export function useInspectionBases(asOf: string | undefined, tracks: readonly Track[] | null): Option[] {
  const textOf = useBasisText();
  const { data } = api.useQuery('get', '/api/reference/legal-bases', {
    params: { query: { power: 'INSPECTION', ...(asOf ? { asOf } : {}) } },
  });
  return (data ?? [])
    .filter(({ track }) => tracks === null || track === null || tracks.some((one) => one === track))
    .toSorted((one, other) => Number(one.track === null) - Number(other.track === null))
    .map((basis) => ({ value: basis.id, text: textOf(basis) }));
}

/** How one article is cited, by its id; empty while it loads. */
export function useBasisName(id: string | null | undefined, asOf: string): string {
  const textOf = useBasisText();
  const { data } = api.useQuery(
    'get',
    '/api/reference/legal-bases',
    { params: { query: { asOf } } },
    { enabled: !!id },
  );
  const basis = data?.find((one) => one.id === id);
  return basis ? textOf(basis) : '';
}

function useBasisText(): (basis: Basis) => string {
  const nameOf = useNameOf();
  return ({ act, article, titleKo, titleEn }) => `「${act}」 ${article} (${nameOf(titleKo, titleEn)})`;
}

/** Grounds of the frames of the case first; the server judges which of them applies to the legal basis. */
export function useExemptionGrounds(tracks: readonly Track[]): Option[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/notice-exemption-grounds');
  const fits = (track: string | null) => track === 'GENERAL' || tracks.some((one) => one === track);
  return (data ?? [])
    .filter(({ track }) => fits(track))
    .map(({ code, nameKo, nameEn, source }) => ({
      value: code,
      text: `${nameOf(nameKo, nameEn)} — ${source}`,
    }));
}

export function useAdHocGrounds(): Option[] {
  return useEntryOptions('adhoc-grounds', 'name');
}

export function usePenaltyClauses(): Option[] {
  return useEntryOptions('penalty-clauses', 'conduct');
}

/** The entries of a dataset with the words that it calls `nameKo`/`nameEn` or `conductKo`/`conductEn`. */
function useEntryOptions(dataset: 'adhoc-grounds' | 'penalty-clauses', words: 'name' | 'conduct'): Option[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/entries/{dataset}', { params: { path: { dataset } } });
  return (data ?? []).map(({ code, entry, source }) => {
    const texts = entry as Record<string, string | null | undefined>;
    return { value: code, text: `${nameOf(texts[`${words}Ko`] ?? code, texts[`${words}En`])} — ${source}` };
  });
}

export function useCriteriaOptions() {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/criteria-items');
  return (data ?? []).map(({ code, titleKo, titleEn, textKo }) => ({
    id: code,
    text: `${code} ${nameOf(titleKo, titleEn)}`,
    detail: nameOf(textKo, '') || null,
  }));
}
