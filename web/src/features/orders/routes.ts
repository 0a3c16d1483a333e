import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/orders/new', lazy: () => import('./new-order-page') },
  { path: '/orders/:id', lazy: () => import('./order-page') },
  { path: '/orders/:id/edit', lazy: () => import('./edit-order-page') },
];
