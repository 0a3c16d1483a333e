import { Link } from 'react-router';
import { EvidencePreview } from '../../components/evidence-preview';
import { formatBytes } from '../../lib/dates';
import type { Proof } from './action-data';
import { useActionTexts } from './texts';

/** Items of evidence by name, each a link to its page; with `withPreview` they can be looked at in place. */
export function Proofs({ proofs, withPreview = false }: { proofs: readonly Proof[]; withPreview?: boolean }) {
  const t = useActionTexts();
  if (proofs.length === 0) return null;
  return (
    <ul className="jg-a-proofs" aria-label={t('evidence')}>
      {proofs.map((proof) => (
        <li key={proof.evidenceId}>
          <ProofName proof={proof} />
          {withPreview && <EvidencePreview evidence={{ ...proof, id: proof.evidenceId }} />}
        </li>
      ))}
    </ul>
  );
}

export function ProofName({ proof: { evidenceId, evidenceNo, title, filename, size } }: { proof: Proof }) {
  return (
    <span>
      <Link to={`/evidence/${evidenceId}`}>{title}</Link>{' '}
      <span className="jg-quiet">
        {evidenceNo} · {filename} · {formatBytes(size)}
      </span>
    </span>
  );
}
