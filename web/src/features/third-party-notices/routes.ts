import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/third-party-notices', lazy: () => import('./notices-page') },
  { path: '/third-party-notices/:id', lazy: () => import('./notice-page') },
];
