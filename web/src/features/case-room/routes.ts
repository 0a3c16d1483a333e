import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { askEarly } from '../../api/queries';
import { roomQuery } from './room-query';

export const routes: RouteObject[] = [
  {
    path: '/cases/:id',
    loader: loadRoom,
    lazy: { Component: async () => (await import('./case-room-page')).Component },
  },
  { path: '/incidents/:id', lazy: () => import('./incident-page') },
];

/** The room is asked for while its page is still being loaded, and does not wait here. */
function loadRoom({ params: { id = '' } }: LoaderFunctionArgs): null {
  askEarly(roomQuery(id));
  return null;
}
