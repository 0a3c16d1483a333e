import { SubmissionForm } from '../../components/approval-line-form';
import { Moves } from '../../components/moves';
import type { components } from '../../generated/api';
import type { InspectionInHand } from './inspection-values';
import {
  ArrivalForm,
  AuthoriseUrgentForm,
  CancelForm,
  NewNoticeForm,
  PostponeForm,
  SendNoticeForm,
} from './notice-moves';
import { ExtensionForm, RefusalForm, StartReportForm } from './site-moves';

type Case = components['schemas']['CaseResponse'];

const FORWARD = [
  'approve-plan',
  'send-notice',
  'record-notice-arrival',
  'start',
  'close-field',
  'start-report',
  'submit-report',
  'approve-report',
];

export function InspectionMoves({ inspection, found }: { inspection: InspectionInHand; found: Case }) {
  return (
    <Moves
      machine="inspection"
      moves={inspection.availableMoves}
      path={`/api/inspections/${inspection.id}`}
      version={inspection.version}
      subject={inspection.inspectionNo}
      primary={FORWARD}
      forms={{
        'submit-report': (props) => <SubmissionForm {...props} subject={submissionOf(inspection)} />,
        'send-notice': (props) => <SendNoticeForm {...props} inspection={inspection} />,
        'record-notice-arrival': (props) => <ArrivalForm {...props} inspection={inspection} />,
        postpone: (props) => <PostponeForm {...props} inspection={inspection} />,
        'send-new-notice': (props) => <NewNoticeForm {...props} inspection={inspection} />,
        'authorise-urgent': (props) => <AuthoriseUrgentForm {...props} inspection={inspection} tracks={found.tracks} />,
        'extend-scope': (props) => <ExtensionForm {...props} inspection={inspection} />,
        'extend-period': (props) => <ExtensionForm {...props} inspection={inspection} />,
        'record-refusal': (props) => <RefusalForm {...props} inspection={inspection} />,
        'start-report': (props) => <StartReportForm {...props} inspection={inspection} />,
        cancel: (props) => <CancelForm {...props} inspection={inspection} />,
      }}
    />
  );
}

function submissionOf({ id, inspectionNo, version }: InspectionInHand) {
  const path = `/api/inspections/${id}`;
  return { machine: 'inspection', subjectType: 'inspection', subjectId: id, no: inspectionNo, version, path } as const;
}
