import { Badge, type Tone } from '../../components/badge';
import { useContentPath, Value } from '../../components/content-view';
import { Prose, Section } from '../../components/page';
import { Note } from '../../components/states';
import { Table } from '../../components/table';
import { wordDifference, type WordPiece } from '../../lib/word-difference';
import type { Approval, Difference } from './approval';
import { useApprovalTexts } from './texts';

const TONES: Record<Difference['kind'], Tone> = { ADDED: 'success', REMOVED: 'danger', CHANGED: 'information' };

/** What changed since the version last returned and, which must not be, since the submission. */
export function Changes({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const { comparedWithRound, differences, changesSinceSubmission, contentIsAsSubmitted, rounds } = approval;
  const returned = rounds.find(({ round }) => round === comparedWithRound);
  return (
    <>
      {contentIsAsSubmitted === false && (
        <Section title={t('changed')}>
          <Note kind="danger">
            <p>{t('changedWarning')}</p>
          </Note>
          <DifferenceTable differences={changesSinceSubmission} caption={t('changed')} before={t('beforeSubmission')} />
        </Section>
      )}
      <Section title={t('differences')}>
        {!returned && <p className="jg-quiet">{t('firstRound')}</p>}
        {returned && (
          <>
            <Note>
              <p>
                <strong>{t('returnedBecause')}</strong>
              </p>
              <Prose>{returned.reason}</Prose>
            </Note>
            {differences.length === 0 ? (
              <p>{t('differencesNone', { round: returned.round })}</p>
            ) : (
              <DifferenceTable
                differences={differences}
                caption={t('differencesSince', { round: returned.round, count: differences.length })}
                before={t('before')}
              />
            )}
          </>
        )}
      </Section>
    </>
  );
}

function DifferenceTable({
  differences,
  caption,
  before,
}: {
  differences: readonly Difference[];
  caption: string;
  before: string;
}) {
  const t = useApprovalTexts();
  const pathOf = useContentPath();
  return (
    <div className="jg-approvals-changes">
      <p className="jg-quiet" aria-hidden="true">
        {caption}
      </p>
      <Table
        caption={caption}
        rows={differences}
        rowKey={(row) => `${row.path} ${row.kind} ${JSON.stringify(row.after ?? row.before)}`}
        columns={[
          {
            key: 'where',
            title: t('where'),
            isName: true,
            cell: (row) => (
              <>
                <Badge tone={TONES[row.kind]}>{t(`kind_${row.kind}`)}</Badge> {pathOf(row.path)}
              </>
            ),
          },
          { key: 'before', title: before, cell: (row) => <Side row={row} side="removed" /> },
          { key: 'after', title: t('after'), cell: (row) => <Side row={row} side="added" /> },
        ]}
      />
    </div>
  );
}

/** One side of a change; in texts the words that differ are marked. */
function Side({ row, side }: { row: Difference; side: 'removed' | 'added' }) {
  const value = side === 'removed' ? row.before : row.after;
  if (value === null) return <span className="jg-quiet">—</span>;
  if (typeof row.before !== 'string' || typeof row.after !== 'string')
    return <Value value={withoutNumber(value)} parent={lastName(row.labelKey)} />;
  const pieces = wordDifference(row.before, row.after).filter(({ kind }) => kind === 'same' || kind === side);
  return (
    <span className="jg-prose">
      {pieces.map((piece, index) => (
        <Piece key={`${index}${piece.kind}`} {...piece} />
      ))}
    </span>
  );
}

function Piece({ kind, text }: WordPiece) {
  if (kind === 'same') return text;
  return kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>;
}

/** Its number already stands in the first column. */
function withoutNumber(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('no' in value)) return value;
  const { no: _, ...rest } = value;
  const [only, ...others] = Object.values(rest);
  return others.length === 0 ? only : rest;
}

function lastName(labelKey: string): string {
  return labelKey.split('.').at(-1) ?? '';
}
