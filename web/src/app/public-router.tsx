import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { NotFound } from '../components/states';
import { PublicShell } from './public-shell';

/** What a feature opens to everybody stands in its `public-routes.ts`. */
const FEATURES = import.meta.glob<{ publicRoutes: RouteObject[] }>('../features/*/public-routes.ts', { eager: true });
const PUBLIC_ROUTES = Object.values(FEATURES).flatMap(({ publicRoutes }) => publicRoutes);

/** Whether the address that was opened needs nobody to be signed in. */
export function isPublicAddress(): boolean {
  return matchRoutes(PUBLIC_ROUTES, window.location) !== null;
}

export function createPublicRouter() {
  return createBrowserRouter([
    {
      element: <PublicShell />,
      errorElement: <NotFound />,
      hydrateFallbackElement: <></>,
      children: PUBLIC_ROUTES,
    },
  ]);
}
