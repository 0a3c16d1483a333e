import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import type { InstrumentType } from './enumerations';
import { instrumentOf } from './instrument';
import type { Side } from './roles';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** 이의신청 to the ministry itself, 행정심판 to the tribunal, 행정소송 to the court. */
export const APPEAL_KINDS = ['OBJECTION', 'ADMINISTRATIVE_APPEAL', 'LAWSUIT'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** 인용, 일부 인용, 기각, 각하. */
export const APPEAL_DECISIONS = ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED', 'INADMISSIBLE'] as const;
export type AppealDecision = (typeof APPEAL_DECISIONS)[number];

export const APPEAL_STATUSES = ['FILED', 'ACCEPTED_FOR_REVIEW', 'EXTENDED', 'DECIDED', 'WITHDRAWN'] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

/** Statuses in which a disposition is still contested: nothing of its case closes meanwhile. */
export const OPEN_APPEAL_STATUSES = [
  'FILED',
  'ACCEPTED_FOR_REVIEW',
  'EXTENDED',
] as const satisfies readonly AppealStatus[];

export const APPEAL_EVENTS = ['accept', 'extend', 'decide', 'withdraw'] as const;
export type AppealEvent = (typeof APPEAL_EVENTS)[number];

/** The answer to an objection may be put off once, by at most so many days (행정기본법 §36②). */
export const MAX_APPEAL_EXTENSION_DAYS = 10;

/** What is contested. A fine is not among them for long: an objection takes its effect (질서위반행위규제법 §20②). */
export const APPEAL_SUBJECTS = ['ORDER', 'SURCHARGE', 'FINE'] as const;
export type AppealSubject = (typeof APPEAL_SUBJECTS)[number];

export interface AppealFilingFacts {
  kind: AppealKind;
  against: AppealSubject;
  filedBy: Side;
  instrumentType: InstrumentType;
  /** What is contested has reached its respondent and was not ended by the ministry itself. */
  inForce: boolean;
  /** Another of the same kind against the same disposition that was not withdrawn. */
  sameKindBefore: number;
}

export interface AppealFacts extends MoveFacts {
  kind: AppealKind;
  actorSide: Side;
  actorIsAuthor: boolean;
  extensionDaysStated: number;
  /** The fourteen days of the answer are over. */
  answerPeriodOver: boolean;
}

type FilingGuard = Guard<AppealFilingFacts>;
type AppealGuard = Guard<AppealFacts>;

const guidanceIsNotContested: FilingGuard = (facts) =>
  instrumentOf(facts.instrumentType).remedyText === 'APPEAL_NOTICE' ? null : 'appeal.guidance-binds-nobody';
const fineIsObjected: FilingGuard = (facts) => (facts.against === 'FINE' ? 'appeal.fine-is-objected' : null);
const notInForce: FilingGuard = (facts) =>
  facts.inForce ? null : facts.against === 'ORDER' ? 'appeal.order-not-in-force' : 'appeal.sanction-not-in-force';
const onlyObjectionsHere: FilingGuard = (facts) =>
  facts.filedBy === 'PROVIDER' && facts.kind !== 'OBJECTION' ? 'appeal.filed-elsewhere' : null;
const alreadyFiled: FilingGuard = (facts) => (facts.sameKindBefore > 0 ? 'appeal.already-filed' : null);

const notAnObjection: AppealGuard = (facts) =>
  facts.kind === 'OBJECTION' ? null : 'appeal.extension-only-of-objections';
const answerPeriodOver: AppealGuard = (facts) => (facts.answerPeriodOver ? 'appeal.answer-period-over' : null);
const extensionTooLong: AppealGuard = (facts) =>
  facts.extensionDaysStated < 1 || facts.extensionDaysStated > MAX_APPEAL_EXTENSION_DAYS
    ? 'appeal.extension-too-long'
    : null;
const withdrawnElsewhere: AppealGuard = (facts) =>
  facts.actorSide === 'PROVIDER' && facts.kind !== 'OBJECTION' ? 'appeal.filed-elsewhere' : null;

/** Appeals against a disposition (행정기본법 §36, 행정심판법, 행정소송법). A late one is taken in all the same: lateness is decided on. */
export const appealMachine = defineMachine<AppealStatus, AppealEvent, AppealFacts, AppealFilingFacts>({
  name: 'appeal',
  statuses: APPEAL_STATUSES,
  events: APPEAL_EVENTS,
  initial: 'FILED',
  final: ['DECIDED', 'WITHDRAWN'],
  creation: {
    event: 'file',
    permission: 'appeals.file',
    refuse: firstOf(guidanceIsNotContested, fineIsObjected, notInForce, onlyObjectionsHere, alreadyFiled),
  },
  transitions: [
    { event: 'accept', from: ['FILED'], to: 'ACCEPTED_FOR_REVIEW', permission: 'appeals.accept' },
    {
      event: 'extend',
      from: ['FILED', 'ACCEPTED_FOR_REVIEW'],
      to: 'EXTENDED',
      permission: 'appeals.extend',
      needsReason: true,
      refuse: firstOf(notAnObjection, answerPeriodOver, extensionTooLong),
    },
    {
      event: 'decide',
      from: ['ACCEPTED_FOR_REVIEW', 'EXTENDED'],
      to: 'DECIDED',
      permission: 'appeals.decide',
      needsReason: true,
      refuse: approverIsAuthor,
    },
    {
      event: 'withdraw',
      from: OPEN_APPEAL_STATUSES,
      to: 'WITHDRAWN',
      permission: 'appeals.withdraw',
      needsReason: true,
      refuse: withdrawnElsewhere,
    },
  ],
});
