import type { Client } from 'pg';
import { MACHINES } from '../../domain/machines';
import { rolesOf, type Permission } from '../../domain/permission';
import type { Role } from '../../domain/roles';
import { targetsOf, type AnyMachine } from '../../domain/state-machine';
import type { LoginRole } from './login-roles';

const LOGIN_OF: Record<Role, LoginRole> = {
  INS: 'jeomgeom_inspector',
  LEAD: 'jeomgeom_inspector',
  EXP: 'jeomgeom_inspector',
  APP: 'jeomgeom_manager',
  PS: 'jeomgeom_provider',
  PM: 'jeomgeom_provider',
  ADM: 'jeomgeom_admin',
  AUD: 'jeomgeom_auditor',
  SYS: 'jeomgeom_worker',
};

/** A move that the system makes as the consequence of a person's act runs in that person's transaction. */
const ACTS_FOR_SYSTEM: readonly LoginRole[] = ['jeomgeom_inspector', 'jeomgeom_manager'];

/**
 * Moves that also follow from somebody else's decision, and then run in that person's transaction: accepting a plan plans the
 * actions that it answers for, and a waived action may be the last that kept a finding open.
 */
const CONSEQUENCE_OF_DECISION: readonly Permission[] = [
  'corrective-actions.plan',
  'findings.complete-remediation',
  'findings.close',
];

export interface StateTransitionRow {
  readonly machine: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly logins: readonly LoginRole[];
}

/** The state tables of the domain as rows; `from` is empty for the status in which a record begins. */
export function stateTransitionRows(): StateTransitionRow[] {
  return Object.values(MACHINES).flatMap((machine) => rowsOf(machine as AnyMachine));
}

/** Writes the rows that the database checks every status against; the owner does this at every start. */
export async function syncStateTransitions(client: Client): Promise<void> {
  const rows = stateTransitionRows();
  await client.query('BEGIN');
  await client.query('DELETE FROM state_transitions');
  await client.query(
    `INSERT INTO state_transitions (machine, event, from_status, to_status, login_roles)
     SELECT machine, event, from_status, to_status, string_to_array(logins, ',')
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS t (machine, event, from_status, to_status, logins)`,
    [
      rows.map((r) => r.machine),
      rows.map((r) => r.event),
      rows.map((r) => r.from),
      rows.map((r) => r.to),
      rows.map((r) => r.logins.join(',')),
    ],
  );
  await client.query('COMMIT');
}

function rowsOf(machine: AnyMachine): StateTransitionRow[] {
  const creation = {
    machine: machine.name,
    event: machine.creation.event,
    from: '',
    to: machine.initial,
    logins: loginsFor(machine.creation.permission),
  };
  const moves = machine.transitions.flatMap((transition) =>
    transition.from.flatMap((from) =>
      targetsOf(transition).map((to) => ({
        machine: machine.name,
        event: transition.event,
        from,
        to,
        logins: loginsFor(transition.permission),
      })),
    ),
  );
  return [creation, ...moves];
}

function loginsFor(permission: Permission): LoginRole[] {
  const roles = rolesOf(permission);
  const logins = roles.map((role) => LOGIN_OF[role]);
  const isConsequence = (roles.length === 1 && roles[0] === 'SYS') || CONSEQUENCE_OF_DECISION.includes(permission);
  const consequences = isConsequence ? ACTS_FOR_SYSTEM : [];
  return [...new Set([...logins, ...consequences, 'jeomgeom_migrator' as const])];
}
