import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { person } from '../support/given-case';
import { demoOrder } from '../support/given-hearing';
import { orderBody, requirementBody } from '../support/given-order';
import { moved } from '../support/moves';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';

const TITLE = '이용자 고지 개선 시정요구';
const BETTER = '장애를 알고 30분 안에 고지하는 기준이 시행되고 있다.';
const REASON = '시간을 숫자로 적고 다시 올려야 한다.';

interface Row {
  readonly id: string;
}

describe('The manager of the demo decides in a browser', () => {
  const stage = useStage();
  let caseId = '';
  let orderId = '';

  beforeAll(async () => {
    await stage.system.setClock('2024-07-10T09:00:00+09:00');
    const order = await demoOrder(stage.system);
    caseId = order.caseId;
    const lead = await stage.system.as('lead');
    const { body: items } = await lead.get(`/cases/${caseId}/committee-items`).expect(200);
    const [{ id: committeeItemId }] = (items as { items: Row[] }).items;
    const requirements = [requirementBody({ title: '고지 기준', acceptanceCriteria: ['고지 기준이 있다.'] })];
    const draft = orderBody('KAKAO', { title: TITLE, committeeItemId, requirements });
    const { body } = await lead.post(`/cases/${caseId}/orders`, draft).expect(201);
    orderId = (body as Row).id;
  });

  const at = async (who: Person, path: string): Promise<Desk> => {
    const desk = await Desk.of(stage, who);
    await desk.page.goto(stage.origin + path);
    await settled(desk.page);
    return desk;
  };
  const submit = async () =>
    void (await moved(await stage.system.as('lead'), `/orders/${orderId}`, 'request-approval'));

  it('returns with a reason that says enough, and sees afterwards word for word what was changed', async () => {
    await submit();
    const approver = await at('approver', `/approvals/order/${orderId}`);
    await approver.section('반려한 뒤 달라진 점').reads('반려된 적이 없어 비교할 것이 없습니다.');
    await approver.press('반려');
    await approver.page.getByRole('dialog').getByLabel(/^사유/).fill('짧다');
    await approver.page.getByRole('dialog').getByRole('button', { name: '반려' }).click();
    await approver.page.getByRole('dialog').getByText('사유를 10자 이상 적어야 합니다.').first().waitFor();
    await approver.page.getByRole('dialog').getByLabel(/^사유/).fill(REASON);
    await approver.page.getByRole('dialog').getByRole('button', { name: '반려' }).click();
    await approver.page.getByRole('dialog').waitFor({ state: 'detached' });

    const lead = await at('lead', `/orders/${orderId}`);
    await lead.reads('반려 사유', REASON);
    await lead.follow('고치기');
    await lead.section('요구사항 1').write('이행 판단 기준', BETTER);
    await lead.press('저장');
    await lead.act('결재 상신');

    await approver.reload();
    const change = approver.section('반려한 뒤 달라진 점').part('row', /이행 판단 기준 1/);
    await change.reads('고지 기준이 있다.', BETTER);
    expect(await change.root.locator('del').allInnerTexts()).not.toEqual([]);
    await approver.section('상신과 결재 이력').reads(REASON, '결재 대기');
    await expectAccessible(approver.page);
  });

  it('W20 is told what was changed behind the submission, and finds the approval refused in words', async () => {
    await stage.system.sql(
      'jeomgeom_inspector',
      `UPDATE requirements SET title = '몰래 바꾼 요구' WHERE order_id = $1`,
      [orderId],
      { userId: person('lead') },
    );
    const approver = await at('approver', `/approvals/order/${orderId}`);
    await approver.section('상신한 뒤 바뀐 내용').reads('몰래 바꾼 요구', /결재할 수 없으니/);
    await approver.section('결재 요건').reads('상신한 내용 그대로임', /상신한 뒤 내용이 바뀌었습니다/);
    expect(await approver.section('결재').root.getByRole('button', { name: '결재', exact: true }).count()).toBe(0);
    await approver.act('반려', (dialog) => dialog.write('사유', '상신한 내용과 다르므로 다시 올려야 한다.'));
    await submit();
    await approver.reload();
    await approver.reads('결재 요건 14가지를 모두 갖추었습니다.');
    await approver.act('결재');
    await approver.reads('결재된 내용');
  });

  it('keeps what two leads typed in one draft: what both changed is chosen, the rest meets by itself', async () => {
    const lead = await stage.system.as('lead');
    const { body } = await lead.post(`/cases/${caseId}/orders`, orderBody('KAKAO')).expect(201);
    const { id, version } = body as Row & { version: number };
    const desk = await at('lead', `/orders/${id}/edit`);
    const basics = desk.part('group', '누구에게, 무엇으로, 무슨 근거로');
    await basics.write('제목', '내가 적은 제목');
    await desk.reads(/이 기기에 임시 보관됨/);
    await desk.reload();
    expect(await basics.field('제목').inputValue()).toBe('내가 적은 제목');
    const theirs = { title: '다른 사람의 제목', facts: '다른 사람이 적은 사실' };
    await lead.patch(`/orders/${id}`, theirs, version).expect(200);
    await desk.press('저장');
    await desk.reads('다른 사람이 먼저 저장했습니다', '다른 사람의 제목', '내가 적은 제목');
    await expectAccessible(desk.page);
    await desk.press('고른 내용으로 계속');
    await desk.press('저장');
    await desk.title('내가 적은 제목');
    await desk.reads('다른 사람이 적은 사실');
  });

  it('reads a report by the keyboard alone, page by page and larger, and saves the very bytes of the server', async () => {
    const approver = await stage.system.as('approver');
    const { body } = await approver.get(`/documents?caseId=${caseId}&type=INSPECTION_REPORT`).expect(200);
    const [{ id }] = (body as { items: Row[] }).items;
    const { headers } = await approver.get(`/documents/${id}/pdf`).expect(200);
    const desk = await at('approver', `/documents/${id}`);
    const reader = desk.page.locator('.jg-pdf-pages');
    await reader.getByText('점검 결과 보고서').first().waitFor();
    const shown = async () => Number(await desk.page.getByRole('spinbutton').inputValue());
    const zoom = async () => parseInt(await desk.page.locator('.jg-pdf-zoom').innerText());
    await reader.focus();
    await desk.page.keyboard.press('PageDown');
    await becomes(shown, (page) => page === 2);
    await desk.page.keyboard.press('End');
    await becomes(shown, (page) => page > 10);
    await desk.page.keyboard.press('Home');
    await becomes(shown, (page) => page === 1);
    const before = await zoom();
    await desk.page.keyboard.press('+');
    await becomes(zoom, (percent) => percent > before);
    await expectAccessible(desk.page);
    const saved = await desk.save('PDF 저장');
    const bytes = readFileSync((await saved.path()) ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(headers['x-content-sha256']);
  });

  it('finds documents by their type, and the choice stays in the address', async () => {
    const desk = await at('approver', '/documents');
    await desk.choose('문서 종류', '조치요구서');
    await settled(desk.page);
    expect(desk.page.url()).toContain('type=ORDER');
    const types = await desk.page.locator('main tbody tr').allInnerTexts();
    expect(types.length).toBeGreaterThan(1);
    expect(types.every((text) => text.includes('조치요구서'))).toBe(true);
  });
});

/** Waits until what is read is so. */
async function becomes(read: () => Promise<number>, isSo: (value: number) => boolean): Promise<void> {
  const until = performance.now() + 5000;
  for (;;) {
    const value = await read();
    if (isSo(value)) return;
    if (performance.now() > until) throw new Error(`It stays ${value}`);
    await delay(50);
  }
}
