import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/retention', lazy: () => import('./retention-page') },
  { path: '/cases/:caseId/preservation-orders/new', lazy: () => import('./new-order-page') },
  { path: '/preservation-orders/:id', lazy: () => import('./order-page') },
  { path: '/preservation-orders/:id/edit', lazy: () => import('./edit-order-page') },
  { path: '/disposals', lazy: () => import('./disposals-page') },
  { path: '/disposals/:id', lazy: () => import('./disposal-page') },
  { path: '/purges', lazy: () => import('./purges-page') },
];
