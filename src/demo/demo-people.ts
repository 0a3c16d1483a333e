import type { Actor } from '../domain/actor';
import type { Role } from '../domain/roles';
import { sideOf } from '../domain/roles';
import { referenceId } from '../reference-data/load-reference-data';
import { demoAccounts, demoOrganisationId, demoUserId } from './load-demo-accounts';

/** The people of the demo, by their part in the record. */
export const DEMO_PEOPLE = {
  inspector: 'inspector@msit.example',
  lead: 'lead@msit.example',
  approver: 'approver@msit.example',
  director: 'director@msit.example',
  expert: 'expert@lab.example',
} as const;
export type DemoPerson = keyof typeof DEMO_PEOPLE;

const PROVIDER_ORGANISATIONS = ['KAKAO', 'NAVER', 'SKCC'];

/** The person as who signs in would act. */
export function demoActor(person: DemoPerson): Actor {
  return actorOf(DEMO_PEOPLE[person]);
}

/** Staff or manager of a provider, for what the provider itself does. */
export function demoProviderActor(provider: string, role: 'PS' | 'PM'): Actor {
  const account = demoAccounts().find((candidate) => candidate.organisation === provider && candidate.role === role);
  if (!account) throw new Error(`no demo account of ${provider} with the role ${role}`);
  return actorOf(account.email);
}

function actorOf(email: string): Actor {
  const account = demoAccounts().find((candidate) => candidate.email === email);
  if (!account) throw new Error(`no demo account ${email}`);
  const role = account.role as Role;
  return {
    userId: demoUserId(email),
    orgId: demoOrganisationId(account.organisation),
    side: sideOf(role),
    providerId: PROVIDER_ORGANISATIONS.includes(account.organisation)
      ? referenceId('provider', account.organisation)
      : null,
    roles: [role],
    sessionId: '',
  };
}
