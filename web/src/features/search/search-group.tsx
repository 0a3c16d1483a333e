import { Link } from 'react-router';
import { StatusBadge } from '../../components/badge';
import { MergedInto } from '../../components/merged-into';
import { Section } from '../../components/page';
import type { components } from '../../generated/api';
import { type MachineName, useLabels } from '../../i18n/labels';
import { addressOf } from '../../lib/addresses';
import { Marked } from './marked';
import { useSearchTexts } from './texts';

type Group = components['schemas']['SearchGroupResponse'];
type Hit = components['schemas']['SearchHitResponse'];
type SearchType = Hit['type'];

const MACHINES: Partial<Record<SearchType, MachineName>> = {
  case: 'case',
  incident: 'incident',
  finding: 'finding',
  order: 'order',
  'corrective-action': 'corrective-action',
  document: 'official-document',
  evidence: 'evidence',
};

export function SearchGroup({ group: { type, hits, more }, words }: { group: Group; words: string }) {
  const t = useSearchTexts();
  const { label } = useLabels();
  const count = { count: hits.length };
  return (
    <Section
      id={type}
      title={label('searchType', type)}
      actions={<span className="jg-quiet">{more ? t('foundMore', count) : t('found', count)}</span>}
    >
      <ul className="jg-search-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <SearchHit hit={hit} words={words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SearchHit({ hit, words }: { hit: Hit; words: string }) {
  const t = useSearchTexts();
  const machine = MACHINES[hit.type];
  const isInCase = hit.caseNo !== null && hit.type !== 'case';
  return (
    <article className="jg-search-hit">
      <p className="jg-search-head">
        <span className="jg-quiet">
          <Marked text={hit.number} words={words} />
        </span>
        {machine && <StatusBadge machine={machine} status={hit.status} />}
      </p>
      <h3>
        <Link to={pageOf(hit)}>
          <Marked text={hit.title} words={words} />
        </Link>
      </h3>
      {hit.excerpt !== '' && hit.excerpt !== hit.title && (
        <p className="jg-search-excerpt">
          <Marked text={hit.excerpt} words={words} />
        </p>
      )}
      <MergedInto target={hit.mergedInto} />
      {isInCase && (
        <p className="jg-quiet">
          {t('inCase')} <Link to={`/cases/${hit.caseId}`}>{hit.caseNo}</Link>
        </p>
      )}
    </article>
  );
}

/** A provider of the register has no page of its own but its cases; a requirement stands in its order. */
function pageOf({ type, id, caseId, orderId }: Hit): string {
  if (type === 'provider') return `/cases?provider=${id}`;
  if (type === 'requirement') return addressOf('order', orderId ?? '', caseId ?? '');
  return addressOf(type, id, caseId ?? id);
}
