import { describeMachine } from '../../test/support/describe-machine';
import { opinionRoundMachine } from './opinion-round';

describe('Opinion round', () => {
  describeMachine(opinionRoundMachine, {
    willing: {
      reasonGiven: true,
      noticeArrived: true,
      windowDays: 10,
      windowOver: false,
      opinionStated: true,
      waiverSignatureStated: true,
      opinionsWithoutDisposition: 0,
      unreflectedOpinionsWithoutReason: 0,
    },
    instead: { 'OPEN record-lapse': { windowOver: true } },
    matrix: {
      PREPARED: { open: 'OPEN' },
      OPEN: { submit: 'SUBMITTED', waive: 'WAIVED', 'record-lapse': 'LAPSED' },
      SUBMITTED: { submit: 'SUBMITTED', consider: 'CONSIDERED' },
      WAIVED: {},
      LAPSED: {},
      CONSIDERED: {},
    },
    who: {
      open: ['INS', 'LEAD', 'APP', 'SYS'],
      submit: ['PM'],
      waive: ['PM'],
      'record-lapse': ['LEAD'],
      consider: ['LEAD'],
    },
    reasons: [],
    rules: [
      [
        'the period begins with the arrival of the prior notice',
        'PREPARED',
        'open',
        { noticeArrived: false },
        'opinion-round.notice-not-arrived',
      ],
      ['the period has ten days, not nine', 'PREPARED', 'open', { windowDays: 9 }, 'opinion-round.window-too-short'],
      ['an opinion comes within the period', 'OPEN', 'submit', { windowOver: true }, 'opinion-round.window-over'],
      [
        'a further opinion comes within the period',
        'SUBMITTED',
        'submit',
        { windowOver: true },
        'opinion-round.window-over',
      ],
      ['an opinion says something', 'OPEN', 'submit', { opinionStated: false }, 'opinion-round.opinion-missing'],
      ['a waiver is signed', 'OPEN', 'waive', { waiverSignatureStated: false }, 'opinion-round.waiver-not-signed'],
      [
        'a period does not lapse before its end',
        'OPEN',
        'record-lapse',
        { windowOver: false },
        'opinion-round.window-running',
      ],
      [
        'every opinion gets its disposition',
        'SUBMITTED',
        'consider',
        { opinionsWithoutDisposition: 1 },
        'opinion-round.not-considered',
      ],
      [
        'an opinion that is not reflected gets the reason',
        'SUBMITTED',
        'consider',
        { unreflectedOpinionsWithoutReason: 1 },
        'opinion-round.rejection-without-reason',
      ],
    ],
    creation: { by: ['LEAD'], willing: {}, rules: [] },
  });
});
