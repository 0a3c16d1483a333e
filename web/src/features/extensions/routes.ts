import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/deadlines/:deadlineId/extension', lazy: () => import('./deadline-extensions-page') },
  { path: '/extension-requests/:id', lazy: () => import('./extension-page') },
];
