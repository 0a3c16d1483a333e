import { useSearchParams } from 'react-router';

export const STANDINGS = ['OVERDUE', 'DUE_SOON', 'ON_TIME'] as const;

/** Open deadlines in three parts, one part of them, or what is met. */
export const SHOWS = ['open', ...STANDINGS, 'met'] as const;
export type Show = (typeof SHOWS)[number];
export type Part = Exclude<Show, 'open'>;

export interface Filters {
  readonly show: Show;
  readonly bound: string;
  readonly caseId: string;
}

/** The filters stand in the address, so that a board can be sent to a colleague. */
export function useFilters(): { filters: Filters; change: (changed: Partial<Filters>) => void } {
  const [parameters, setParameters] = useSearchParams();
  const shown = parameters.get('show');
  const filters: Filters = {
    show: SHOWS.find((show) => show === shown) ?? 'open',
    bound: parameters.get('bound') ?? '',
    caseId: parameters.get('case') ?? '',
  };
  const change = (changed: Partial<Filters>) => {
    const { show, bound, caseId } = { ...filters, ...changed };
    const given = { show: show === 'open' ? '' : show, bound, case: caseId };
    setParameters(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));
  };
  return { filters, change };
}
