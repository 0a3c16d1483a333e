import { Button } from '../../components/button';
import { Facts, Section } from '../../components/page';
import { formatBytes, formatCount } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { EvidenceDetail } from './evidence-page';
import { useEvidenceTexts } from './texts';

/** The bytes by which the item is known again. */
export function FileFacts({ evidence: { filename, size, mime, sha256 } }: { evidence: EvidenceDetail }) {
  const t = useEvidenceTexts();
  const copy = async () => {
    await navigator.clipboard.writeText(sha256);
    notify(t('copied'));
  };
  return (
    <Section title={t('file')}>
      <div className="jg-e-stack">
        <Facts
          items={[
            [t('filename'), filename],
            [t('size'), t('bytes', { size: formatBytes(size), bytes: formatCount(size) })],
            [t('mime'), mime],
          ]}
        />
        <p className="jg-hint">{t('mimeHint')}</p>
        <h3>{t('hash')}</h3>
        <p>
          <code className="jg-hash">{sha256}</code>
        </p>
        <p className="jg-hint">{t('hashHint')}</p>
        {'clipboard' in navigator && (
          <div className="jg-actions">
            <Button size="small" kind="tertiary" onClick={() => void copy()}>
              {t('copy')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
