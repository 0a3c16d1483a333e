import { Button } from '../../components/button';
import { ProblemNote } from '../../components/states';
import { formatTime } from '../../lib/dates';
import type { SaveState } from './autosaver';
import { usePlanTexts } from './texts';

/** Where the words are now: being typed, on their way, saved, or only on this device. */
export function SaveStateLine<Values>({ state, onSave }: { state: SaveState<Values>; onSave: () => void }) {
  const t = usePlanTexts();
  return (
    <div className="jg-plans-save">
      <p role="status" className={state.kind === 'offline' || state.kind === 'failed' ? '' : 'jg-quiet'}>
        {wordsOf(state, t)}
      </p>
      {state.kind === 'failed' && <ProblemNote error={state.error} />}
      {(state.kind === 'failed' || state.kind === 'offline') && (
        <Button size="small" onClick={onSave}>
          {t('saveNow')}
        </Button>
      )}
    </div>
  );
}

function wordsOf<Values>(state: SaveState<Values>, t: ReturnType<typeof usePlanTexts>): string {
  switch (state.kind) {
    case 'idle':
      return t('stateIdle');
    case 'pending':
      return t('statePending');
    case 'saving':
      return t('stateSaving');
    case 'saved':
      return t('stateSaved', { at: formatTime(state.at) });
    case 'offline':
      return t('stateOffline');
    case 'failed':
      return t('stateFailed');
    case 'conflict':
      return t('stateConflict');
  }
}
