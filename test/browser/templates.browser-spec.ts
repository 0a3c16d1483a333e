import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage } from '../support/browser';
import { Desk } from './support/desk';

describe('Templates of letters', () => {
  const stage = useStage('nothing');

  it('are drafted and edited with a preview by the administrator, and approved by another person', async () => {
    const admin = await Desk.of(stage, 'admin');
    await admin.goHome();
    await admin.menu('문서 서식');
    await admin.title('문서 서식');
    await expectAccessible(admin.page);
    await admin.page.getByRole('button', { name: '새 판 작성' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel(/^문서/).selectOption({ label: '사건 이송서' });
    await dialog.getByLabel(/고친 까닭/).fill('제목을 다듬는다.');
    await dialog.getByRole('button', { name: '새 판 작성' }).click();
    await admin.page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
    await settled(admin.page);
    const address = new URL(admin.page.url()).pathname;

    const heading = admin.page.getByLabel('2번 항목: 항목 제목 (한국어)');
    await heading.fill('{caseless} 이송의 근거 규정');
    await admin.page.getByRole('button', { name: '저장', exact: true }).first().click();
    await admin.page.getByText('이 문서에 없는 내용입니다.').first().waitFor();
    await expectAccessible(admin.page);
    await admin.page.getByLabel('2번 항목: 항목 제목 (한국어)').fill('이송의 근거 규정');
    await admin.page.getByRole('button', { name: '저장', exact: true }).first().click();
    await admin.page.getByText('이 문서에 없는 내용입니다.').first().waitFor({ state: 'detached' });
    await admin.page
      .getByRole('region', { name: /사건 이송서/ })
      .getByText('이송의 근거 규정')
      .first()
      .waitFor();
    await admin.page.getByRole('button', { name: '승인 요청' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: '승인 요청' }).click();
    await admin.page.getByText('승인 대기').first().waitFor();

    const approver = await Desk.of(stage, 'approver', { width: 360 });
    await approver.page.goto(address);
    await settled(approver.page);
    await expectNoSidewaysScroll(approver.page);
    await approver.readEnglish();
    await expectAccessible(approver.page);
    await approver.page.getByRole('button', { name: 'Approve' }).click();
    await approver.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await approver.page.getByText('In force', { exact: true }).first().waitFor();
  });
});
