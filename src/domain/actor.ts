import type { Role, Side } from './roles';

/** Who acts: one signed-in session of one user in one organisation. `providerId` is null outside the provider side. */
export interface Actor {
  readonly userId: string;
  readonly orgId: string;
  readonly side: Side;
  readonly providerId: string | null;
  readonly roles: readonly Role[];
  readonly sessionId: string;
}
