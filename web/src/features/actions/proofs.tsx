import { Link } from 'react-router';
import { Disclosure } from '../../components/disclosure';
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

/** Folded away, so that a long list of files does not bury what was said. */
export function FoldedProofs({ proofs, summary }: { proofs: readonly Proof[]; summary: string }) {
  if (proofs.length === 0) return null;
  return <Disclosure summary={summary}>{() => <Proofs proofs={proofs} withPreview />}</Disclosure>;
}
