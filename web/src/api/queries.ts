import { QueryClient, type FetchQueryOptions, type QueryKey } from '@tanstack/react-query';
import { isProblem } from './problem';
import { whenSignedIn } from './session-store';

const RETRIES = 2;
const FRESH_MS = 5_000;

/** What the server was asked for and answered. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // A definite answer of the server is an answer; only silence and 5xx are asked again.
      retry: (count, error) => count < RETRIES && (!isProblem(error) || error.status >= 500),
    },
  },
});

/** Asks before the page that needs it is drawn; the page's own question then finds the answer, or waits for the same one. */
export function askEarly<Data, Failure, Key extends QueryKey>(
  query: FetchQueryOptions<Data, Failure, Data, Key>,
): void {
  void whenSignedIn().then(() => queries.prefetchQuery(query));
}
