import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { notify } from '../../lib/notices';
import { useJointTexts } from './texts';

export interface ActProps {
  /** To be called after the act succeeded. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A button with the form of its act. */
export function Act({ text, children }: { text: string; children: (props: ActProps) => ReactNode }) {
  const t = useJointTexts();
  const [isOpen, setOpen] = useState(false);
  const onCancel = () => setOpen(false);
  const onDone = () => {
    setOpen(false);
    notify(t('saved'));
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text}
      </Button>
      {isOpen && (
        <Dialog title={text} onClose={onCancel} wide>
          {children({ onDone, onCancel })}
        </Dialog>
      )}
    </>
  );
}

/** The lines of a text box, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
