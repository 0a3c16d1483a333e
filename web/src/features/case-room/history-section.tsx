import { Link } from 'react-router';
import type { components } from '../../generated/api';
import { Section } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { useRoomTexts } from './texts';
import { WhenNear } from './when-near';

type HistoryItem = components['schemas']['CaseHistoryItem'];

/** Where the subject of an act is shown. */
const PAGES: Readonly<Record<string, string>> = {
  case: '/cases',
  incident: '/incidents',
  inspection: '/inspections',
  evidence: '/evidence',
  finding: '/findings',
  'fact-check': '/fact-checks',
  result: '/results',
  document: '/documents',
  order: '/orders',
  plan: '/plans',
  action: '/actions',
};

/** What was done, by whom and why. Asked for only when somebody comes this far down. */
export function HistorySection({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  return (
    <Section id="history" title={t('section_history')}>
      <WhenNear>{() => <History caseId={caseId} />}</WhenNear>
    </Section>
  );
}

function History({ caseId }: { caseId: string }) {
  const t = useRoomTexts();
  const query = usePages<HistoryItem>(`/api/cases/${caseId}/history`);
  return (
    <Paged query={query} empty={t('noHistory')}>
      {(items) => (
        <ol className="jg-room-history">
          {items.map((item, index) => (
            <HistoryLine key={`${item.at}${item.type}${index}`} item={item} />
          ))}
        </ol>
      )}
    </Paged>
  );
}

function HistoryLine({ item: { at, actorName, actorRoles, textKo, textEn, reason, target } }: { item: HistoryItem }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const { label } = useLabels();
  const page = target && PAGES[target.page];
  const text = pick(textKo, textEn);
  const roles = actorRoles.map((role) => label('role', role)).join(' · ');
  return (
    <li>
      <Instant at={at} />
      <div>
        <p>{page ? <Link to={`${page}/${target.id}`}>{text}</Link> : text}</p>
        <p className="jg-quiet">{[actorName ?? t('nobodySeen'), roles].filter((part) => part !== '').join(', ')}</p>
        {reason && (
          <p>
            {t('reason')}: {reason}
          </p>
        )}
      </div>
    </li>
  );
}
