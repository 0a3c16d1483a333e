import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/results/new', lazy: () => import('./new-result-page') },
  { path: '/results/:id', lazy: () => import('./result-page') },
  { path: '/results/:id/edit', lazy: () => import('./edit-result-page') },
];
