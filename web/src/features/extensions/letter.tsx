import { useState } from 'react';
import { Link } from 'react-router';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { ArrivalForm, DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { Section } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import type { Extension } from './extension-values';
import { useExtensionTexts } from './texts';

type DecisionLetter = NonNullable<Extension['letter']>;
type Act = DecisionLetter['availableActs'][number];

const PATHS: Record<Act, string> = {
  DISPATCH: 'dispatch',
  RECORD_ARRIVAL: 'record-arrival',
  RECORD_RETURN: 'record-return',
};

/** The letter that tells the decision (기한연장 통지), and what is still to be done with it. */
export function DecisionLetterSection({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const { label } = useLabels();
  const [act, setAct] = useState<Act | null>(null);
  const { letter } = request;
  if (!letter) return null;
  const close = () => setAct(null);
  return (
    <Section title={t('letter')}>
      <p>
        <Link to={`/documents/${letter.documentId}`}>{letter.title}</Link>{' '}
        <StatusBadge machine="official-document" status={letter.status} />
      </p>
      <div className="jg-actions">
        {letter.availableActs.map((one) => (
          <Button key={one} onClick={() => setAct(one)}>
            {label('letterAct', one)}
          </Button>
        ))}
      </div>
      {act && (
        <Dialog title={label('letterAct', act)} onClose={close}>
          <ActForm request={request} letter={letter} act={act} onDone={close} />
        </Dialog>
      )}
    </Section>
  );
}

function ActForm({
  request,
  letter,
  act,
  onDone,
}: {
  request: Extension;
  letter: DecisionLetter;
  act: Act;
  onDone: () => void;
}) {
  const { label } = useLabels();
  const common = {
    path: `/api/extension-requests/${request.id}/letter/${PATHS[act]}`,
    version: letter.version,
    submitText: label('letterAct', act),
    onDone,
    onCancel: onDone,
  };
  if (act === 'DISPATCH') return <DispatchForm {...common} providerId={request.providerId} />;
  return act === 'RECORD_ARRIVAL' ? <ArrivalForm {...common} of={request} /> : <FailureForm {...common} />;
}
