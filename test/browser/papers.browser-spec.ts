import { readFileSync } from 'node:fs';
import { addDays, seoulDay } from '../../src/domain/calendar-day';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';
import { act, givenDeliveredOrder } from '../support/given-delivered-order';
import type { TestApp } from '../support/test-app';
import { Desk } from './support/desk';
import { handOver } from './support/remedying';

const REASON = '동일 유형 점검 범위를 모든 설비로 넓힐 것';

describe('Papers of the procedure', () => {
  const stage = useStage('nothing');
  let plan: string;

  beforeAll(async () => {
    plan = await givenReturnedPlan(stage.system);
  });

  it('are saved as receipt by the provider and issued by the approver where the act is shown', async () => {
    const manager = await Desk.of(stage, 'kakaoManager');
    await manager.page.goto(`/plans/${plan}`);
    await settled(manager.page);
    await expectAccessible(manager.page);
    const saving = manager.page.waitForEvent('download');
    await manager.press(/^접수증 PDF 저장/);
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^접수-\d{8}-\d+\.pdf$/);
    expect(readPdfText(readFileSync(await file.path()))).toContain('접수증');

    const approver = await Desk.of(stage, 'approver');
    await approver.page.goto('/receipts');
    await settled(approver.page);
    await approver.title('접수대장');
    await expectAccessible(approver.page);
    await approver.page.goto(`/plans/${plan}`);
    await settled(approver.page);
    await handOver(approver, '보완요구서 발급');
    await approver.section('보완요구서').reads(/조치계획 보완요구/);
    await approver.readEnglish();
    await expectAccessible(approver.page);

    await approver.page.goto('/receipts');
    await settled(approver.page);
    await approver.title('Register of receipts');
    await expectAccessible(approver.page);
  });

  it('tell how the month stands, in both languages', async () => {
    const auditor = await Desk.of(stage, 'auditor');
    await auditor.goHome();
    await auditor.menu('월간 현황');
    await auditor.title('월간 현황');
    await auditor.reads('기한 경과율');
    await expectAccessible(auditor.page);
    const saving = auditor.page.waitForEvent('download');
    await auditor.press('CSV 저장');
    expect(
      readFileSync(await (await saving).path())
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('efbbbf');
    await auditor.readEnglish();
    await auditor.title('Monthly status');
    await expectAccessible(auditor.page);
  });
});

async function givenReturnedPlan(system: TestApp): Promise<string> {
  const { orderId } = await givenDeliveredOrder(system, 'KAKAO', [{}]);
  const staff = await system.as('kakaoStaff');
  const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
  const { id, items } = body as { id: string; items: { requirementId: string; version: number }[] };
  const words = { cause: '원인', correction: '시정', sameKindScope: '일부', prevention: '체계', monitoring: '매월' };
  for (const { requirementId, version } of items) {
    const item = { ...words, completePhrase: '기한까지', responsibleTitle: '최고기술책임자' };
    await staff.put(`/plans/${id}/items/${requirementId}`, item, version).expect(200);
  }
  const path = `/plans/${id}`;
  await act(200, await system.as('kakaoManager'), path, 'submit', { signed: true });
  await act(200, await system.as('inspector'), path, 'take-up-review');
  const supplement = { reason: REASON, dueOn: addDays(seoulDay(new Date()), 30) };
  await act(200, await system.as('lead'), path, 'request-supplement', supplement);
  return id;
}
