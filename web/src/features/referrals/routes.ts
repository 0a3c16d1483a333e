import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/cases/:caseId/referrals', lazy: () => import('./referrals-page') }];
