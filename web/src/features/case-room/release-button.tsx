import { useCommand } from '../../api/command';
import { FormButtons } from '../../components/moves';
import { ProblemNote } from '../../components/states';
import { DialogButton } from './dialog-button';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';

/** From here on the provider sees the incident as its own. */
export function ReleaseButton({ incident }: { incident: Incident }) {
  const t = useIncidentTexts();
  const command = useCommand();
  return (
    <DialogButton text={t('release')} done={t('released')} wide={false}>
      {({ onDone, onCancel }) => (
        <form
          className="jg-form"
          onSubmit={(event) => {
            event.preventDefault();
            command.mutate(
              { path: `/api/incidents/${incident.id}/release`, version: incident.version },
              { onSuccess: onDone },
            );
          }}
        >
          <p>{t('releaseQuestion')}</p>
          <ProblemNote error={command.error} />
          <FormButtons isBusy={command.isPending} submitText={t('release')} onCancel={onCancel} />
        </form>
      )}
    </DialogButton>
  );
}
