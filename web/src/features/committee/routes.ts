import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/committee-items/new', lazy: () => import('./new-item-page') },
  { path: '/committee-items/:id', lazy: () => import('./item-page') },
  { path: '/committee-items/:id/edit', lazy: () => import('./edit-item-page') },
];
