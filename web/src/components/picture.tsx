import { useId, type ReactNode } from 'react';
import { Disclosure } from './disclosure';
import { useComponentTexts } from './component-texts';

/** A picture with its caption, and the same content as a table for whoever would rather read it. */
export function Picture({
  caption,
  children,
  table,
}: {
  caption: string;
  children: ReactNode;
  table: () => ReactNode;
}) {
  const t = useComponentTexts();
  const id = useId();
  return (
    <figure className="jg-picture" aria-labelledby={id}>
      <figcaption id={id}>{caption}</figcaption>
      <div className="jg-picture-body">{children}</div>
      <Disclosure summary={t('showTable')}>{table}</Disclosure>
    </figure>
  );
}
