import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/**
 * Draws the first screen at once and then one section after the other, so that the page answers in between. An address
 * such as `/cases/…#deadlines` is answered once every section is there.
 */
export function Growing({ first, sections }: { first: number; sections: readonly ReactNode[] }) {
  const [drawn, setDrawn] = useState(first);
  const isWhole = drawn >= sections.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    return () => clearTimeout(next);
  }, [drawn, isWhole]);
  useAnchor(isWhole);
  return (
    <div className="jg-room-body" data-growing={!isWhole || undefined}>
      {sections.slice(0, drawn)}
    </div>
  );
}

function useAnchor(isWhole: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '' && isWhole) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash, isWhole]);
}
