import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from './button';
import { PdfPage } from './pdf-page';
import { usePdfTexts } from './pdf-texts';
import './pdf-view.css';
import { saveBlob } from './secured-file';
import { Loading, Note } from './states';

GlobalWorkerOptions.workerSrc = workerAddress;

const ZOOM_STEP = 1.25;
const MIN_SCALE = 0.3;
const MAX_SCALE = 4;
/** A page fits the width as long as it does not become larger than this. */
const MAX_FIT = 1.6;
/** What of a page's width its frame takes, in CSS pixels. */
const FRAME = 26;

/** A PDF that is already here. */
export default function PdfDocument({ file, title, fileName }: { file: Blob; title: string; fileName: string }) {
  const t = usePdfTexts();
  const { pages, isBroken } = usePdfPages(file);
  const save = () => saveBlob(file, fileName);
  if (isBroken)
    return (
      <Note kind="danger">
        <p>{t('failed')}</p>
        <Button onClick={save}>{t('save')}</Button>
      </Note>
    );
  return pages ? <Pages pages={pages} title={title} onSave={save} /> : <Loading />;
}

function usePdfPages(file: Blob): { pages: readonly PDFPageProxy[] | null; isBroken: boolean } {
  const [pages, setPages] = useState<readonly PDFPageProxy[] | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isOver = false;
    let opened: PDFDocumentProxy | undefined;
    const open = async () => {
      const document = await getDocument({ data: await file.arrayBuffer() }).promise;
      opened = document;
      const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
      const all = await Promise.all(numbers.map((number) => document.getPage(number)));
      if (!isOver) setPages(all);
    };
    setPages(null);
    setBroken(false);
    open().catch((error: unknown) => {
      console.error(error);
      if (!isOver) setBroken(true);
    });
    return () => {
      isOver = true;
      void opened?.loadingTask.destroy();
    };
  }, [file]);
  return { pages, isBroken };
}

function Pages({ pages, title, onSave }: { pages: readonly PDFPageProxy[]; title: string; onSave: () => void }) {
  const t = usePdfTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const width = useWidth(scroller);
  const pageWidth = pages[0]?.getViewport({ scale: 1 }).width ?? 1;
  const scale = zoom ?? Math.min(MAX_FIT, clamp((width - FRAME) / pageWidth));
  const { current, goTo, onScroll } = useCurrentPage(scroller, pages.length);
  const zoomBy = (factor: number) => setZoom(clamp(scale * factor));
  const onKeyDown = (event: KeyboardEvent) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act({ goTo, current, last: pages.length, zoomBy, fit: () => setZoom(null) });
  };
  return (
    <div className="jg-pdf">
      <div className="jg-pdf-tools" role="toolbar" aria-label={t('tools')}>
        <span className="jg-pdf-group">
          <Tool text={t('previous')} sign="‹" onClick={() => goTo(current - 1)} isOff={current === 1} />
          <PageNumber current={current} last={pages.length} goTo={goTo} />
          <Tool text={t('next')} sign="›" onClick={() => goTo(current + 1)} isOff={current === pages.length} />
        </span>
        <span className="jg-pdf-group">
          <Tool text={t('smaller')} sign="−" onClick={() => zoomBy(1 / ZOOM_STEP)} isOff={scale <= MIN_SCALE} />
          <span className="jg-pdf-zoom">{t('zoom', { percent: Math.round(scale * 100) })}</span>
          <Tool text={t('larger')} sign="+" onClick={() => zoomBy(ZOOM_STEP)} isOff={scale >= MAX_SCALE} />
          <Button size="small" kind="tertiary" aria-pressed={zoom === null} onClick={() => setZoom(null)}>
            {t('fit')}
          </Button>
        </span>
        <Button size="small" onClick={onSave}>
          {t('save')}
        </Button>
      </div>
      <div
        className="jg-pdf-pages"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={title}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        {width > 0 &&
          pages.map((page) => (
            <PdfPage
              key={page.pageNumber}
              page={page}
              scale={scale}
              label={t('pageOf', { page: page.pageNumber, count: pages.length })}
            />
          ))}
      </div>
      <p className="jg-quiet jg-pdf-keys">{t('keys')}</p>
    </div>
  );
}

interface Reach {
  readonly goTo: (page: number) => void;
  readonly current: number;
  readonly last: number;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

const KEYS: Readonly<Record<string, (reach: Reach) => void>> = {
  PageDown: ({ goTo, current }) => goTo(current + 1),
  PageUp: ({ goTo, current }) => goTo(current - 1),
  Home: ({ goTo }) => goTo(1),
  End: ({ goTo, last }) => goTo(last),
  '+': ({ zoomBy }) => zoomBy(ZOOM_STEP),
  '=': ({ zoomBy }) => zoomBy(ZOOM_STEP),
  '-': ({ zoomBy }) => zoomBy(1 / ZOOM_STEP),
  0: ({ fit }) => fit(),
};

function Tool({ text, sign, onClick, isOff }: { text: string; sign: string; onClick: () => void; isOff: boolean }) {
  return (
    <button
      type="button"
      className="jg-icon-button"
      aria-disabled={isOff || undefined}
      title={text}
      onClick={() => !isOff && onClick()}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{text}</span>
    </button>
  );
}

function PageNumber({ current, last, goTo }: { current: number; last: number; goTo: (page: number) => void }) {
  const t = usePdfTexts();
  return (
    <form className="jg-pdf-number" action={(form) => goTo(Number(form.get('page')))}>
      <label>
        <span className="sr-only">{t('page')}</span>
        <input
          key={current}
          name="page"
          type="number"
          min={1}
          max={last}
          defaultValue={current}
          className="krds-input small"
        />
      </label>
      <span>{t('ofPages', { count: last })}</span>
    </form>
  );
}

/** The page whose head was last scrolled past, and how to get to another. */
function useCurrentPage(scroller: RefObject<HTMLDivElement | null>, last: number) {
  const [current, setCurrent] = useState(1);
  const onScroll = () => {
    const box = scroller.current;
    if (!box) return;
    const middle = box.scrollTop + box.clientHeight / 3;
    const passed = [...box.children].filter((child) => (child as HTMLElement).offsetTop - box.offsetTop <= middle);
    setCurrent(Math.max(1, passed.length));
  };
  const goTo = (page: number) => {
    const box = scroller.current;
    const target = box?.children[Math.min(Math.max(page, 1), last) - 1] as HTMLElement | undefined;
    if (box && target) box.scrollTo({ top: target.offsetTop - box.offsetTop });
  };
  return { current, goTo, onScroll };
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const clamp = (scale: number): number => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
