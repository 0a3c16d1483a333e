import { targetsOf, type AnyMachine, type Machine, type MoveFacts } from './state-machine';

/** Takes a table only if it holds together; a broken one stops the program at load. */
export function defineMachine<S extends string, E extends string, F extends MoveFacts, C = unknown>(
  machine: Machine<S, E, F, C>,
): Machine<S, E, F, C> {
  const faults = faultsOf(machine);
  if (faults.length > 0) throw new Error(`The ${machine.name} table is broken: ${faults.join('; ')}`);
  return machine;
}

/** What is wrong with a table, one sentence each; empty when it holds together. */
export function faultsOf(machine: AnyMachine): string[] {
  return [
    ...unreachableStatuses(machine).map((status) => `${status} cannot be reached from ${machine.initial}`),
    ...deadEnds(machine).map((status) => `${status} has no way out but is not declared final`),
    ...leakingFinals(machine).map((status) => `${status} is declared final but has a way out`),
    ...ambiguousPairs(machine).map((pair) => `${pair} is listed twice`),
    ...unusedEvents(machine).map((event) => `${event} is declared but never used`),
  ];
}

function unreachableStatuses(machine: AnyMachine): string[] {
  const reached = new Set([machine.initial]);
  const queue = [machine.initial];
  for (let status = queue.pop(); status !== undefined; status = queue.pop()) {
    for (const next of successorsOf(machine, status)) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return machine.statuses.filter((status) => !reached.has(status));
}

function successorsOf(machine: AnyMachine, status: string): string[] {
  return machine.transitions.filter(({ from }) => from.includes(status)).flatMap((transition) => targetsOf(transition));
}

function hasWayOut(machine: AnyMachine, status: string): boolean {
  return machine.transitions.some(({ from }) => from.includes(status));
}

function deadEnds(machine: AnyMachine): string[] {
  return machine.statuses.filter((status) => !hasWayOut(machine, status) && !machine.final.includes(status));
}

function leakingFinals(machine: AnyMachine): string[] {
  return machine.final.filter((status) => hasWayOut(machine, status));
}

function ambiguousPairs(machine: AnyMachine): string[] {
  const pairs = machine.transitions.flatMap(({ event, from }) => from.map((status) => `${status} × ${event}`));
  return pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
}

function unusedEvents(machine: AnyMachine): string[] {
  return machine.events.filter((event) => !machine.transitions.some((transition) => transition.event === event));
}
