import type { RouteObject } from 'react-router';

export const publicRoutes: RouteObject[] = [
  { path: '/public/reports', lazy: () => import('./public-reports-page') },
  { path: '/public/reports/:id', lazy: () => import('./public-report-page') },
];
