import { addDays, seoulDay } from '../../src/domain/calendar-day';
import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { demoOrder } from '../support/given-hearing';
import { orderBody } from '../support/given-order';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';

const OPINION = '기한 산정의 근거를 부기할 것';
const PHONE = { width: 360, height: 740 };

describe('An approval line in a browser', () => {
  const stage = useStage();
  let orderId = '';

  beforeAll(async () => {
    const order = await demoOrder(stage.system);
    const lead = await stage.system.as('lead');
    const { body: items } = await lead.get(`/cases/${order.caseId}/committee-items`).expect(200);
    const [{ id: committeeItemId }] = (items as { items: { id: string }[] }).items;
    const draft = orderBody('KAKAO', { title: '결재선 시험 시정요구', committeeItemId });
    const { body } = await lead.post(`/cases/${order.caseId}/orders`, draft).expect(201);
    orderId = (body as { id: string }).id;
  });

  const at = async (who: Person, path: string, view = {}): Promise<Desk> => {
    const desk = await Desk.of(stage, who, view);
    await desk.page.goto(stage.origin + path);
    await settled(desk.page);
    return desk;
  };

  it('is drawn up from the rules, reviewed on a phone, and decided by whoever is named while the deputy has another step', async () => {
    const lead = await at('lead', `/orders/${orderId}`);
    await lead.act('결재 상신', async (dialog) => {
      await dialog.reads(/과장 이상이 결재합니다/);
      await dialog.press('규정에 따른 결재선 넣기');
      expect(await dialog.field('검토자').locator('option:checked').innerText()).toBe('시연 과장 (과장)');
    });

    const reviewer = await at('approver', `/approvals/order/${orderId}`, PHONE);
    const line = reviewer.section('결재선');
    await line.reads('서명할 차례', '앞 단계 대기');
    await line.act('검토 서명', (dialog) => dialog.write('의견(선택)', OPINION));
    await line.reads('의견 있음', OPINION);
    await expectAccessible(reviewer.page);
    const overflow = await reviewer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    const today = seoulDay(new Date());
    const director = await at('director', '/absences');
    const form = director.part('form', '부재 등록');
    await form.choose('대결자', /시연 과장/);
    await form.write('첫날', today);
    await form.write('마지막 날', addDays(today, 1));
    await form.write('사유', '국외 출장');
    await form.press('등록');
    await director.section('부재').reads('부재 중', '국외 출장');
    await expectAccessible(director.page);
    await director.readEnglish();
    await director.section('Absences').reads('Away now');
    await expectAccessible(director.page);

    await reviewer.reload();
    await reviewer.section('결재 요건').reads(/다른 단계를 맡은 사람은 또 서명할 수 없습니다/);
    const decider = await at('director', `/approvals/order/${orderId}`, PHONE);
    await decider.section('결재').act('결재');
    await decider.section('결재선').reads('전결');
    await expectAccessible(decider.page);
    await decider.readEnglish();
    await expectAccessible(decider.page);
  });
});
