import { referenceId } from '../../src/reference-data/load-reference-data';
import type { Session, TestApp } from './test-app';

export const provider = (code: string): string => referenceId('provider', code);
export const service = (code: string): string => referenceId('service', code);

export interface Identified {
  readonly id: string;
  readonly version: number;
}

interface Declaration {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
}

/** A case against these providers, registered by the inspector, with the lead inspector on its team. */
export async function givenCase(system: TestApp, codes: readonly string[]): Promise<string> {
  const inspector = await system.as('inspector');
  const lead = await system.as('lead');
  const { body } = await inspector
    .post('/cases', {
      title: `${codes.join('·')} 장애 관련 현장점검`,
      trigger: 'MEDIA',
      tracks: ['A'],
      departmentCode: 'DIGITAL_SAFETY',
      respondents: codes.map((code) => ({
        providerId: provider(code),
        role: 'OUTAGE_PROVIDER',
        providerTitle: '장애 관련 점검',
      })),
      noConflictOfInterest: true,
      team: [{ userId: lead.userId, duty: 'LEAD', validFrom: '2024-01-01' }],
    })
    .expect(201);
  const caseId = (body as Identified).id;
  const { body: pending } = await lead.get('/cases/declarations').expect(200);
  const mine = (pending as Declaration[]).find((declaration) => declaration.caseId === caseId);
  await lead.post(`/cases/declarations/${mine?.id}`, { conflictOfInterest: 'NONE' }, mine?.version).expect(200);
  return caseId;
}

/** An incident of the provider, reported and nothing more. */
export async function givenIncident(
  system: TestApp,
  caseId: string,
  code: string,
  more: object = {},
): Promise<Identified> {
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .post(`/cases/${caseId}/incidents`, {
      providerId: provider(code),
      type: 'OUTAGE',
      title: `${code} 서비스 장애`,
      symptoms: '서비스 접속 불가',
      ...more,
    })
    .expect(201);
  return body as Identified;
}

/** What the ministry states of an instant, confirmed to the minute. */
export function instant(field: string, valueAt: string, more: object = {}): object {
  return {
    field,
    valueAt,
    precision: 'MINUTE',
    basis: 'CONFIRMED',
    assertedBy: '과학기술정보통신부',
    source: '과학기술정보통신부 보도자료 2022-12-06',
    status: 'DETERMINED',
    ...more,
  };
}

/** States the instant and makes it official. */
export async function givenOfficialTime(
  system: TestApp,
  incidentId: string,
  field: string,
  valueAt: string,
): Promise<void> {
  const lead = await system.as('lead');
  const fact = await stated(lead, incidentId, instant(field, valueAt));
  await lead
    .post(`/incidents/${incidentId}/determinations`, {
      field,
      factId: fact.id,
      justification: '관계기관 합동 조사 결과로 발표한 시각이다.',
    })
    .expect(201);
}

export async function stated(session: Session, incidentId: string, fact: object): Promise<Identified> {
  const { body } = await session.post(`/incidents/${incidentId}/facts`, fact).expect(201);
  return body as Identified;
}

/** Reads the object, makes the move at its present version and gives the answer, which must have the status expected. */
export async function moved(
  session: Session,
  path: string,
  event: string,
  more: { body?: object; status?: number } = {},
): Promise<Record<string, unknown>> {
  const { body: read } = await session.get(path).expect(200);
  const { body } = await session
    .post(`${path}/${event}`, more.body ?? {}, (read as Identified).version)
    .expect(more.status ?? 200);
  return body as Record<string, unknown>;
}
