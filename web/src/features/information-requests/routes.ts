import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/information-requests/new', lazy: () => import('./new-request-page') },
  { path: '/information-requests/:id', lazy: () => import('./request-page') },
  { path: '/information-requests/:id/edit', lazy: () => import('./edit-request-page') },
];
