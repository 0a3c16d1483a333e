import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: '/occurrences/:id', lazy: () => import('./occurrence-page') }];
