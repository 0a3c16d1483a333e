import { api } from '../../api/client';
import { useNameOf } from '../../i18n/names';

/** How an article is cited, by its id. */
export function useArticleNames(): (id: string | null | undefined) => string {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/legal-bases');
  return (id) => {
    const found = data?.find((basis) => basis.id === id);
    return found ? `「${found.act}」 ${found.article} (${nameOf(found.titleKo, found.titleEn)})` : '';
  };
}
