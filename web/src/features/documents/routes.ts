import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/documents', lazy: () => import('./documents-page') },
  { path: '/deliveries', lazy: () => import('./ledger-page') },
  { path: '/documents/:id', lazy: () => import('./document-page') },
];
