import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/evidence/:id', lazy: () => import('./evidence-page') }];
