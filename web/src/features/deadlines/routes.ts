import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/deadlines', lazy: () => import('./deadlines-page') },
  { path: '/deadlines/proposals', lazy: () => import('./proposals-page') },
];
