import type { RouteObject } from 'react-router';

export const publicRoutes: RouteObject[] = [
  { path: '/verify', lazy: () => import('./verify-page') },
  { path: '/verify/:code', lazy: () => import('./verify-page') },
];
