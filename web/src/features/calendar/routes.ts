import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/calendar', lazy: () => import('./calendar-page') }];
