import type { Permission } from './permission';
import type { MachineName } from './machine-names';
import type { RefusalCode } from './refusals';

/**
 * What every move is judged by. `reasonGiven`: the request carries a reason that `isReason` takes.
 * Facts named `…Stated` come with the request too; whoever lists moves passes true for them, because the form asks.
 */
export interface MoveFacts {
  reasonGiven: boolean;
}

/**
 * Answers why a move is refused, or null when nothing stands against it. One that is made of several keeps them as `parts`, so
 * that each can be judged on its own.
 */
export type Guard<F> = ((facts: F) => RefusalCode | null) & { readonly parts?: readonly Guard<F>[] };

/** A target that depends on the record, such as the status before a suspension. A record without one is corrupt. */
export interface Destination<S extends string, F> {
  readonly oneOf: readonly S[];
  readonly choose: (facts: F) => S | null;
}

export interface Transition<S extends string, E extends string, F> {
  readonly event: E;
  readonly from: readonly S[];
  readonly to: S | Destination<S, F>;
  readonly permission: Permission;
  /** A backward or negative move: refused without a written reason. */
  readonly needsReason?: true;
  readonly refuse?: Guard<F>;
}

/** How a record comes to be in the initial status. */
export interface Creation<C> {
  readonly event: string;
  readonly permission: Permission;
  readonly refuse?: Guard<C>;
}

export interface Machine<S extends string, E extends string, F, C = unknown> {
  readonly name: MachineName;
  readonly statuses: readonly S[];
  readonly events: readonly E[];
  readonly initial: S;
  /** Statuses that nothing leaves. */
  readonly final: readonly S[];
  readonly creation: Creation<C>;
  readonly transitions: readonly Transition<S, E, F>[];
}

/** Any machine, for whoever only reads tables. */
export type AnyMachine = Machine<string, string, never, never>;

export type MoveResult<S extends string> =
  { readonly kind: 'moved'; readonly to: S } | { readonly kind: 'refused'; readonly code: RefusalCode };

export interface Move<S extends string = string, E extends string = string> {
  readonly event: E;
  readonly to: S;
  readonly allowed: boolean;
  readonly refusal: RefusalCode | null;
  readonly needsReason: boolean;
}

export function firstOf<F>(...guards: readonly Guard<F>[]): Guard<F> {
  const first = (facts: F) => {
    for (const guard of guards) {
      const refusal = guard(facts);
      if (refusal) return refusal;
    }
    return null;
  };
  return Object.assign(first, { parts: guards });
}

/** Everything that stands against a move from this status, not the first thing only. A move that is not in the table has nothing. */
export function refusalsOf<S extends string, E extends string, F>(
  machine: Machine<S, E, F, never>,
  status: S,
  event: E,
  facts: F,
): RefusalCode[] {
  const guard = find(machine, status, event)?.refuse;
  return guard ? [...new Set(everyRefusal(guard, facts))] : [];
}

function everyRefusal<F>(guard: Guard<F>, facts: F): RefusalCode[] {
  if (guard.parts) return guard.parts.flatMap((part) => everyRefusal(part, facts));
  const refusal = guard(facts);
  return refusal ? [refusal] : [];
}

/** Judges whether a new record may start its life in the machine's initial status. */
export function create<S extends string, C>(
  machine: Pick<Machine<S, string, never, C>, 'initial' | 'creation'>,
  facts: C,
): MoveResult<S> {
  const refusal = machine.creation.refuse?.(facts) ?? null;
  return refusal ? { kind: 'refused', code: refusal } : { kind: 'moved', to: machine.initial };
}

/** Judges one move. Permissions are the caller's: `permissionFor` names the one to ask for. */
export function apply<S extends string, E extends string, F extends MoveFacts>(
  machine: Machine<S, E, F, never>,
  status: S,
  event: E,
  facts: F,
): MoveResult<S> {
  const transition = find(machine, status, event);
  if (!transition) return { kind: 'refused', code: `${machine.name}.move-not-allowed` };
  const refusal = transition.refuse?.(facts) ?? null;
  if (refusal) return { kind: 'refused', code: refusal };
  if (transition.needsReason && !facts.reasonGiven) return { kind: 'refused', code: 'move.reason-required' };
  return { kind: 'moved', to: targetOf(transition, facts) };
}

/** The moves that a person may see from here; a refused one tells why. A missing reason never refuses: the form asks. */
export function availableMoves<S extends string, E extends string, F extends MoveFacts>(
  machine: Machine<S, E, F, never>,
  status: S,
  facts: F,
  may: (permission: Permission) => boolean,
): Move<S, E>[] {
  return machine.transitions
    .filter((transition) => transition.from.includes(status) && may(transition.permission))
    .map((transition) => toMove(transition, facts));
}

/** The permission that a move from this status asks for, or null when there is no such move. */
export function permissionFor<S extends string, E extends string, F>(
  machine: Machine<S, E, F, never>,
  status: S,
  event: E,
): Permission | null {
  return find(machine, status, event)?.permission ?? null;
}

/** Every status that a transition can lead to. */
export function targetsOf<S extends string, E extends string, F>(transition: Transition<S, E, F>): readonly S[] {
  return isDestination(transition.to) ? transition.to.oneOf : [transition.to];
}

function toMove<S extends string, E extends string, F>(transition: Transition<S, E, F>, facts: F): Move<S, E> {
  const refusal = transition.refuse?.(facts) ?? null;
  return {
    event: transition.event,
    to: targetOf(transition, facts),
    allowed: refusal === null,
    refusal,
    needsReason: transition.needsReason ?? false,
  };
}

function find<S extends string, E extends string, F>(machine: Machine<S, E, F, never>, status: S, event: E) {
  return machine.transitions.find((transition) => transition.event === event && transition.from.includes(status));
}

function targetOf<S extends string, E extends string, F>(transition: Transition<S, E, F>, facts: F): S {
  if (!isDestination(transition.to)) return transition.to;
  const target = transition.to.choose(facts);
  if (target !== null && transition.to.oneOf.includes(target)) return target;
  throw new Error(`${transition.event} cannot lead to ${target}`);
}

function isDestination<S extends string, F>(to: S | Destination<S, F>): to is Destination<S, F> {
  return typeof to !== 'string';
}
