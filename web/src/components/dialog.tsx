import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useComponentTexts } from './component-texts';

/** A modal dialog of the browser: it holds the focus, Escape closes it, and the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  /** Without it the dialog cannot be dismissed. */
  onClose?: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const t = useComponentTexts();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`jg-dialog${wide ? ' wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="jg-dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className="jg-icon-button" onClick={onClose}>
            <span aria-hidden="true">✕</span>
            <span className="sr-only">{t('close')}</span>
          </button>
        )}
      </div>
      <div className="jg-dialog-body">{children}</div>
    </dialog>
  );
}
