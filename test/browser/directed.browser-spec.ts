import { expectAccessible } from '../support/accessible';
import { useStage } from '../support/browser';
import { givenDeliveredOrder } from '../support/given-delivered-order';
import { demoOrder, givenHearing } from '../support/given-hearing';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';
import { PLAN_ELEMENTS } from './support/kakao-2024';

const DECLARATION = '재난관리책임자, 제출할 의견이 없음';

describe('What ends without the word of the provider', () => {
  const stage = useStage();

  async function at(person: Person, path: string): Promise<Desk> {
    const desk = await Desk.of(stage, person);
    await desk.page.goto(path);
    return desk;
  }

  it('directs a plan where none was brought, seen by the provider once the approver has approved it', async () => {
    const { orderId } = await givenDeliveredOrder(stage.system, 'NAVER');
    const lead = await at('lead', `/orders/${orderId}/plans`);
    await lead.press('지시 계획 작성');
    await lead.reads('승인하기 전까지 이 계획은 사업자에게 보이지 않습니다.');
    for (const [element, words] of Object.entries({ ...PLAN_ELEMENTS, 완료일: '2040-08-30' }))
      await lead.write(element, words);
    await lead.reads(/요구사항 1개 중 1개를/);
    await expectAccessible(lead.page);
    const staff = await at('naverStaff', `/orders/${orderId}/plans`);
    expect(await staff.page.content()).not.toContain(PLAN_ELEMENTS['시정 방법']);
    const approver = await Desk.of(stage, 'approver');
    await approver.takeUp('결재 대기', '직권 조치계획 승인');
    await approver.act('지시 계획 승인');
    await staff.reload();
    await staff.follow('제1판');
    await staff.reads('과기정통부 지시', PLAN_ELEMENTS['시정 방법'] ?? '');
    await expectAccessible(staff.page);
  });

  it('closes the hearing when the manager declares that there is no opinion', async () => {
    await stage.system.setClock('2024-06-10T10:00:00+09:00');
    const orderId = await givenHearing(stage.system, await demoOrder(stage.system), '비상조치 계획 시정명령(안)');
    const staff = await at('kakaoStaff', `/orders/${orderId}/opinion`);
    await staff.reads('의견은 책임자(재난관리책임자)가 제출합니다.');
    expect(await staff.root.getByRole('button', { name: '의견이 없음을 알리기' }).count()).toBe(0);
    const manager = await at('kakaoManager', `/orders/${orderId}/opinion`);
    await manager.act('의견이 없음을 알리기', (dialog) => dialog.write('알리는 사람과 내용', DECLARATION));
    await manager.section('제출한 의견').reads(DECLARATION, /^접수-20240610-\d+$/);
    const lead = await at('lead', `/orders/${orderId}`);
    await lead.act('의견제출 종료', (dialog) => dialog.choose('종료 사유', '의견 없음 표시'));
    await lead.act('결재 상신');
    await lead.reads('결재 중');
  });
});
