import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/cases/:caseId/handling', lazy: () => import('./handling-page') }];
