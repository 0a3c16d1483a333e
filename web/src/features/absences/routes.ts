import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/absences', lazy: () => import('./absences-page') }];
