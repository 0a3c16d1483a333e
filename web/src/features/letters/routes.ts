import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/letters/:orderId', lazy: () => import('./letter-page') }];
