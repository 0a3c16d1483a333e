import { rolesOf } from '../../src/domain/permission';
import { REFUSAL_CODES, type RefusalCode } from '../../src/domain/refusals';
import type { Role } from '../../src/domain/roles';
import { apply, availableMoves, create, type Machine, type MoveFacts } from '../../src/domain/state-machine';

/** One rule: its sentence, the status and the move, what stands against it, and the refusal. */
export type Rule<S, E, F> = readonly [rule: string, status: S, event: E, facts: Partial<F>, refusal: RefusalCode];

export interface Expectations<S extends string, E extends string, F, C> {
  /** Facts against which no rule stands. */
  readonly willing: F;
  /** Where two moves want opposite facts: what a move needs in place of the willing ones, by `STATUS event`. */
  readonly instead?: Readonly<Record<string, Partial<F>>>;
  /** Status by status, each move and where it leads. What is not written here must be refused. */
  readonly matrix: Readonly<Record<S, Partial<Record<E, S>>>>;
  readonly who: Readonly<Record<E, readonly Role[]>>;
  /** The moves that are refused without a written reason. */
  readonly reasons: readonly E[];
  readonly rules: readonly Rule<S, E, F>[];
  readonly creation?: {
    readonly by: readonly Role[];
    readonly willing: C;
    readonly rules: readonly (readonly [rule: string, facts: Partial<C>, refusal: RefusalCode])[];
  };
  /** Refusals of this family that guards outside the table give. */
  readonly elsewhere?: readonly RefusalCode[];
}

/** Holds one machine against a matrix, a list of roles and a list of rules written by hand from the domain model. */
export function describeMachine<S extends string, E extends string, F extends MoveFacts, C>(
  machine: Machine<S, E, F, C>,
  expected: Expectations<S, E, F, C>,
): void {
  const factsFor = (status: S, event: E): F => ({ ...expected.willing, ...expected.instead?.[`${status} ${event}`] });
  const pairs = machine.statuses.flatMap((status) => machine.events.map((event) => ({ status, event })));
  const moves = pairs.filter(({ status, event }) => expected.matrix[status][event] !== undefined);

  describe('all statuses and moves', () => {
    it.each(machine.statuses.map((status) => ({ status })))('$status leads where the matrix says', ({ status }) => {
      for (const event of machine.events) {
        const to = expected.matrix[status][event];
        const result = apply(machine, status, event, factsFor(status, event));
        if (to === undefined) expect(result).toEqual({ kind: 'refused', code: `${machine.name}.move-not-allowed` });
        else expect({ event, ...result }).toEqual({ event, kind: 'moved', to });
      }
    });

    it('offers exactly the moves of the matrix', () => {
      for (const status of machine.statuses) {
        const offered = availableMoves(machine, status, expected.willing, () => true).map(({ event }) => event);
        expect(offered.toSorted()).toEqual(Object.keys(expected.matrix[status]).toSorted());
      }
    });
  });

  describe('who may', () => {
    it.each(machine.events.map((event) => ({ event })))('$event', ({ event }) => {
      for (const transition of machine.transitions.filter((candidate) => candidate.event === event)) {
        expect(rolesOf(transition.permission).toSorted()).toEqual([...expected.who[event]].sort());
      }
    });
  });

  it('asks for a written reason for every backward or negative move, and for no other', () => {
    for (const { status, event } of moves) {
      const result = apply(machine, status, event, { ...factsFor(status, event), reasonGiven: false });
      if (!expected.reasons.includes(event)) expect(result.kind).toBe('moved');
      else expect({ event, ...result }).toEqual({ event, kind: 'refused', code: 'move.reason-required' });
    }
  });

  describe('rules', () => {
    for (const [rule, status, event, facts, code] of expected.rules) {
      it(rule, () => {
        const result = apply(machine, status, event, { ...factsFor(status, event), ...facts });
        expect(result).toEqual({ kind: 'refused', code });
      });
    }
  });

  if (expected.creation) describeCreation(machine, expected.creation);

  it('has every refusal of its own tried by a rule', () => {
    const tried = [
      ...expected.rules.map((rule) => rule[4]),
      ...(expected.creation?.rules ?? []).map((rule) => rule[2]),
      ...(expected.elsewhere ?? []),
      `${machine.name}.move-not-allowed`,
    ];
    const own = REFUSAL_CODES.filter((code) => code.startsWith(`${machine.name}.`));
    expect(own.filter((code) => !tried.includes(code))).toEqual([]);
  });
}

function describeCreation<S extends string, E extends string, F, C>(
  machine: Machine<S, E, F, C>,
  creation: NonNullable<Expectations<S, E, F, C>['creation']>,
): void {
  describe('beginning', () => {
    it(`starts as ${machine.initial} when nothing stands against it`, () => {
      expect(create(machine, creation.willing)).toEqual({ kind: 'moved', to: machine.initial });
    });

    it('is open to the roles that the model names', () => {
      expect(rolesOf(machine.creation.permission).toSorted()).toEqual([...creation.by].sort());
    });

    for (const [rule, facts, code] of creation.rules) {
      it(rule, () => {
        expect(create(machine, { ...creation.willing, ...facts })).toEqual({ kind: 'refused', code });
      });
    }
  });
}
