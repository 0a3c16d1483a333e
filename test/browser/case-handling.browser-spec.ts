import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { givenCaseInHand } from '../support/given-finding';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';

const NOW = '2026-06-10T10:00:00+09:00';

describe('What concerns a case as a whole', () => {
  const stage = useStage('nothing');
  let caseId = '';

  beforeAll(async () => {
    ({ caseId } = await givenCaseInHand(stage.system, ['KAKAO'], { status: 'INVESTIGATING' }));
  });

  async function at(person: Person, path: string): Promise<Desk> {
    await stage.system.setClock(NOW);
    const desk = await Desk.of(stage, person);
    await desk.at(NOW);
    await desk.page.goto(path);
    await settled(desk.page);
    return desk;
  }

  async function expectOpenToAll(desk: Desk): Promise<void> {
    await expectAccessible(desk.page);
    await desk.readEnglish();
    await expectAccessible(desk.page);
  }

  it('is suspended by the approver from the case room, and shown there', async () => {
    const approver = await at('approver', `/cases/${caseId}`);
    await approver.follow('정지·이송·병합·분리와 종결 기록');
    await approver.title('사건의 처리');
    await approver.act('사건 정지', async (dialog) => {
      await dialog.write('기관', '서울경찰청');
      await dialog.write('사유', '수사가 끝날 때까지 멈춘다.');
    });
    await approver.reads('서울경찰청');
    await expectOpenToAll(approver);
  });

  it('lets the lead propose what goes to another authority', async () => {
    const lead = await at('lead', `/cases/${caseId}/referrals`);
    await lead.title('수사의뢰·고발·통보');
    await expectAccessible(lead.page);
    await lead.press('새로 검토');
    await lead.write('받을 기관', '서울경찰청');
    await lead.write('근거 규정', '형사소송법 제234조');
    await lead.write('알릴 사실', '서버 저장장치가 조사 전에 폐기되었다.');
    await lead.press('저장');
    await lead.reads('서버 저장장치가 조사 전에 폐기되었다.');
    await expectOpenToAll(lead);
  });

  it('shows repeated, joint and supplementary inspections', async () => {
    await expectOpenToAll(await at('inspector', `/cases/${caseId}/joint`));
    await expectOpenToAll(await at('inspector', `/cases/${caseId}/third-parties/new`));
  });
});
