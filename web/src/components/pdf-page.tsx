import { TextLayer, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';

/** One page, drawn when it comes near the window: a picture of it, and over it its text to select and to be read aloud. */
export function PdfPage({ page, scale, label }: { page: PDFPageProxy; scale: number; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame);
  const { width, height } = page.getViewport({ scale });
  useEffect(() => {
    if (!isNear || !canvas.current || !text.current) return;
    return draw(page, scale, canvas.current, text.current);
  }, [isNear, page, scale]);
  const style = { width, height, '--total-scale-factor': scale } as CSSProperties;
  return (
    <div className="jg-pdf-page" ref={frame} style={style} role="group" aria-label={label}>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className="jg-pdf-text" />
    </div>
  );
}

/** @returns how to stop it. */
function draw(page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement, text: HTMLDivElement): () => void {
  const density = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: scale * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const picture = page.render({ canvas, viewport });
  text.replaceChildren();
  const words = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale }),
  });
  const ignoreStop = () => undefined;
  picture.promise.catch(ignoreStop);
  words.render().catch(ignoreStop);
  return () => {
    picture.cancel();
    words.cancel();
  };
}

function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      root: element.current.parentElement,
      rootMargin: '100% 0%',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
