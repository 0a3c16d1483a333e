import { DemoCasesLoader } from '../../src/demo/demo-cases.loader';
import { createTestApp, type TestApp } from '../support/test-app';

describe('The real cases', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp();
    const started = Date.now();
    await system.app.get(DemoCasesLoader).load();
    console.log('loaded in', Date.now() - started, 'ms');
  }, 120_000);
  afterAll(() => system?.close());

  it('loads', async () => {
    const { body } = await (await system.as('approver')).get('/cases').expect(200);
    expect(body.items).toHaveLength(3);
  });
});
