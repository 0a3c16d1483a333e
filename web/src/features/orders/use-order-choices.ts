import { api } from '../../api/client';
import type { Option } from '../../components/field';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';

type Case = components['schemas']['CaseResponse'];
type Basis = components['schemas']['LegalBasisEntryResponse'];
type Instrument = components['schemas']['InstrumentTypeResponse'];
type Result = components['schemas']['ResultListItem'];
type CommitteeItem = components['schemas']['CommitteeItemListItem'];

const MANY = 100;

export interface OrderChoices {
  /** Instruments that the frames of the case know. */
  readonly instruments: readonly Instrument[];
  readonly bases: readonly Option[];
  readonly exemptionBases: readonly Option[];
  readonly results: readonly Result[];
  readonly committeeItems: readonly CommitteeItem[];
}

/**
 * What may be chosen in an order, from the registers of law and the records of its case; null until all of it is there. A
 * choice that comes later than the field would leave the field without its value.
 */
export function useOrderChoices(ofCase: Case, chosenBasis: Option | null): OrderChoices | null {
  const textOf = useBasisText();
  const ofThisCase = { params: { path: { caseId: ofCase.id }, query: { limit: MANY } } };
  const bases = api.useQuery('get', '/api/reference/legal-bases').data;
  const instruments = api.useQuery('get', '/api/reference/instrument-types').data;
  const tracks = api.useQuery('get', '/api/reference/entries/{dataset}', TRACKS).data;
  const results = api.useQuery('get', '/api/cases/{caseId}/results', ofThisCase).data;
  const committeeItems = api.useQuery('get', '/api/cases/{caseId}/committee-items', ofThisCase).data;
  if (!bases || !instruments || !tracks || !results || !committeeItems) return null;
  const allowed = tracks
    .filter(({ code }) => ofCase.tracks.some((track) => track === code))
    .flatMap(({ entry }) => (entry as { allowedInstruments?: string[] }).allowedInstruments ?? []);
  const orderBases = bases
    .filter(({ power }) => power === 'ORDER')
    .toSorted((one, other) => rankOf(one, ofCase) - rankOf(other, ofCase))
    .map((basis) => ({ value: basis.id, text: textOf(basis) }));
  return {
    instruments: instruments.filter(({ code }) => allowed.includes(code)),
    bases: withChosen(orderBases, chosenBasis),
    exemptionBases: bases
      .filter(({ code }) => code === EXEMPTION)
      .map((basis) => ({ value: basis.id, text: textOf(basis) })),
    results: results.items,
    committeeItems: committeeItems.items,
  };
}

const TRACKS = { params: { path: { dataset: 'tracks' } } } as const;

/** An article that was chosen stays to be seen, also when it is no longer in force. */
function withChosen(options: readonly Option[], chosen: Option | null): readonly Option[] {
  return chosen && !options.some(({ value }) => value === chosen.value) ? [...options, chosen] : options;
}

/** 행정절차법 제21조: the one article that allows to leave prior notice out. */
const EXEMPTION = 'APA_21';

/** Articles of the frames of the case come first. */
function rankOf({ track }: Basis, { tracks }: Case): number {
  return tracks.some((one) => one === track) ? 0 : 1;
}

function useBasisText(): (basis: Basis) => string {
  const nameOf = useNameOf();
  return ({ act, article, titleKo, titleEn }) => `「${act}」 ${article} (${nameOf(titleKo, titleEn)})`;
}
