import { DemoRecord, type Json } from './demo-record';
import type { Person, TestApp } from './test-app';

/** A loaded case, as the approver and as anybody else reads it. */
export interface FactContext {
  readonly record: DemoRecord;
  as(person: Person): Promise<DemoRecord>;
}

/** By the key of the fact: what must come back over HTTP. */
export type FactChecks = Readonly<Record<string, (context: FactContext) => Promise<void>>>;

export async function factContext(system: TestApp, name: string): Promise<FactContext> {
  const record = await DemoRecord.of(await system.as('approver'), name);
  return { record, as: async (person) => record.as(await system.as(person)) };
}

/** The official value of one field of an incident, with what stands beside it. */
export async function officialOf(record: DemoRecord, incident: string, field: string): Promise<Json> {
  const { fields } = await record.get(`/incidents/${record.idOf(incident)}/facts`);
  const found = (fields as unknown as Json[]).find((entry) => entry.field === field && entry.serviceId === null);
  if (!found) throw new Error(`${incident} says nothing of ${field}`);
  return found;
}

/** What an order asks for, by the number of the requirement. */
export async function requirementsOf(record: DemoRecord, order: string): Promise<Json[]> {
  return (await record.read(order)).requirements;
}
