import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/receipts', lazy: () => import('./receipts-page') }];
