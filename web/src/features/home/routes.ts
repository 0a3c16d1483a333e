import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/', lazy: () => import('./home-page') },
  { path: '/work/:kind', lazy: () => import('./work-page') },
];
