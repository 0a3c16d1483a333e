import { Section } from '../../components/page';
import { Note } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { ActionMoves } from './action-moves';
import { checkOf, type Action, type Criterion, type Verification } from './action-data';
import { Proofs } from './proofs';
import { ResultBadge, VerificationResult } from './result-badge';
import { useVerificationTexts } from './verification-texts';

const DECISIONS = ['verify', 'accept-partially', 'reject'];

/** All judgements together, and what the lead inspector decides on them; what stands against a decision is said in words. */
export function VerificationDecision({ action, verification }: { action: Action; verification: Verification }) {
  const t = useVerificationTexts();
  const others = action.availableMoves.filter(({ event }) => !DECISIONS.includes(event)).map(({ event }) => event);
  return (
    <Section id="decision" title={t('decision')}>
      <div className="jg-a-stack">
        <JudgementTable action={action} verification={verification} />
        {verification.decidedAt ? (
          <Note kind="success">
            <p>
              {t('decided')} {verification.result && <VerificationResult result={verification.result} />}
            </p>
            {verification.reason && <p className="jg-prose">{verification.reason}</p>}
            {verification.remainingItems && <p className="jg-prose">{verification.remainingItems}</p>}
          </Note>
        ) : (
          <p className="jg-quiet">{t('decisionLead')}</p>
        )}
        <ActionMoves action={action} except={verification.decidedAt ? DECISIONS : others} primary={['verify']} />
      </div>
    </Section>
  );
}

function JudgementTable({ action, verification }: { action: Action; verification: Verification }) {
  const t = useVerificationTexts();
  const columns: Column<Criterion>[] = [
    {
      key: 'criterion',
      title: t('columnCriterion'),
      isName: true,
      cell: ({ seq, text }) => `${seq}. ${text}`,
    },
    {
      key: 'result',
      title: t('columnResult'),
      cell: (criterion) => {
        const check = checkOf(verification, criterion);
        return check ? <ResultBadge check={check} /> : <span className="jg-quiet">{t('notJudged')}</span>;
      },
    },
    {
      key: 'reason',
      title: t('columnReason'),
      cell: (criterion) => <span className="jg-prose">{checkOf(verification, criterion)?.reason}</span>,
    },
    {
      key: 'evidence',
      title: t('columnEvidence'),
      cell: (criterion) => <Proofs proofs={checkOf(verification, criterion)?.evidence ?? []} />,
    },
  ];
  return (
    <div className="jg-a-list">
      <Table caption={t('decision')} columns={columns} rows={action.acceptanceCriteria} rowKey={({ id }) => id} />
    </div>
  );
}
