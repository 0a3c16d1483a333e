import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isNotFound, isProblem } from '../api/problem';
import { Button } from './button';
import { useComponentTexts } from './component-texts';

interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Loading, error and not-found of what a page asks for; `children` draws the data. */
export function Loaded<Data>({ query, children }: { query: QueryLike<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error && isNotFound(query.error)) return <NotFound />;
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}

export function Loading() {
  const t = useComponentTexts();
  return (
    <div className="jg-state" role="status">
      <span className="jg-spinner" aria-hidden="true" />
      <p>{t('loading')}</p>
    </div>
  );
}

export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useComponentTexts();
  return (
    <div className="jg-state" role="alert">
      <h2>{t('loadFailed')}</h2>
      <p>{isProblem(error) ? error.detail : t('offline')}</p>
      {isProblem(error) && <p className="jg-quiet">{t('requestId', { id: error.requestId })}</p>}
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}

/** Says the same for "not there" and "not yours". */
export function NotFound() {
  const t = useComponentTexts();
  return (
    <div className="jg-state">
      <title>{t('notFoundTitle')}</title>
      <h1 tabIndex={-1}>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <p>
        <Link to="/">{t('backHome')}</Link>
      </p>
    </div>
  );
}

/** An empty list says what would stand there, and what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="jg-empty">{children}</div>;
}

/** The failure of an act, where it happened. */
export function ProblemNote({ error }: { error: unknown }) {
  const t = useComponentTexts();
  if (!error) return null;
  return (
    <div className="jg-note danger" role="alert">
      <p>{isProblem(error) ? error.detail : t('offline')}</p>
      {isProblem(error) && error.errors && error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function Note({
  kind = 'information',
  children,
}: {
  kind?: 'information' | 'warning' | 'danger' | 'success';
  children: ReactNode;
}) {
  return <div className={`jg-note ${kind}`}>{children}</div>;
}
