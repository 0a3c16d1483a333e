import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/orders/:orderId/opinion', lazy: () => import('./opinion-page') }];
