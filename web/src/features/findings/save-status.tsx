import { Button } from '../../components/button';
import { Note, ProblemNote } from '../../components/states';
import { formatTime } from '../../lib/dates';
import { useFindingTexts } from './texts';
import type { SaveState } from './use-autosave';

/** Where both versions stand. */
export const DISPUTE_ID = 'disputed';

/** Where the words are: on the server since when, or on this device only. */
export function SaveStatus({ state, isDisputed }: { state: SaveState; isDisputed: boolean }) {
  const t = useFindingTexts();
  return (
    <div className={`jg-finding-status${state.kind === 'idle' && !isDisputed ? ' is-idle' : ''}`}>
      <span role="status">
        <span aria-hidden="true">{MARKS[isDisputed ? 'refused' : state.kind]}</span>{' '}
        {isDisputed ? t('conflictWaiting') : wordOf(state, t)}
      </span>
      {isDisputed && (
        <Button size="small" onClick={() => document.getElementById(DISPUTE_ID)?.focus()}>
          {t('showConflict')}
        </Button>
      )}
    </div>
  );
}

/** Why the server refused what was typed. */
export function SaveProblem({ state }: { state: SaveState }) {
  const t = useFindingTexts();
  if (state.kind === 'offline') return <Note kind="warning">{t('offline')}</Note>;
  if (state.kind !== 'refused') return null;
  return (
    <>
      <ProblemNote error={state.error} />
      <p className="jg-quiet">{t('refused')}</p>
    </>
  );
}

const MARKS: Record<SaveState['kind'], string> = {
  idle: '',
  waiting: '…',
  saving: '…',
  saved: '✓',
  unnamed: '•',
  incomplete: '•',
  offline: '⚠',
  refused: '⚠',
};

function wordOf(state: SaveState, t: ReturnType<typeof useFindingTexts>): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'waiting':
      return t('waiting');
    case 'saving':
      return t('saving');
    case 'saved':
      return t('saved', { at: formatTime(state.at) });
    case 'unnamed':
      return t('savedOnDevice');
    case 'incomplete':
      return t('tableIncomplete');
    case 'offline':
      return t('offline');
    case 'refused':
      return t('refused');
  }
}
