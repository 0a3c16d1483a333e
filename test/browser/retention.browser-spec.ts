import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { givenCaseInHand } from '../support/given-finding';
import { givenBindingPreservation } from '../support/given-preservation';
import { Desk } from './support/desk';

describe('What is kept of a case, and what goes out of it', () => {
  const stage = useStage('nothing');
  let caseId: string;

  beforeAll(async () => {
    ({ caseId } = await givenCaseInHand(stage.system, ['KAKAO'], { tracks: ['A', 'E'] }));
  });

  it('is ordered to be preserved, which the provider confirms, and held by the lead', async () => {
    const { id } = await givenBindingPreservation(stage.system, caseId, 'KAKAO');
    const staff = await Desk.of(stage, 'kakaoStaff');
    await staff.page.goto(`/preservation-orders/${id}`);
    await settled(staff.page);
    await staff.title('침해사고 관련 접속기록');
    await expectAccessible(staff.page);
    await staff.page.getByRole('button', { name: '보전 조치 확인' }).click();
    await staff.page.getByLabel(/자료마다 어떻게 보전하는지/).fill('사본을 떠 따로 보관합니다.');
    await expectAccessible(staff.page);
    await staff.page.getByRole('dialog').getByRole('button', { name: '보전 조치 확인' }).click();
    await staff.page
      .getByText(/접수-\d{8}-\d+/)
      .first()
      .waitFor();
    await staff.readEnglish();
    await expectAccessible(staff.page);

    const lead = await Desk.of(stage, 'lead');
    await lead.page.goto(`/cases/${caseId}/retention`);
    await settled(lead.page);
    await lead.title('보전·보존·파기');
    await lead.page.getByRole('button', { name: '파기 보류 걸기' }).click();
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel(/보류 사유/).selectOption({ label: '감사' });
    await dialog.getByLabel(/이유/).fill('감사에서 다시 볼 자료입니다.');
    await expectAccessible(lead.page);
    await dialog.getByRole('button', { name: '파기 보류 걸기' }).click();
    await lead.page.getByText('감사에서 다시 볼 자료입니다.').first().waitFor();
    await expectAccessible(lead.page);
    await lead.readEnglish();
    await expectAccessible(lead.page);
  });

  it('is asked for from outside and listed before it goes out', async () => {
    const lead = await Desk.of(stage, 'lead');
    await lead.page.goto(`/cases/${caseId}/external-requests/new`);
    await settled(lead.page);
    await lead.page.getByLabel(/종류/).selectOption({ label: '정보공개 청구' });
    await lead.page.getByLabel(/요구한 곳/).fill('청구인');
    await lead.page.getByLabel(/요구 내용/).fill('점검 결과의 공개');
    await expectAccessible(lead.page);
    await lead.page.getByRole('button', { name: '접수', exact: true }).click();
    await lead.page.waitForURL(/\/external-requests\/[0-9a-f-]+$/);
    await settled(lead.page);
    await lead.page.getByRole('button', { name: '검토·목록 작성' }).click();
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel('전부 제출·공개').check();
    await dialog.getByLabel(/이름/).fill('서면 답변');
    await dialog
      .getByLabel(/답변 글/)
      .last()
      .fill('점검 결과는 누리집에 있습니다.');
    await expectAccessible(lead.page);
    await dialog.getByRole('button', { name: '검토·목록 작성' }).click();
    await lead.page.getByText('서면 답변').first().waitFor();
    await expectAccessible(lead.page);
    await lead.readEnglish();
    await expectAccessible(lead.page);
  });
});
