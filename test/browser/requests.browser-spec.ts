import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { givenDeliveredRequest } from '../support/given-information-request';
import { givenNotifiedInspection, type NotifiedInspection } from '../support/given-notified-inspection';
import { Desk } from './support/desk';
import { handIn, textFile } from './support/evidence';

describe('Requests around an inspection', () => {
  const stage = useStage('nothing');
  let given: NotifiedInspection;

  beforeAll(async () => {
    given = await givenNotifiedInspection(stage.system, 'KAKAO');
  });

  it('ask the provider for materials, which it finds at home and answers item by item', async () => {
    const request = await givenDeliveredRequest(stage.system, given.caseId, 'KAKAO');
    const inspector = await Desk.of(stage, 'inspector');
    await inspector.page.goto(`/cases/${given.caseId}/information-requests/new`);
    await settled(inspector.page);
    await inspector.title('자료제출요구 작성');
    await expectAccessible(inspector.page);

    const staff = await Desk.of(stage, 'kakaoStaff');
    await staff.page.goto(`/information-requests/${request.id}`);
    await settled(staff.page);
    const [first, second] = await staff.page
      .getByRole('group', { name: /작업 계획서와 승인 기록|장애 시간대 시스템 로그/ })
      .all();
    await first.getByLabel('제출', { exact: true }).check();
    await second.getByLabel('거부').check();
    await staff.page.getByLabel('설명 또는 사유').nth(1).fill('영업비밀이 들어 있어 낼 수 없습니다.');
    await handIn(staff, '파일 선택', textFile('계획.txt', '작업 계획'), '작업 계획서');
    await expectAccessible(staff.page);
    await staff.page.getByRole('button', { name: '제출', exact: true }).click();
    await staff.page.getByText('자료제출요구에 답변했습니다.').first().waitFor();
    await staff.page
      .getByText(/접수-\d{8}-1/)
      .first()
      .waitFor();
    await staff.readEnglish();
    await expectAccessible(staff.page);

    await inspector.page.goto(`/information-requests/${request.id}`);
    await settled(inspector.page);
    await inspector.title('2024. 5. 21. 장애 관련 자료');
    await inspector.page.getByText('영업비밀이 들어 있어 낼 수 없습니다.').first().waitFor();
    await expectAccessible(inspector.page);
  });

  it('ask the ministry for a postponement, and tell by when it is decided', async () => {
    const manager = await Desk.of(stage, 'kakaoManager');
    await manager.page.goto(`/inspections/${given.inspectionId}`);
    await settled(manager.page);
    await manager.follow('연기·일시 변경·조사원 교체 신청');
    await manager.page.getByLabel(/신청 종류/).selectOption({ label: '조사 연기' });
    await manager.page.getByLabel(/연기 사유/).selectOption({ label: '천재지변' });
    await manager.page.getByLabel(/신청 이유/).fill('큰비로 사업장에 들어갈 수 없습니다.');
    await expectAccessible(manager.page);
    await manager.page.getByRole('button', { name: '신청 제출' }).click();
    await manager.page.waitForURL(/\/procedure-requests\//);
    await settled(manager.page);
    await manager.page.getByText('2024. 6. 10.').first().waitFor();
    await manager.readEnglish();
    await expectAccessible(manager.page);
    const inspector = await Desk.of(stage, 'inspector');
    await inspector.page.goto(new URL(manager.page.url()).pathname);
    await settled(inspector.page);
    await inspector.page.getByRole('button', { name: '검토 의견' }).click();
    await expectAccessible(inspector.page);
  });
});
