import { useCallback, useRef, useState } from 'react';

interface Part {
  readonly isSaved: boolean;
  readonly flush: () => Promise<boolean>;
}

/** Which parts of the page hold words that the server does not have yet. */
export interface SaveBoard {
  readonly report: (name: string, part: Part) => void;
  readonly isAllSaved: boolean;
  /** Saves everything; false when something could not be saved. */
  readonly flushAll: () => Promise<boolean>;
}

export function useSaveBoard(): SaveBoard {
  const parts = useRef(new Map<string, Part>());
  const [isAllSaved, setAllSaved] = useState(true);
  const report = useCallback((name: string, part: Part) => {
    parts.current.set(name, part);
    setAllSaved([...parts.current.values()].every(({ isSaved }) => isSaved));
  }, []);
  const flushAll = useCallback(async () => {
    const saved = await Promise.all([...parts.current.values()].map(({ flush }) => flush()));
    return saved.every(Boolean);
  }, []);
  return { report, isAllSaved, flushAll };
}
