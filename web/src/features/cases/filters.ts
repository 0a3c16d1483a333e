import { useSearchParams } from 'react-router';

const NAMES = ['status', 'trigger', 'sort', 'provider'] as const;
type Name = (typeof NAMES)[number];
export type Filters = Readonly<Record<Name, string>>;

/** The filters stand in the address, so that a list can be sent to a colleague. */
export function useFilters(): { filters: Filters; change: (changed: Partial<Filters>) => void } {
  const [parameters, setParameters] = useSearchParams();
  const filters = Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ''])) as Filters;
  const change = (changed: Partial<Filters>) =>
    setParameters(Object.fromEntries(Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== '')));
  return { filters, change };
}
