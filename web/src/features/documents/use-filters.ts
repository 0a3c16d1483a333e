import { useSearchParams } from 'react-router';

/** The filters of a list stand in the address: what they are, and how to set one; an empty value takes it away. */
export function useFilters(): [URLSearchParams, (name: string, value: string) => void] {
  const [filters, setFilters] = useSearchParams();
  const setFilter = (name: string, value: string) =>
    setFilters(
      (current) => {
        if (value === '') current.delete(name);
        else current.set(name, value);
        return current;
      },
      { replace: true },
    );
  return [filters, setFilter];
}
