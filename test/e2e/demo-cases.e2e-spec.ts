import { DemoCasesLoader } from '../../src/demo/demo-cases.loader';
import { createTestApp, type TestApp } from '../support/test-app';
import { DemoRecord } from '../support/demo-record';
import { writeFileSync } from 'node:fs';

describe('The real cases', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp();
    const started = Date.now();
    await system.app.get(DemoCasesLoader).load();
    console.log('loaded in', Date.now() - started, 'ms');
  }, 120_000);
  afterAll(() => system?.close());

  it.each(['kakao-2024-05', 'pangyo-2022', 'naver-2024'])('dump %s', async (name) => {
    const record = await DemoRecord.of(await system.as('approver'), name);
    const dump: Record<string, unknown> = {};
    for (const { ref } of record.data()) dump[ref] = await record.read(ref);
    dump.deadlines = await record.list(`/deadlines?caseId=${record.caseId}`);
    dump.documents = await record.list(`/documents?caseId=${record.caseId}`);
    dump.notes = await record.list(`/cases/${record.caseId}/notes`);
    dump.actions = await record.list(`/corrective-actions?caseId=${record.caseId}`);
    for (const i of record.demo.incidents) dump['facts '+i.ref] = await record.get(`/incidents/${record.idOf(i.ref)}/facts`);
    writeFileSync(`/tmp/dump-${name}.json`, JSON.stringify(dump, null, 1));
  });
});
