/** What happened, to what, in which case; the actor, the instant and the hash are the database's. */
export interface AuditEventInput {
  /** `thing.past-tense`, such as `finding.confirmed`. */
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** The case whose chain takes the event; null puts it on the chain of the acting person. */
  readonly caseId: string | null;
  readonly providerId?: string | null;
  /** Another chain than the case's or the actor's: before sign-in, the chain of the account. */
  readonly chainId?: string;
  /** JSON-serialisable facts: from, to, reason, document numbers. No secrets, no file contents. */
  readonly payload?: Readonly<Record<string, unknown>>;
}
