import { useSyncExternalStore } from 'react';

/** Widths for which drawings are laid out; each fills its place and is scaled by no more than the difference. */
export type FigureWidth = 340 | 700 | 1060;

const PHONE = '(max-width: 700px)';
const TABLET = '(max-width: 1100px)';

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(PHONE), matchMedia(TABLET)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

function current(): FigureWidth {
  if (matchMedia(PHONE).matches) return 340;
  return matchMedia(TABLET).matches ? 700 : 1060;
}

/** The width to draw for, known without measuring anything on the page. */
export function useFigureWidth(): FigureWidth {
  return useSyncExternalStore(subscribe, current);
}
