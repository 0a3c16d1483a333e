import { Link } from 'react-router';
import type { components } from '../generated/api';
import type { Evidence } from '../api/upload';
import { defineTexts, useLanguage } from '../i18n/i18n';
import { formatBytes, formatInstant } from '../lib/dates';
import { Button } from './button';
import { EvidenceUpload } from './evidence-upload';

/** What is kept of a piece of evidence that belongs to an answer. */
export type EvidenceReference = components['schemas']['EvidenceReferenceResponse'];

const useTexts = defineTexts('submitted-evidence', {
  ko: {
    attached: '붙인 자료',
    fingerprint: '지문(SHA-256)',
    attachedCount: '붙인 자료 {{count}}건',
    received: '{{at}} 접수',
    detach: '{{title}} 빼기',
    detachShort: '빼기',
    detachHint: '빼도 접수된 자료는 사건의 제출 자료로 남습니다.',
  },
  en: {
    attached: 'Attached evidence',
    fingerprint: 'Fingerprint (SHA-256)',
    attachedCount: 'Attached: {{count}}',
    received: 'received {{at}}',
    detach: 'Take off {{title}}',
    detachShort: 'Take off',
    detachHint: 'What was received stays among the submissions of the case.',
  },
});

/** Evidence named beside what it was brought for. */
export function EvidenceList({
  evidence,
  onDetach,
}: {
  evidence: readonly EvidenceReference[];
  onDetach?: (id: string) => void;
}) {
  const t = useTexts();
  const language = useLanguage();
  if (evidence.length === 0) return null;
  return (
    <ul className="jg-upload-list" aria-label={t('attached')}>
      {evidence.map(({ id, evidenceNo, title, filename, size, sha256, receivedAt }) => (
        <li key={id}>
          <div>
            <Link to={`/evidence/${id}`}>{title}</Link>{' '}
            <span className="jg-quiet">
              {evidenceNo} · {filename} · {formatBytes(size)} ·{' '}
              {t('received', { at: formatInstant(receivedAt, language) })}
            </span>
          </div>
          <p className="jg-hash">
            {t('fingerprint')} {sha256}
          </p>
          {onDetach && (
            <div className="jg-actions">
              <Button size="small" kind="tertiary" aria-label={t('detach', { title })} onClick={() => onDetach(id)}>
                {t('detachShort')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Files sent for an answer that is still being written: received at once, attached when the answer is given. */
export function EvidenceAttach({
  caseId,
  label,
  attached,
  onChange,
}: {
  caseId: string;
  label: string;
  attached: readonly EvidenceReference[];
  onChange: (attached: EvidenceReference[]) => void;
}) {
  const t = useTexts();
  const add = (evidence: Evidence) => onChange([...attached, toReference(evidence)]);
  return (
    <div className="jg-field">
      <EvidenceUpload caseId={caseId} fields={{}} label={label} onStored={add} />
      {attached.length > 0 && (
        <>
          <p role="status">{t('attachedCount', { count: attached.length })}</p>
          <p className="jg-hint">{t('detachHint')}</p>
          <EvidenceList evidence={attached} onDetach={(id) => onChange(attached.filter((one) => one.id !== id))} />
        </>
      )}
    </div>
  );
}

function toReference({ id, evidenceNo, title, filename, size, sha256, receivedAt }: Evidence): EvidenceReference {
  return { id, evidenceNo, title, filename, size, sha256, receivedAt };
}
