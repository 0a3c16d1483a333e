import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/external-requests', lazy: () => import('./requests-page') },
  { path: '/cases/:caseId/external-requests/new', lazy: () => import('./new-request-page') },
  { path: '/external-requests/:id', lazy: () => import('./request-page') },
];
