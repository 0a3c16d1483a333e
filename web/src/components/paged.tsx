import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { send } from '../api/client';
import { currentLanguage } from '../i18n/language';
import { Button } from './button';
import { useComponentTexts } from './component-texts';
import { Empty, Loaded } from './states';

interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * The pages of a list, `GET path?…&cursor=`, one after the other.
 * `Item` is the type of the list's items from the generated contract.
 */
export function usePages<Item>(path: string, filters: Readonly<Record<string, string | null | undefined>> = {}) {
  return useInfiniteQuery({
    queryKey: ['pages', path, filters, currentLanguage()],
    initialPageParam: '',
    queryFn: ({ pageParam }) => loadPage<Item>(path, { ...filters, cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

async function loadPage<Item>(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): Promise<Page<Item>> {
  const url = new URL(path, window.location.origin);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  const response = await send(new Request(url));
  const body: unknown = await response.json();
  if (!response.ok) throw body;
  return body as Page<Item>;
}

/** A list that loads page by page; `empty` says what would stand there. */
export function Paged<Item>({
  query,
  empty,
  children,
}: {
  query: ReturnType<typeof usePages<Item>>;
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}) {
  const t = useComponentTexts();
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty>{empty}</Empty>;
        return (
          <>
            {children(items)}
            <div className="jg-more">
              <span className="jg-quiet">{t('shownCount', { count: items.length })}</span>
              {query.hasNextPage && (
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('nextPage')}
                </Button>
              )}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
