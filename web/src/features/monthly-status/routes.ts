import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/monthly-status', lazy: () => import('./status-page') }];
