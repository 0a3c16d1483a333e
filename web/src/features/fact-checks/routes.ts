import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/fact-checks/:id', lazy: () => import('./fact-check-page') }];
