import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { givenCaseInHand } from '../support/given-finding';
import { givenDraftOrder } from '../support/given-order';
import { EXEMPTED_ORDER } from '../support/given-disposition';
import { Desk } from './support/desk';
import { handIn, textFile } from './support/evidence';

const QUARTERLY = { kind: 'RECURRING', times: 1, per: 'QUARTER', until: null } as const;
const HEAD = '요구사항\t과제\t목표일\t원인\t책임자';

describe('What an order asks for', () => {
  const stage = useStage('nothing');
  let order: DeliveredOrder;

  beforeAll(async () => {
    await stage.system.setClock('2026-08-20T10:00:00+09:00');
    order = await givenDeliveredOrder(stage.system, 'KAKAO', [{ due: QUARTERLY }, {}], {
      delivered_at: new Date('2026-08-20T09:00:00+09:00'),
    });
  });

  it('is planned from one table: wrong cells are named first, then it is taken whole', async () => {
    const staff = await Desk.of(stage, 'kakaoStaff');
    const session = await stage.system.as('kakaoStaff');
    const { body } = await session.post(`/orders/${order.orderId}/plans`).expect(201);
    await staff.page.goto(`/plans/${(body as { id: string }).id}`);
    await settled(staff.page);
    await staff.open('조치계획을 표에서 가져오기');
    await staff.write('표', `${HEAD}\n2\t지침 개정\t9월 말\t사전시험 누락\t인프라실장`);
    await staff.press('표 확인');
    await staff.reads('날짜로 읽을 수 없습니다');
    await expectAccessible(staff.page);
    await staff.write('표', `${HEAD}\n2\t지침 개정\t2026-09-30\t사전시험 누락\t인프라실장`);
    await staff.press('표 확인');
    await staff.reads('1행에 이상이 없습니다');
    await staff.press('가져오기');
    await staff.reads('표의 1행을 가져왔습니다');
    await staff.readEnglish();
    await expectAccessible(staff.page);
  });

  it('is owed period by period: reported by the manager, accepted by the inspector', async () => {
    await stage.system.setClock('2026-11-10T10:00:00+09:00');
    const manager = await Desk.of(stage, 'kakaoManager');
    await manager.page.goto(`/actions/${order.actionIds[0]}`);
    await settled(manager.page);
    await manager.reads('반복 의무', '분기별 1회 이상');
    await manager.follow('제1회');
    await manager.title('반복 의무 제1회');
    await expectAccessible(manager.page);
    await manager.act('회차 이행 보고', async (dialog) => {
      await dialog.write('실시한 날', '2026-11-09');
      await dialog.write('실시한 내용', '장애 대응 훈련을 실시하였다.');
      await handIn(dialog, '파일 선택', textFile('훈련.txt', '훈련'), '훈련 기록');
      await dialog.tick(/사실과 다름이 없음/);
    });
    await manager.reads('1차 보고');
    const inspector = await Desk.of(stage, 'inspector');
    await inspector.page.goto(new URL(manager.page.url()).pathname);
    await settled(inspector.page);
    await inspector.act('이행 확인');
    await inspector.reads('이행 확인');
    await inspector.readEnglish();
    await inspector.title('Occurrence 1');
    await expectAccessible(inspector.page);
  });

  it('holds in the meantime by an interim measure, and words such as 4분기 become a date that a person confirms', async () => {
    const { caseId } = await givenCaseInHand(stage.system, ['KAKAO'], { status: 'INVESTIGATING' });
    const more = { ...EXEMPTED_ORDER, instrumentType: 'INTERIM_MEASURE' };
    const { id } = await givenDraftOrder(stage.system, caseId, 'KAKAO', more);
    const lead = await Desk.of(stage, 'lead');
    await lead.page.goto(`/orders/${id}`);
    await settled(lead.page);
    await lead.act(
      '중간조치 적기',
      async (dialog) => {
        await dialog.write('조치 내용', '신규 가입을 받지 않는다.');
        await dialog.write('이유', '유심 물량이 모자란다.');
        await dialog.write('끝나는 조건', '유심 물량이 확보될 때까지');
      },
      '저장',
    );
    await lead.reads('유심 물량이 확보될 때까지');
    await expectAccessible(lead.page);
    await lead.page.goto(`/orders/${id}/edit`);
    await settled(lead.page);
    await lead.page.getByLabel('문구로 정하기').first().fill('내년 1월 내');
    await lead.page.getByRole('button', { name: '날짜 찾기' }).first().click();
    await lead.page.getByRole('button', { name: '이 기한으로 정하기' }).click();
    await lead.reads('인쇄하는 문구: 내년 1월 내');
    await expectAccessible(lead.page);
    await lead.readEnglish();
    await expectAccessible(lead.page);
  });
});
