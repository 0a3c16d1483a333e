import { Section } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { BoardTable } from './board-table';
import type { BoardItem } from './board-table';
import type { Filters, Part } from './filters';
import { useDeadlineTexts } from './texts';

/** One part of the board, sorted by due date. */
export function BoardSection({ part, filters: { bound, caseId } }: { part: Part; filters: Filters }) {
  const t = useDeadlineTexts();
  const query = usePages<BoardItem>('/api/deadlines', {
    bound,
    caseId,
    open: part === 'met' ? 'false' : 'true',
    standing: part === 'met' ? null : part,
  });
  const title = t(`part_${part}`);
  return (
    <Section id={part} title={title}>
      <Paged query={query} empty={t(`empty_${part}`)}>
        {(items) => <BoardTable items={items} caption={title} />}
      </Paged>
    </Section>
  );
}
