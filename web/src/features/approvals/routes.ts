import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/approvals/:type/:id', lazy: () => import('./approval-page') }];
