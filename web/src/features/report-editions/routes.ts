import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/report-editions/:id', lazy: () => import('./edition-page') },
  { path: '/report-versions/:id', lazy: () => import('./versions-page') },
  { path: '/cases/:caseId/report-editions', lazy: () => import('./editions-page') },
];
