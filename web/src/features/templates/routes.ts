import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/templates', lazy: () => import('./templates-page') },
  { path: '/templates/:id', lazy: () => import('./template-page') },
];
