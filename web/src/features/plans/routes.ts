import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/orders/:orderId/plans', lazy: () => import('./plan-versions-page') },
  { path: '/plans/:id', lazy: () => import('./plan-page') },
];
