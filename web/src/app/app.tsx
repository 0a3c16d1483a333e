import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { isProblem } from '../api/problem';
import { useSession } from '../api/use-session';
import { Loading } from '../components/states';
import { router } from './router';
import { SignInPage } from './sign-in-page';

const RETRIES = 2;
const FRESH_MS = 5_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // A definite answer of the server is an answer; only silence and 5xx are asked again.
      retry: (count, error) => count < RETRIES && (!isProblem(error) || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Doors />
    </QueryClientProvider>
  );
}

/** What one person saw is forgotten when that person leaves. */
function Doors() {
  const session = useSession();
  const isInside = session.kind === 'signed-in' || session.kind === 'expired';
  useEffect(() => (isInside ? () => queries.clear() : undefined), [isInside]);
  if (session.kind === 'starting') return <Loading />;
  return isInside ? <RouterProvider router={router} /> : <SignInPage />;
}
