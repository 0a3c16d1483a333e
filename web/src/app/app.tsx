import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { queries } from '../api/queries';
import { useSession } from '../api/use-session';
import { Loading } from '../components/states';
import { createPublicRouter, isPublicAddress } from './public-router';
import { router } from './router';
import { SignInPage } from './sign-in-page';

const IS_PUBLIC = isPublicAddress();

export function App() {
  return <QueryClientProvider client={queries}>{IS_PUBLIC ? <OpenDoor /> : <Doors />}</QueryClientProvider>;
}

/** Pages for everybody know no session and ask for none. */
function OpenDoor() {
  const [router] = useState(createPublicRouter);
  return <RouterProvider router={router} />;
}

/** What one person saw is forgotten when that person leaves. */
function Doors() {
  const session = useSession();
  const isInside = session.kind === 'signed-in' || session.kind === 'expired';
  useEffect(() => (isInside ? () => queries.clear() : undefined), [isInside]);
  if (session.kind === 'starting') return <Loading />;
  return isInside ? <RouterProvider router={router} /> : <SignInPage />;
}
