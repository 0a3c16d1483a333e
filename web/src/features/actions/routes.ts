import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/actions', lazy: () => import('./actions-page') },
  { path: '/actions/:id', lazy: () => import('./action-page') },
  { path: '/actions/:id/report', lazy: () => import('./report-page') },
  { path: '/actions/:id/receipts/:reportId', lazy: () => import('./receipt-page') },
  { path: '/actions/:id/verification', lazy: () => import('./verification-page') },
  { path: '/verifications/:id', lazy: () => import('./verification-address-page') },
];
