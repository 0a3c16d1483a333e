import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { Desk } from './support/desk';

interface Listed {
  readonly id: string;
  readonly documentNo: string;
  readonly caseId: string;
}

describe('PDFs that still have to be made', () => {
  const stage = useStage();

  it('are made while the reader waits, and all of a case in the background', async () => {
    const session = await stage.system.as('approver');
    const { body } = await session.get('/documents?type=INSPECTION_REPORT').expect(200);
    const [report] = (body as { items: Listed[] }).items;
    const { page, readEnglish } = await given('approver');

    await page.goto(`/documents/${report.id}`);
    await settled(page);
    await page.locator('canvas').first().waitFor();

    await page.goto(`/documents?case=${report.caseId}`);
    await settled(page);
    await page.getByRole('button', { name: '이 사건의 PDF 모두 만들기' }).click();
    await page.waitForURL(/\/jobs$/);
    await page.getByText('완료').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('내 작업');
    await expectAccessible(page);
    await readEnglish();
    await page.getByText('PDFs of documents').first().waitFor();
    await expectAccessible(page);
  });

  async function given(person: 'approver') {
    const desk = await Desk.of(stage, person);
    return { page: desk.page, readEnglish: () => desk.readEnglish() };
  }
});
