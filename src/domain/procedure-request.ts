import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const PROCEDURE_REQUEST_STATUSES = ['RECEIVED', 'DECIDED', 'NOTIFIED'] as const;
export type ProcedureRequestStatus = (typeof PROCEDURE_REQUEST_STATUSES)[number];

export const PROCEDURE_REQUEST_EVENTS = ['propose', 'decide', 'dispatch', 'record-return', 'record-arrival'] as const;
export type ProcedureRequestEvent = (typeof PROCEDURE_REQUEST_EVENTS)[number];

export interface ProcedureRequestCreationFacts {
  /** It is about one inspection: a postponement, another date or another inspector. */
  needsInspection: boolean;
  inspectionNotified: boolean;
  /** A postponement or another date is asked for before the inspection begins. */
  needsInspectionAhead: boolean;
  inspectionAhead: boolean;
  /** Only the grounds of 행정조사기본법 시행령 §11 postpone an inspection. */
  needsGround: boolean;
  groundStated: boolean;
  needsInspectorNamed: boolean;
  inspectorNamed: boolean;
  /** Documents may be inspected while opinions on an intended disposition are heard (행정절차법 §37①). */
  needsOpinionPeriod: boolean;
  opinionPeriodOpen: boolean;
}

export interface ProcedureRequestFacts extends MoveFacts {
  proposalMade: boolean;
  /** The actor examined the request and proposed the decision. */
  actorIsAuthor: boolean;
  /** The decision is not simply yes. */
  reasonNeeded: boolean;
  /** The decision postpones an inspection whose notice has arrived. */
  postponesInspection: boolean;
  inspectionPostponable: boolean;
  /** The decision gives the inspection another inspector (행정조사기본법 §22④). */
  replacesInspector: boolean;
  replacementNamed: boolean;
  letterUnderWay: boolean;
  arrivalRecorded: boolean;
}

type CreationGuard = Guard<ProcedureRequestCreationFacts>;
type RequestGuard = Guard<ProcedureRequestFacts>;

const inspectionMissing: CreationGuard = (facts) =>
  facts.needsInspection && !facts.inspectionNotified ? 'procedure-request.no-inspection' : null;
const inspectionBegun: CreationGuard = (facts) =>
  facts.needsInspectionAhead && !facts.inspectionAhead ? 'procedure-request.inspection-begun' : null;
const groundMissing: CreationGuard = (facts) =>
  facts.needsGround && !facts.groundStated ? 'procedure-request.no-ground' : null;
const inspectorNotNamed: CreationGuard = (facts) =>
  facts.needsInspectorNamed && !facts.inspectorNamed ? 'procedure-request.no-inspector-named' : null;
const noOpinionPeriod: CreationGuard = (facts) =>
  facts.needsOpinionPeriod && !facts.opinionPeriodOpen ? 'procedure-request.no-opinion-period' : null;

const notExamined: RequestGuard = (facts) => (facts.proposalMade ? null : 'procedure-request.not-examined');
const reasonMissing: RequestGuard = (facts) =>
  facts.reasonNeeded && !facts.reasonGiven ? 'move.reason-required' : null;
const notPostponable: RequestGuard = (facts) =>
  facts.postponesInspection && !facts.inspectionPostponable ? 'procedure-request.inspection-not-postponable' : null;
const replacementMissing: RequestGuard = (facts) =>
  facts.replacesInspector && !facts.replacementNamed ? 'procedure-request.no-replacement' : null;
const letterUnderWay: RequestGuard = (facts) => (facts.letterUnderWay ? 'procedure-request.already-dispatched' : null);
const letterNotUnderWay: RequestGuard = (facts) => (facts.letterUnderWay ? null : 'procedure-request.not-dispatched');
const arrivalNotRecorded: RequestGuard = (facts) =>
  facts.arrivalRecorded ? null : 'procedure-request.arrival-missing';

/**
 * What a respondent asks of the ministry about its own inspection: to postpone it, to replace an inspector, to see documents.
 * Examined by the team, decided by an approver and told in writing; that it is late is derived from its deadline (DL-03).
 */
export const procedureRequestMachine = defineMachine<
  ProcedureRequestStatus,
  ProcedureRequestEvent,
  ProcedureRequestFacts,
  ProcedureRequestCreationFacts
>({
  name: 'procedure-request',
  statuses: PROCEDURE_REQUEST_STATUSES,
  events: PROCEDURE_REQUEST_EVENTS,
  initial: 'RECEIVED',
  final: ['NOTIFIED'],
  creation: {
    event: 'submit',
    permission: 'procedure-requests.submit',
    refuse: firstOf(inspectionMissing, inspectionBegun, groundMissing, inspectorNotNamed, noOpinionPeriod),
  },
  transitions: [
    { event: 'propose', from: ['RECEIVED'], to: 'RECEIVED', permission: 'procedure-requests.propose' },
    {
      event: 'decide',
      from: ['RECEIVED'],
      to: 'DECIDED',
      permission: 'procedure-requests.decide',
      refuse: firstOf<ProcedureRequestFacts>(
        notExamined,
        approverIsAuthor,
        reasonMissing,
        notPostponable,
        replacementMissing,
      ),
    },
    {
      event: 'dispatch',
      from: ['DECIDED'],
      to: 'DECIDED',
      permission: 'procedure-requests.notify',
      refuse: letterUnderWay,
    },
    {
      event: 'record-return',
      from: ['DECIDED'],
      to: 'DECIDED',
      permission: 'procedure-requests.notify',
      needsReason: true,
      refuse: letterNotUnderWay,
    },
    {
      event: 'record-arrival',
      from: ['DECIDED'],
      to: 'NOTIFIED',
      permission: 'procedure-requests.notify',
      refuse: firstOf(letterNotUnderWay, arrivalNotRecorded),
    },
  ],
});
