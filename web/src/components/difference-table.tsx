import type { components } from '../generated/api';
import { defineTexts } from '../i18n/i18n';
import { wordDifference, type WordPiece } from '../lib/word-difference';
import { Badge, type Tone } from './badge';
import { useContentPath, Value } from './content-view';
import './difference-table.css';
import { Table } from './table';

type Difference = components['schemas']['DifferenceResponse'];

const useTexts = defineTexts('difference-table', {
  ko: { where: '항목', kind_ADDED: '추가', kind_REMOVED: '삭제', kind_CHANGED: '변경' },
  en: { where: 'Item', kind_ADDED: 'Added', kind_REMOVED: 'Removed', kind_CHANGED: 'Changed' },
});

const TONES: Record<Difference['kind'], Tone> = { ADDED: 'success', REMOVED: 'danger', CHANGED: 'information' };

/** What differs between two contents, each place with both sides. */
export function DifferenceTable({
  differences,
  caption,
  before,
  after,
}: {
  differences: readonly Difference[];
  caption: string;
  /** Head of the column of what was there before. */
  before: string;
  after: string;
}) {
  const t = useTexts();
  const pathOf = useContentPath();
  return (
    <div className="jg-difference">
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
          { key: 'after', title: after, cell: (row) => <Side row={row} side="added" /> },
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
