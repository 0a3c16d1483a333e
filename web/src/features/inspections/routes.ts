import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:id/inspections/new', lazy: () => import('./new-inspection-page') },
  { path: '/inspections/:id', lazy: () => import('./inspection-page') },
  { path: '/sessions/:id', lazy: () => import('./session-page') },
];
