import { describeMachine } from '../../test/support/describe-machine';
import type { RecurrenceBasis } from './enumerations';
import { type EarlierHappening, type Happening, likenessOf, recurrenceMatchMachine, strengthOf } from './recurrence';

const RULE = { windowMonths: 12, matchBy: ['CAUSE', 'SERVICE'] } as const;
const at = (instant: string): Date => new Date(`${instant}+09:00`);

const INCIDENT: Happening = {
  at: at('2024-09-20T09:24:00'),
  causeCodes: ['NO_PRETEST', 'WRONG_TARGET_DEPLOY'],
  serviceIds: ['messaging', 'login'],
};
const EARLIER: EarlierHappening = {
  at: at('2024-05-21T08:30:00'),
  causeCodes: ['NO_PRETEST'],
  serviceIds: ['messaging'],
  verifiedAt: null,
};

const likeness = (earlier: Partial<EarlierHappening>, incident: Partial<Happening> = {}) =>
  likenessOf({ ...INCIDENT, ...incident }, { ...EARLIER, ...earlier }, RULE);

describe('Likeness of an incident to something earlier', () => {
  it('names the causes and services in common and the days between', () => {
    expect(likeness({})).toEqual({
      basis: 'CAUSE_AND_SERVICE',
      causeComparison: 'COMMON',
      causeCodes: ['NO_PRETEST'],
      serviceIds: ['messaging'],
      daysBetween: 122,
      failedAfterDays: null,
    });
  });

  it('counts from the day of the verification where there was one', () => {
    expect(likeness({ verifiedAt: at('2024-08-29T10:00:00') })).toMatchObject({
      daysBetween: 122,
      failedAfterDays: 22,
    });
  });

  it('rests on the service alone while the cause is not known, and on the cause where another service failed', () => {
    expect(likeness({}, { causeCodes: [] })).toMatchObject({ basis: 'SERVICE', causeCodes: [] });
    expect(likeness({ serviceIds: ['map'] })).toMatchObject({ basis: 'CAUSE', serviceIds: [] });
  });

  it('is strong by cause and service, partial by one of them, and says why the cause does not count', () => {
    expect(['CAUSE_AND_SERVICE', 'CAUSE', 'SERVICE'].map((basis) => strengthOf(basis as RecurrenceBasis))).toEqual([
      'STRONG',
      'PARTIAL',
      'PARTIAL',
    ]);
    expect(likeness({ causeCodes: ['FIRE'] })).toMatchObject({ basis: 'SERVICE', causeComparison: 'DIFFERENT' });
    expect(likeness({ causeCodes: ['NOT_CONFIRMED'] })).toMatchObject({
      basis: 'SERVICE',
      causeComparison: 'UNDETERMINED',
    });
  });

  it('is none where nothing is in common; "not confirmed" is no cause in common', () => {
    expect(likeness({ serviceIds: [], causeCodes: ['FIRE'] })).toBeNull();
    expect(likeness({ serviceIds: [], causeCodes: ['NOT_CONFIRMED'] }, { causeCodes: ['NOT_CONFIRMED'] })).toBeNull();
  });

  it('ends with the window: the same day twelve months later is within, the next is not', () => {
    const earlier = { at: at('2023-09-20T23:59:00') };
    expect(likeness(earlier)).not.toBeNull();
    expect(likeness(earlier, { at: at('2024-09-21T00:00:00') })).toBeNull();
    expect(
      likeness({ ...earlier, verifiedAt: at('2024-01-15T10:00:00') }, { at: at('2024-12-30T00:00:00') }),
    ).not.toBeNull();
  });

  it('looks back only', () => {
    expect(likeness({ at: INCIDENT.at })).toBeNull();
    expect(likeness({ at: at('2024-10-01T00:00:00') })).toBeNull();
  });

  it('goes by what the rule in force matches', () => {
    const byCause = { windowMonths: 12, matchBy: ['CAUSE'] } as const;
    expect(likenessOf(INCIDENT, { ...EARLIER, causeCodes: [] }, byCause)).toBeNull();
  });
});

describe('Possible recurrence', () => {
  describeMachine(recurrenceMatchMachine, {
    willing: { reasonGiven: true },
    matrix: {
      PROPOSED: { confirm: 'CONFIRMED', reject: 'REJECTED', lapse: 'LAPSED' },
      CONFIRMED: {},
      REJECTED: {},
      LAPSED: {},
    },
    who: { confirm: ['LEAD'], reject: ['LEAD'], lapse: ['INS', 'LEAD'] },
    reasons: ['confirm', 'reject'],
    rules: [],
    creation: { by: ['INS', 'LEAD'], willing: {}, rules: [] },
  });
});
