import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/publications', lazy: () => import('./publications-page') },
  { path: '/publications/:id', lazy: () => import('./publication-page') },
  { path: '/cases/:caseId/publication-notices', lazy: () => import('./notices-page') },
  { path: '/publication-notices/:id', lazy: () => import('./notice-page') },
];
