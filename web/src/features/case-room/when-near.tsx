import { useEffect, useRef, useState, type ReactNode } from 'react';

const AHEAD = '400px';

/** Draws its content, and so asks for its data, only when somebody comes near it; `id` makes it an anchor before that. */
export function WhenNear({ id, children }: { id?: string; children: () => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: AHEAD },
    );
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} id={id} className="jg-room-near">
      {isNear && children()}
    </div>
  );
}
