import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/remedies', lazy: () => import('./remedies-page') },
  { path: '/orders/:orderId/appeals/new', lazy: () => import('./new-appeal-page') },
  { path: '/orders/:orderId/sanctions/new', lazy: () => import('./new-sanction-page') },
  { path: '/cases/:caseId/sanctions/new', lazy: () => import('./new-fine-page') },
  { path: '/sanctions/:sanctionId/appeals/new', lazy: () => import('./new-appeal-page') },
  { path: '/sanctions/:id', lazy: () => import('./sanction-page') },
  { path: '/appeals/:id', lazy: () => import('./appeal-page') },
];
