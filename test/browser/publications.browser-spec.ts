import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { legalBasis } from '../support/given-case';
import { type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { moved } from '../support/moves';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';

const NOW = '2026-05-06T12:00:00+09:00';
const LATER = '2026-05-06T13:00:00+09:00';
const HAND = { method: 'HAND', address: '제주시 첨단로 242', recipient: '대표이사' };

describe('What the ministry publishes of an order', () => {
  const stage = useStage('nothing');
  let order: DeliveredOrder;

  beforeAll(async () => {
    await stage.system.setClock(NOW);
    order = await givenDeliveredOrder(stage.system, 'KAKAO', [{}], {
      instrument_type: 'CORRECTIVE_ORDER',
      legal_basis_id: legalBasis('ICNA_64_4', '2022-10-15'),
      delivered_at: new Date('2026-05-01T01:00:00Z'),
    });
  });

  async function at(person: Person, path: string): Promise<Desk> {
    const desk = await Desk.of(stage, person);
    await desk.at(LATER);
    await desk.page.goto(path);
    await settled(desk.page);
    return desk;
  }

  async function expectOpenToAll(desk: Desk): Promise<void> {
    await expectAccessible(desk.page);
    await desk.readEnglish();
    await expectAccessible(desk.page);
  }

  it('is shown with what was told, and answered by the party on a page of its own', async () => {
    const [lead, approver] = [await stage.system.as('lead'), await stage.system.as('approver')];
    const { body } = await lead
      .post(`/cases/${order.caseId}/publications`, {
        orderId: order.orderId,
        legalBasisId: legalBasis('ICNA_64_5', '2022-10-15'),
        title: '시정조치를 명한 사실의 공표',
        text: '작업관리 절차를 고치도록 명하였다.',
        grounds: '작업 기록을 확인하였다.',
        channel: 'WEBSITE',
        periodDays: 30,
      })
      .expect(201);
    const path = `/publications/${(body as { id: string }).id}`;
    await moved(approver, path, 'send-notice', HAND);
    await stage.system.setClock(LATER);
    await moved(lead, path, 'record-arrival', { arrivedAt: '2026-05-06T12:30:00+09:00', proof: '수령증' });

    const manager = await at('kakaoManager', `/cases/${order.caseId}/publication-notices`);
    await manager.follow('시정조치를 명한 사실의 공표');
    await manager.reads('작업관리 절차를 고치도록 명하였다.');
    await manager.write('의견', '명령을 이미 이행하였습니다.');
    await manager.press('의견 제출');
    await manager.reads('접수번호');
    await expectOpenToAll(manager);

    const page = await at('lead', path);
    await page.title('시정조치를 명한 사실의 공표');
    await page.reads('명령을 이미 이행하였습니다.', '공표할 내용');
    await expectOpenToAll(page);
  });

  it('is listed in the case, where the lead drafts another', async () => {
    const lead = await at('lead', `/cases/${order.caseId}/publications`);
    await lead.title('위반사실 공표');
    await lead.press('공표 작성');
    await expectAccessible(lead.page);
  });
});
