import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { daysAfter, givenExtendable, type GivenExtension } from '../support/given-extension';
import { Desk } from './support/desk';
import { handIn, textFile } from './support/evidence';

const REASON = '이중화 장비의 납품이 세관에서 늦어지고 있다.';

describe('A later date', () => {
  const stage = useStage('nothing');
  let given: GivenExtension;

  beforeAll(async () => {
    given = await givenExtendable(stage.system);
  });

  it('is asked for from the action, signed by the manager and granted from the home page of the approver', async () => {
    const staff = await Desk.of(stage, 'kakaoStaff');
    await staff.page.goto(`/actions/${given.order.actionIds[0]}`);
    await settled(staff.page);
    await staff.follow('기한 연장 신청');
    await staff.title('기한 연장 신청');
    await expectAccessible(staff.page);
    await staff.choose('연장 사유', '부득이한 사유');
    await staff.write('희망 기한', daysAfter(given.action.dueOn, 14));
    await staff.write('사유의 내용', REASON);
    await handIn(staff, '파일 선택', textFile('통관.txt', '통관 지연'), '통관 지연 확인서');
    await staff.press('초안 저장');
    await staff.page.waitForURL(/\/extension-requests\//);
    const path = new URL(staff.page.url()).pathname;

    const manager = await Desk.of(stage, 'kakaoManager');
    await manager.page.goto(path);
    await settled(manager.page);
    await manager.act('신청', (dialog) => dialog.tick(/서명합니다/));
    await manager.reads('접수번호');

    const approver = await Desk.of(stage, 'approver');
    await approver.takeUp('결재 대기', '기한 연장 결정');
    await approver.reads(REASON, '통관 지연 확인서');
    await expectAccessible(approver.page);
    await approver.act('승인');
    await approver.readEnglish();
    await approver.title('Request for an extension');
    await expectAccessible(approver.page);

    await manager.goHome();
    await manager.item('row', '바뀐 기한 확인').root.getByRole('link').first().click();
    await settled(manager.page);
    await manager.press('바뀐 기한 확인');
    await manager.page.getByText('바뀐 기한을 확인했습니다.').first().waitFor();
    await manager.readEnglish();
    await expectAccessible(manager.page);
  });

  it('comes of a holiday that the administrator adds, once the approver confirms it', async () => {
    const admin = await Desk.of(stage, 'admin');
    await admin.page.goto('/calendar');
    await settled(admin.page);
    await expectAccessible(admin.page);
    const form = admin.section('공휴일 추가');
    await form.write('날짜', given.plan.dueOn);
    await form.write('이름(한국어)', '임시공휴일');
    await form.write('이름(영어)', 'Temporary holiday');
    await form.write('근거', '공휴일에 관한 법률 제2조제11호');
    await form.write('출처', '관보');
    await form.press('추가');
    await admin.page.getByText('바뀔 기한이 결재권자에게 제안됩니다.').first().waitFor();
    await admin.readEnglish();
    await expectAccessible(admin.page);

    const approver = await Desk.of(stage, 'approver');
    await approver.takeUp('결재 대기', '기한 변경 확정');
    await approver.title('기한 변경 제안');
    await expectAccessible(approver.page);
    await approver.readEnglish();
    await expectAccessible(approver.page);
    await approver.press(/^Order: confirm/);
    await approver.page.getByText('The new date is confirmed').first().waitFor();
  });
});
