import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { givenDisposition } from '../support/given-disposition';
import { givenCaseInHand } from '../support/given-finding';
import { actOn, type OrderBody } from '../support/given-order';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';

const GROUNDS = '점검 당시 이미 통제 기능을 적용하고 있었다.';
const FACTS = '시정명령에서 정한 기한까지 조치하지 않았다.';

describe('Remedies and sanctions', () => {
  const stage = useStage('nothing');
  let caseId = '';
  let order: OrderBody;
  let appeal = '';
  let sanction = '';

  beforeAll(async () => {
    ({ caseId } = await givenCaseInHand(stage.system, ['KAKAO', 'NAVER']));
    order = await givenDisposition(stage.system, caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
  });

  async function at(person: Person, path: string, now: string): Promise<Desk> {
    await stage.system.setClock(now);
    const desk = await Desk.of(stage, person);
    await desk.at(now);
    await desk.page.goto(path);
    await settled(desk.page);
    return desk;
  }

  async function expectOpenToAll(desk: Desk): Promise<void> {
    await expectAccessible(desk.page);
    await desk.readEnglish();
    await expectAccessible(desk.page);
  }

  it('let the manager of the provider object, from the case to the receipt', async () => {
    const manager = await at('kakaoManager', `/cases/${caseId}/remedies`, '2026-06-10T10:00:00+09:00');
    await manager.follow('이의신청');
    await manager.title('불복 접수');
    await expectAccessible(manager.page);
    await manager.press('제출');
    await manager.reads('신청 이유를 적으십시오.');
    await manager.write('신청 취지', '시정명령을 취소하여 주시기 바랍니다.');
    await manager.write('신청 이유', GROUNDS);
    await manager.press('제출');
    await manager.title(/^이의신청: /);
    appeal = new URL(manager.page.url()).pathname;
    await manager.reads(GROUNDS, /^접수-20260610-\d+$/);
    await expectOpenToAll(manager);
  });

  it('lead the ministry through the answer, with the day by which it is due', async () => {
    const lead = await at('lead', appeal, '2026-06-11T10:00:00+09:00');
    await lead.reads('2026. 6. 24.(수)');
    await lead.act('심사 착수');
    const approver = await at('approver', appeal, '2026-06-12T10:00:00+09:00');
    await approver.act('결정', async (dialog) => {
      await dialog.choose('결정 내용', '기각');
      await dialog.write('결정 이유', '점검 당시의 기록에 그 기능이 없다.');
      await dialog.choose('보내는 방법', '교부');
      await dialog.write('받는 이', '재난관리책임자');
      await dialog.write('보낼 곳', '과학기술정보통신부 회의실');
    });
    await approver.section('결정').reads('기각');
    await expectOpenToAll(approver);
  });

  it('show a fine to the ministry as it is worked out, and to the provider only once it is told', async () => {
    await stage.system.setClock('2026-09-04T10:00:00+09:00');
    await actOn(stage.system, 'lead', order.id, 'record-non-compliance', { reason: '기한까지 이행하지 않았다.' });
    const lead = await at('lead', `/orders/${order.id}/sanctions/new`, '2026-09-04T11:00:00+09:00');
    await lead.title('과태료·과징금 부과 검토');
    await expectAccessible(lead.page);
    await lead.choose('근거 조항', /제48조/);
    await lead.write('위반 사실', FACTS);
    await lead.write('위반 종료일', '2026-09-03');
    await lead.write('법정 상한(원)', '10000000');
    await lead.write('기준금액(원)', '5000000');
    await lead.write('가중(%)', '20');
    await lead.write('산정 이유', '1차 위반');
    await lead.press('검토 시작');
    await lead.reads('6,000,000원');
    sanction = new URL(lead.page.url()).pathname;
    await expectOpenToAll(lead);
    const manager = await at('kakaoManager', sanction, '2026-09-04T12:00:00+09:00');
    await manager.title('찾을 수 없습니다');
  });

  it('keep both from another provider', async () => {
    for (const path of [appeal, sanction, `/cases/${caseId}/remedies`]) {
      const stranger = await at('skccManager', path, '2026-09-05T10:00:00+09:00');
      await stranger.title('찾을 수 없습니다');
      expect(await stranger.page.content()).not.toMatch(/통제 기능을 적용|시정명령/);
    }
  });
});
