import { useId, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { SearchGroup } from './search-group';
import { useSearchTexts } from './texts';
import './search.css';

const SHORTEST = 2;
const LONGEST = 100;

/** Everything the person may see that holds the words of the address. */
export function Component() {
  const t = useSearchTexts();
  const [parameters] = useSearchParams();
  const words = (parameters.get('q') ?? '').trim().slice(0, LONGEST);
  const isAsked = words.length >= SHORTEST;
  return (
    <>
      <PageHeader key={words} title={isAsked ? t('titleFor', { words }) : t('title')} />
      <SearchForm key={`form ${words}`} words={words} />
      {isAsked ? <Results words={words} /> : <Empty>{words === '' ? t('start') : t('tooShort')}</Empty>}
    </>
  );
}

function SearchForm({ words }: { words: string }) {
  const t = useSearchTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [, setParameters] = useSearchParams();
  return (
    <form
      role="search"
      aria-label={t('title')}
      className="jg-search-form"
      action={() => setParameters({ q: input.current?.value.trim() ?? '' })}
    >
      <div className="jg-field">
        <label htmlFor={id}>{t('words')}</label>
        <p className="jg-hint" id={`${id}-hint`}>
          {t('hint')}
        </p>
        <div className="jg-search-line">
          <input
            id={id}
            ref={input}
            type="search"
            className="krds-input"
            defaultValue={words}
            maxLength={LONGEST}
            aria-describedby={`${id}-hint`}
          />
          <Button type="submit" kind="primary" size="large">
            {t('submit')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Results({ words }: { words: string }) {
  const t = useSearchTexts();
  const { label } = useLabels();
  const query = api.useQuery('get', '/api/search', { params: { query: { q: words } } });
  return (
    <Loaded query={query}>
      {({ groups }) =>
        groups.length === 0 ? (
          <Empty>
            <p>{t('nothing', { words })}</p>
            <p className="jg-quiet">{t('nothingHint')}</p>
          </Empty>
        ) : (
          <>
            <nav aria-label={t('toType')}>
              <ul className="jg-search-types">
                {groups.map(({ type, hits, more }) => (
                  <li key={type}>
                    <a href={`#${type}`}>
                      {label('searchType', type)} {hits.length}
                      {more ? '+' : ''}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {groups.map((group) => (
              <SearchGroup key={group.type} group={group} words={words} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}
