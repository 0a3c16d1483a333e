import type { RouteObject } from 'react-router';

/** Both lead to one page: a finding that is being written keeps its place on the screen when it is first stored. */
export const routes: RouteObject[] = [
  { path: '/cases/:caseId/findings/new', lazy: () => import('./finding-page') },
  { path: '/findings/:findingId', lazy: () => import('./finding-page') },
];
