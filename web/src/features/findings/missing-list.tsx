import { Note } from '../../components/states';
import type { FindingInHand } from './finding-values';
import { useFindingTexts } from './texts';

/** Everything that a draft still lacks, in the server's words, and words that judge instead of stating. */
export function MissingList({ finding }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  const words = [...new Set(finding.warnings.map(({ word }) => word))].join(', ');
  const [first] = finding.warnings;
  return (
    <aside className="jg-card jg-finding-missing" aria-label={t('missing')}>
      <h2>{t('missing')}</h2>
      {finding.missing.length === 0 ? (
        <p>✓ {t('nothingMissing')}</p>
      ) : (
        <ul className="jg-bullets">
          {finding.missing.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      {first && (
        <Note kind="warning">
          <p>{first.message}</p>
          <p>{t('wording', { words })}</p>
        </Note>
      )}
    </aside>
  );
}
