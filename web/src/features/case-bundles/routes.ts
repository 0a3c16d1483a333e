import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/cases/:caseId/bundles', lazy: () => import('./bundles-page') }];
