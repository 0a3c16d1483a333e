import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:id', lazy: () => import('./case-room-page') },
  { path: '/incidents/:id', lazy: () => import('./incident-page') },
];
