import { Link } from 'react-router';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import type { EvidenceDetail } from './evidence-page';
import { useEvidenceTexts } from './texts';

type Use = EvidenceDetail['uses'][number];

/** What rests on it: each a link. */
export function Uses({ evidence: { uses } }: { evidence: EvidenceDetail }) {
  const t = useEvidenceTexts();
  return (
    <Section title={t('uses')}>
      {uses.length === 0 ? (
        <Empty>{t('usesEmpty')}</Empty>
      ) : (
        <ul className="jg-bullets">
          {uses.map((use) => (
            <li key={`${use.kind} ${use.id} ${use.no} ${use.title}`}>
              {t(`use${use.kind}`)}: <Link to={addressOf(use)}>{`${use.no} ${use.title}`.trim()}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function addressOf({ kind, id }: Use): string {
  switch (kind) {
    case 'FINDING':
      return `/findings/${id}`;
    case 'FACT_CHECK':
      return `/fact-checks/${id}`;
    case 'OPINION':
      return `/orders/${id}/opinion`;
    case 'REPLACEMENT':
      return `/evidence/${id}`;
    case 'COMPLETION_REPORT':
    case 'VERIFICATION':
    case 'MILESTONE':
      return `/actions/${id}`;
  }
}
