import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';

describe('Editions of a report', () => {
  const stage = useStage();

  it('are released by the approver and then read by anyone without signing in, in both languages', async () => {
    const [{ id }] = await stage.system.sql<{ id: string }>(
      'owner',
      `SELECT id FROM report_editions WHERE variant = 'PUBLIC' AND status = 'PREPARED' ORDER BY created_at DESC LIMIT 1`,
    );
    const approver = await stage.newPage('approver');
    await approver.goto(`/report-editions/${id}`);
    await settled(approver);
    await expectAccessible(approver);
    await approver.getByRole('button', { name: '공개', exact: true }).first().click();
    await approver.getByRole('dialog').getByRole('button', { name: '공개', exact: true }).click();
    await approver.getByRole('link', { name: `/public/reports/${id}` }).waitFor();
    for (const language of ['ko', 'en'] as const) {
      const page = await stage.newPage(null, { language });
      await page.goto('/public/reports');
      await settled(page);
      await expectAccessible(page);
      await page.goto(`/public/reports/${id}`);
      await settled(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
    }
  });
});
