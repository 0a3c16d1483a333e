import { defineMachine, faultsOf } from './define-machine';
import { apply, availableMoves, create, firstOf, permissionFor, type Machine, type MoveFacts } from './state-machine';

type Status = 'DRAFT' | 'OPEN' | 'HELD' | 'DONE';
type Event = 'open' | 'hold' | 'release' | 'finish';
interface Facts extends MoveFacts {
  ready: boolean;
  before: 'OPEN' | 'DONE' | null;
}

const SOUND: Machine<Status, Event, Facts, { ready: boolean }> = {
  name: 'case',
  statuses: ['DRAFT', 'OPEN', 'HELD', 'DONE'],
  events: ['open', 'hold', 'release', 'finish'],
  initial: 'DRAFT',
  final: ['DONE'],
  creation: {
    event: 'draft',
    permission: 'cases.create',
    refuse: ({ ready }) => (ready ? null : 'case.no-respondent'),
  },
  transitions: [
    {
      event: 'open',
      from: ['DRAFT'],
      to: 'OPEN',
      permission: 'cases.start',
      refuse: ({ ready }) => (ready ? null : 'case.no-inspection'),
    },
    { event: 'hold', from: ['OPEN'], to: 'HELD', permission: 'cases.suspend', needsReason: true },
    {
      event: 'release',
      from: ['HELD'],
      to: { oneOf: ['OPEN'], choose: ({ before }) => before },
      permission: 'cases.suspend',
    },
    { event: 'finish', from: ['OPEN'], to: 'DONE', permission: 'cases.close' },
  ],
};

const FACTS: Facts = { reasonGiven: true, ready: true, before: 'OPEN' };

describe('State machine', () => {
  it('moves along a listed move', () => {
    expect(apply(SOUND, 'DRAFT', 'open', FACTS)).toEqual({ kind: 'moved', to: 'OPEN' });
  });

  it('refuses a move that is not listed for the status', () => {
    expect(apply(SOUND, 'DONE', 'open', FACTS)).toEqual({ kind: 'refused', code: 'case.move-not-allowed' });
  });

  it("refuses with the guard's code before it asks for a reason", () => {
    expect(apply(SOUND, 'DRAFT', 'open', { ...FACTS, ready: false })).toEqual({
      kind: 'refused',
      code: 'case.no-inspection',
    });
    expect(apply(SOUND, 'OPEN', 'hold', { ...FACTS, reasonGiven: false })).toEqual({
      kind: 'refused',
      code: 'move.reason-required',
    });
  });

  it('refuses the beginning of a record by the same kind of guard', () => {
    expect(create(SOUND, { ready: true })).toEqual({ kind: 'moved', to: 'DRAFT' });
    expect(create(SOUND, { ready: false })).toEqual({ kind: 'refused', code: 'case.no-respondent' });
  });

  it('never lands outside the declared targets', () => {
    expect(apply(SOUND, 'HELD', 'release', FACTS)).toEqual({ kind: 'moved', to: 'OPEN' });
    expect(() => apply(SOUND, 'HELD', 'release', { ...FACTS, before: 'DONE' })).toThrow('cannot lead to DONE');
    expect(() => apply(SOUND, 'HELD', 'release', { ...FACTS, before: null })).toThrow('cannot lead to null');
  });

  it('lists only the moves of the status that the person may make', () => {
    const moves = availableMoves(SOUND, 'OPEN', FACTS, (permission) => permission === 'cases.close');
    expect(moves).toEqual([{ event: 'finish', to: 'DONE', allowed: true, refusal: null, needsReason: false }]);
  });

  it('lists a refused move with the reason of the refusal', () => {
    expect(availableMoves(SOUND, 'DRAFT', { ...FACTS, ready: false }, () => true)).toEqual([
      { event: 'open', to: 'OPEN', allowed: false, refusal: 'case.no-inspection', needsReason: false },
    ]);
  });

  it('lists a move that needs a reason as allowed, because the form asks for it', () => {
    const moves = availableMoves(SOUND, 'OPEN', { ...FACTS, reasonGiven: false }, () => true);
    expect(moves[0]).toEqual({ event: 'hold', to: 'HELD', allowed: true, refusal: null, needsReason: true });
  });

  it('names the permission of a listed move', () => {
    expect(permissionFor(SOUND, 'OPEN', 'finish')).toBe('cases.close');
    expect(permissionFor(SOUND, 'DRAFT', 'finish')).toBeNull();
  });

  it('gives the first refusal of several guards', () => {
    const guard = firstOf<Facts>(
      () => null,
      ({ ready }) => (ready ? null : 'case.no-track'),
      () => 'case.no-trigger',
    );
    expect(guard({ ...FACTS, ready: false })).toBe('case.no-track');
    expect(guard(FACTS)).toBe('case.no-trigger');
    expect(firstOf()({})).toBeNull();
  });
});

describe('Definition of a machine', () => {
  const without = (event: Event) => SOUND.transitions.filter((transition) => transition.event !== event);

  it('takes a table that holds together', () => {
    expect(defineMachine(SOUND)).toBe(SOUND);
  });

  it('asks that every status can be reached', () => {
    const faults = faultsOf({ ...SOUND, events: ['open', 'release', 'finish'], transitions: without('hold') });
    expect(faults).toEqual(['HELD cannot be reached from DRAFT']);
  });

  it('asks that every status without a way out is declared final', () => {
    expect(faultsOf({ ...SOUND, final: [] })).toEqual(['DONE has no way out but is not declared final']);
  });

  it('asks that no final status has a way out', () => {
    expect(faultsOf({ ...SOUND, final: ['DONE', 'OPEN'] })).toEqual(['OPEN is declared final but has a way out']);
  });

  it('asks that no pair of status and event is listed twice', () => {
    const twice = { event: 'finish', from: ['OPEN'], to: 'HELD', permission: 'cases.close' } as const;
    expect(faultsOf({ ...SOUND, transitions: [...SOUND.transitions, twice] })).toEqual([
      'OPEN × finish is listed twice',
    ]);
  });

  it('asks that every declared event is used', () => {
    expect(faultsOf({ ...SOUND, events: [...SOUND.events, 'burn'] })).toEqual(['burn is declared but never used']);
  });

  it('fails at load with every fault', () => {
    expect(() => defineMachine({ ...SOUND, final: [] })).toThrow(
      'The case table is broken: DONE has no way out but is not declared final',
    );
  });
});
