import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: '/cases/:caseId/joint', lazy: () => import('./joint-page') },
  { path: '/cases/:caseId/third-parties/new', lazy: () => import('./new-third-party-page') },
];
