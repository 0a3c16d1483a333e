import { useState, type ReactNode } from 'react';
import { Button, type ButtonKind } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { notify } from '../../lib/notices';

/** A button that opens a form; what it did is told in passing. */
export function DialogButton({
  text,
  title = text,
  done,
  kind = 'secondary',
  wide = true,
  children,
}: {
  text: string;
  title?: string;
  done: string;
  kind?: ButtonKind;
  wide?: boolean;
  children: (close: { onDone: () => void; onCancel: () => void }) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const onCancel = () => setOpen(false);
  const onDone = () => {
    setOpen(false);
    notify(done);
  };
  return (
    <>
      <Button size="small" kind={kind} onClick={() => setOpen(true)}>
        {text}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={onCancel} wide={wide}>
          {children({ onDone, onCancel })}
        </Dialog>
      )}
    </>
  );
}
