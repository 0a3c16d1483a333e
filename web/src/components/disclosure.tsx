import { useState, type ReactNode } from 'react';

/** Opens on demand; what is inside is drawn, and loads its data, only then. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
}: {
  summary: ReactNode;
  children: () => ReactNode;
  isOpen?: boolean;
}) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details className="jg-disclosure" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div className="jg-disclosure-body">{children()}</div>}
    </details>
  );
}
