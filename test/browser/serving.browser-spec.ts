import { useStage } from '../support/browser';
describe('try', () => {
  const stage = useStage();
  it('opens', async () => {
    const page = await stage.open('inspector');
    console.error(await page.title(), await page.locator('body').innerText());
  });
  it('complains', async () => {
    const page = await stage.open(null);
    await page.evaluate(() => { const d = document.createElement('div'); d.innerHTML = '<p style="color:red">x</p>'; document.body.append(d); const i = new Image(); i.src='https://example.com/x.png'; setTimeout(() => { throw new Error('uncaught'); }); });
    await page.waitForTimeout(500);
  });
});
