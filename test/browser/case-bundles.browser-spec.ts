import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';

describe('Case bundles in the browser', () => {
  const stage = useStage();

  it('are asked for in the case room, made in the background and downloaded by whoever may', async () => {
    const lead = await stage.system.as('lead');
    const { body } = await lead.get('/cases?limit=100').expect(200);
    const [{ id }] = (body as { items: { id: string }[] }).items;
    const page = await stage.open('lead', `/cases/${id}`);
    await page.getByRole('link', { name: '사건 기록 묶음' }).click();
    await page.getByRole('button', { name: '묶음 만들기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('사건번호·요구 문서 등').fill('2024구합1234');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '묶음 만들기' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '내려받기: 2024구합1234' }).click({ timeout: 60_000 });
    expect((await download).suggestedFilename()).toMatch(/^[0-9a-f]{12}\.zip$/);
    await settled(page);
    await expectAccessible(page);
    const english = await stage.open('auditor', `/cases/${id}/bundles`, { language: 'en' });
    await english.getByRole('heading', { name: '2024구합1234' }).waitFor();
    await expectAccessible(english);
  });
});
