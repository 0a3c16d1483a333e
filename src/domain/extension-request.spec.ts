import { describeMachine } from '../../test/support/describe-machine';
import { extensionRequestMachine, type ExtensionRequestFacts } from './extension-request';
import { apply } from './state-machine';

const WILLING: ExtensionRequestFacts = {
  reasonGiven: true,
  ground: 'TECHNICAL',
  isTelecommunicationsBusinessOrder: false,
  approvedExtensions: 1,
  duePassed: false,
  requestedIsLaterThanDue: true,
  requestedWithinPolicy: true,
  evidence: 1,
  signatureStated: true,
  actorIsRequester: false,
  otherDateStated: true,
  responsePeriodOver: true,
  deadlineOpen: true,
};

const BY_92_4 = { isTelecommunicationsBusinessOrder: true, ground: 'UNAVOIDABLE', approvedExtensions: 0 } as const;

describe('Extension request', () => {
  describeMachine(extensionRequestMachine, {
    willing: WILLING,
    matrix: {
      DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
      SUBMITTED: {
        return: 'RETURNED',
        approve: 'APPROVED',
        'approve-other-date': 'PARTIAL',
        deny: 'DENIED',
        withdraw: 'WITHDRAWN',
      },
      RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN', 'record-lapse': 'LAPSED' },
      APPROVED: {},
      PARTIAL: {},
      DENIED: {},
      WITHDRAWN: {},
      LAPSED: {},
    },
    elsewhere: ['extension-request.respond-on-passed'],
    who: {
      submit: ['PM'],
      return: ['APP'],
      approve: ['APP'],
      'approve-other-date': ['APP'],
      deny: ['APP'],
      withdraw: ['PM'],
      'record-lapse': ['APP'],
    },
    reasons: ['return', 'approve-other-date', 'deny', 'withdraw'],
    rules: [
      [
        'an extension is requested before the due day ends',
        'DRAFT',
        'submit',
        { duePassed: true },
        'extension-request.due-passed',
      ],
      [
        'the requested date is later than the due date',
        'DRAFT',
        'submit',
        { requestedIsLaterThanDue: false },
        'extension-request.not-later-than-due',
      ],
      [
        'the requested date stays within the longest extension',
        'DRAFT',
        'submit',
        { requestedWithinPolicy: false },
        'extension-request.longer-than-policy',
      ],
      ['a request is proved', 'RETURNED', 'submit', { evidence: 0 }, 'extension-request.evidence-missing'],
      [
        "the provider's manager signs the request",
        'DRAFT',
        'submit',
        { signatureStated: false },
        'extension-request.not-signed',
      ],
      [
        'an order under art. 92 is extended only once',
        'SUBMITTED',
        'approve',
        { ...BY_92_4, approvedExtensions: 1 },
        'extension-request.already-extended-once',
      ],
      [
        'nor in part a second time',
        'SUBMITTED',
        'approve-other-date',
        { ...BY_92_4, approvedExtensions: 1 },
        'extension-request.already-extended-once',
      ],
      [
        'nor is a second extension under art. 92 requested',
        'DRAFT',
        'submit',
        { ...BY_92_4, approvedExtensions: 1 },
        'extension-request.already-extended-once',
      ],
      [
        'art. 92(4) knows only disaster and unavoidable cause',
        'DRAFT',
        'submit',
        { ...BY_92_4, ground: 'TECHNICAL' },
        'extension-request.ground-not-in-law',
      ],
      [
        'whoever requests does not approve',
        'SUBMITTED',
        'approve',
        { actorIsRequester: true },
        'extension-request.decider-is-requester',
      ],
      [
        'whoever requests does not deny',
        'SUBMITTED',
        'deny',
        { actorIsRequester: true },
        'extension-request.decider-is-requester',
      ],
      [
        'another date is named',
        'SUBMITTED',
        'approve-other-date',
        { otherDateStated: false },
        'extension-request.other-date-missing',
      ],
      ...(['submit', 'approve', 'approve-other-date'] as const).map(
        (event) =>
          [
            `${event}: what was met meanwhile is not extended`,
            event === 'submit' ? 'DRAFT' : 'SUBMITTED',
            event,
            { deadlineOpen: false },
            'extension-request.deadline-settled',
          ] as const,
      ),
      [
        'a date that the deadline has overtaken is not granted',
        'SUBMITTED',
        'approve',
        { requestedIsLaterThanDue: false },
        'extension-request.not-later-than-due',
      ],
      [
        'a returned request does not lapse early',
        'RETURNED',
        'record-lapse',
        { responsePeriodOver: false },
        'extension-request.response-period-running',
      ],
    ],
    creation: {
      by: ['PS', 'PM'],
      willing: { extendable: true, deadlineOpen: true, otherRequestOpen: false },
      rules: [
        ['opinions have periods of their own', { extendable: false }, 'extension-request.not-extendable'],
        ['what is met needs no extension', { deadlineOpen: false }, 'extension-request.deadline-settled'],
        ['one request at a time', { otherRequestOpen: true }, 'extension-request.other-request-open'],
      ],
    },
  });

  it('is taken after the due day when force majeure kept the provider from it', () => {
    const facts = { ...WILLING, duePassed: true, ground: 'FORCE_MAJEURE' } as const;
    expect(apply(extensionRequestMachine, 'DRAFT', 'submit', facts)).toEqual({ kind: 'moved', to: 'SUBMITTED' });
  });

  it.each(['FORCE_MAJEURE', 'UNAVOIDABLE'] as const)('is granted once under art. 92(4) for %s', (ground) => {
    const facts = { ...WILLING, ...BY_92_4, ground };
    expect(apply(extensionRequestMachine, 'SUBMITTED', 'approve', facts)).toEqual({ kind: 'moved', to: 'APPROVED' });
  });
});
