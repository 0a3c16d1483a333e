import type { ReactNode } from 'react';
import { useCommand } from '../../api/command';
import { FormButtons } from '../../components/moves';
import { ProblemNote } from '../../components/states';
import { DialogButton } from './dialog-button';

/** An act that wants nothing but to be meant: the dialog says what it brings about. */
export function ActButton({
  text,
  done,
  path,
  version,
  children,
}: {
  text: string;
  done: string;
  path: string;
  version: number;
  children: ReactNode;
}) {
  const command = useCommand();
  return (
    <DialogButton text={text} done={done} wide={false}>
      {({ onDone, onCancel }) => (
        <form
          className="jg-form"
          onSubmit={(event) => {
            event.preventDefault();
            command.mutate({ path, version }, { onSuccess: onDone });
          }}
        >
          <p>{children}</p>
          <ProblemNote error={command.error} />
          <FormButtons isBusy={command.isPending} submitText={text} onCancel={onCancel} />
        </form>
      )}
    </DialogButton>
  );
}
