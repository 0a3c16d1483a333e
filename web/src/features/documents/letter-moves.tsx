import { ArrivalForm, DispatchForm, FailureForm, PublicNoticeForm } from '../../components/delivery-forms';
import { Moves, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import type { OfficialDocument } from './document-page';

/** A letter that came back is sent again, or served by public notice; an order has these acts of its own. */
export function LetterMoves({ document }: { document: OfficialDocument }) {
  const { moveLabel } = useLabels();
  const { id, caseId, providerId, version, deliveries, availableMoves, documentNo } = document;
  const path = `/api/documents/${id}`;
  const sentAt = deliveries.at(-1)?.dispatchedAt ?? null;
  const act = ({ move, onDone, onCancel }: MoveFormProps) => ({
    path: `${path}/${move.event}`,
    version,
    submitText: moveLabel('official-document', move.event),
    onDone,
    onCancel,
  });
  if (availableMoves.length === 0 || providerId === null) return null;
  return (
    <Moves
      machine="official-document"
      moves={availableMoves}
      path={path}
      version={version}
      subject={documentNo}
      primary={['dispatch-again', 'record-arrival']}
      forms={{
        'record-return': (props) => <FailureForm {...act(props)} sentAt={sentAt} />,
        'dispatch-again': (props) => <DispatchForm {...act(props)} providerId={providerId} />,
        'give-public-notice': (props) => <PublicNoticeForm {...act(props)} />,
        'record-arrival': (props) => <ArrivalForm {...act(props)} of={{ caseId, providerId }} sentAt={sentAt} />,
      }}
    />
  );
}
