import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/procedure-requests/new', lazy: () => import('./new-request-page') },
  { path: '/procedure-requests/:id', lazy: () => import('./request-page') },
];
