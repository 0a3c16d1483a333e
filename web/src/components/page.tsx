import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { languageOf } from '../lib/language-of';
import { useComponentTexts } from './component-texts';

export interface Crumb {
  readonly to: string;
  readonly text: string;
}

/** The `state` of a navigation that only gives the page its address: the cursor stays where it is. */
export const IN_PLACE = 'in place';

/** The head of every page: where it lies, its title (also of the tab), what it is about, and its acts. */
export function PageHeader({
  title,
  eyebrow,
  crumbs = [],
  badges,
  actions,
  children,
}: {
  title: string;
  /** A number such as 점검-2024-0012, above the title. */
  eyebrow?: string | null;
  crumbs?: readonly Crumb[];
  badges?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const t = useComponentTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, state } = useLocation();
  const isInPlace = state === IN_PLACE;
  // A first load starts at the top of the document; only a step inside the application goes on at its heading.
  useEffect(() => {
    if (key !== 'default' && !isInPlace) heading.current?.focus({ preventScroll: true });
  }, [key, isInPlace]);
  return (
    <header className="jg-page-head">
      <title>{`${eyebrow ? `${eyebrow} ` : ''}${title} · ${t('product')}`}</title>
      {crumbs.length > 0 && (
        <nav aria-label={t('breadcrumb')} className="jg-crumbs">
          <ol>
            {crumbs.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} lang={languageOf(text)}>
                  {text}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="jg-page-title">
        <div>
          {eyebrow && (
            <p className="jg-eyebrow" lang={languageOf(eyebrow)}>
              {eyebrow}
            </p>
          )}
          <h1 ref={heading} tabIndex={-1} lang={languageOf(title)}>
            {title}
          </h1>
          {badges && <div className="jg-badges">{badges}</div>}
        </div>
        {actions && <div className="jg-actions">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** A titled part of a page; `id` makes it an anchor. */
export function Section({
  id,
  title,
  actions,
  children,
}: {
  id?: string;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="jg-section" id={id} aria-label={title}>
      <div className="jg-section-head">
        <h2>{title}</h2>
        {actions && <div className="jg-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Names and values, such as the head data of a case. Pairs without a value are left out. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="jg-facts">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={languageOf(value)}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Text written by people, with its line breaks. */
export function Prose({ children }: { children: string | null | undefined }) {
  return children ? (
    <p className="jg-prose" lang={languageOf(children)}>
      {children}
    </p>
  ) : null;
}
