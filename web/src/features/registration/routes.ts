import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/new', lazy: () => import('./new-case-page') },
  { path: '/cases/:id/incidents/new', lazy: () => import('./new-incidents-page') },
  { path: '/declarations', lazy: () => import('./declarations-page') },
];
