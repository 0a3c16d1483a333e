import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage, type View } from '../support/browser';
import { givenStartedAction, type StartedAction } from '../support/started-action';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';
import type { Place } from './support/place';

interface Report {
  readonly id: string;
  readonly receiptNo: string;
  readonly reportedAt: string;
}

interface Action {
  readonly status: string;
  readonly monitoringUntil: string | null;
  readonly reports: readonly Report[];
  readonly version: number;
}

type Part = '' | '/report' | '/verification' | 'receipt' | 'evidence';

interface Item {
  readonly id: string;
  readonly sha256: string;
}

const RECORDS = {
  name: '시험기록.log',
  mimeType: 'text/plain',
  buffer: Buffer.from(`시험 기록\n${randomBytes(300_000).toString('hex')}\n`),
};
const ENVIRONMENT = {
  name: '시험환경.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('운영 환경과 같은 구성의 시험 환경\n'),
};
const SUMMARY = '작업 전 시험을 의무로 하고 시험 환경을 갖추었습니다.';
const STATEMENT = '7월부터 모든 배포 작업 전에 시험하고 기록을 남깁니다.';
const SHORTFALL = '8월 이후의 시험 기록이 없습니다.';
const DECISION = '시행 기록이 두 달에 그쳐 이행되었다고 보기 어렵습니다.';
const REWORK = '8월 이후의 시험 기록을 갖추어 다시 보고하십시오.';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('A corrective action in browsers', () => {
  const stage = useStage();
  let action: StartedAction;
  let staff: Desk;
  let manager: Desk;
  let inspector: Desk;
  let lead: Desk;

  beforeAll(async () => {
    action = await givenStartedAction(stage.system);
    staff = await Desk.of(stage, 'kakaoStaff');
    manager = await Desk.of(stage, 'kakaoManager');
    inspector = await Desk.of(stage, 'inspector');
    lead = await Desk.of(stage, 'lead');
  });

  it('is prepared by the staff: a file whose transfer was cut is sent again and stored once', async () => {
    await open(staff, '/report');
    await staff.write('이행 내용', SUMMARY);
    await staff.write('이행 완료일', '2024-08-26');
    const first = criterion(staff, 1);
    await first.write('이행 사실', STATEMENT);
    await first.attach('파일 선택', RECORDS);
    await first.write('제목 또는 사진 설명', '시험 기록');

    stage.expectCuts();
    stage.line.cutAfter(100_000);
    await first.press('보내기');
    await first.reads('전송이 끊겼습니다. 파일은 이 화면에 남아 있습니다.');
    expect(stage.line.cuts).toBeGreaterThan(0);
    expect(await storedOnce(RECORDS.buffer)).toBe(0);
    stage.line.up();
    await first.press('다시 보내기');
    await first.reads('서버의 지문과 같습니다.', '증거 1건');
    expect(await storedOnce(RECORDS.buffer)).toBe(1);
  });

  it('says what is missing, takes evidence that was received before, and keeps everything through a reload', async () => {
    await staff.reads('증거를 갖춘 판단 기준 1 / 2');
    await staff.page.reload();
    await settled(staff.page);
    await staff.reads(/이 기기에 보관된 작성 내용/);
    expect(await staff.field('이행 내용').inputValue()).toBe(SUMMARY);
    const second = criterion(staff, 2);
    await second.reads('고른 증거가 없습니다.');
    await second.root.getByText('이미 접수된 증거에서 고르기').click();
    await second.tick('시험 기록');
    await staff.reads('증거를 갖춘 판단 기준 2 / 2');
    await staff.reads(/제출은 사업자 책임자만 할 수 있습니다/);
    expect(await staff.root.getByRole('button', { name: '서명하여 제출' }).count()).toBe(0);
    await staff.press('초안 저장');
    await staff.reads(/초안 저장: 시연 카카오 담당자, /);
  });

  it('shows both versions to a second editor, and loses neither', async () => {
    await open(manager, '/report');
    expect(await manager.field('이행 내용').inputValue()).toBe(SUMMARY);
    await manager.write('남은 위험', '협력사 배포는 연말까지 수작업으로 확인합니다.');
    await staff.write('남은 위험', '없음');
    await staff.press('초안 저장');
    await manager.press('초안 저장');
    const conflict = manager.root.getByRole('alert', { name: '다른 사람이 먼저 저장했습니다' });
    await conflict.waitFor();
    await expectAccessible(manager.page);
    expect(await conflict.getByRole('group').count()).toBe(1);
    await conflict.getByText('협력사 배포는 연말까지 수작업으로 확인합니다.').waitFor();
    await conflict.getByText('없음', { exact: true }).waitFor();
    await manager.press('고른 내용으로 계속');
    await manager.press('초안 저장');
    await manager.reads(/초안 저장: 시연 카카오 책임자, /);
    await open(staff, '/report');
    expect(await staff.field('남은 위험').inputValue()).toBe('협력사 배포는 연말까지 수작업으로 확인합니다.');
  });

  it('is signed and sent by the manager, who gets a receipt with the time of the server and the hash of each file', async () => {
    await manager.press('서명하여 제출');
    await manager.reads('사실과 다름이 없음을 확인하십시오.');
    await manager.tick('위 이행결과 보고는 사실과 다름이 없음을 확인합니다.');
    await manager.press('서명하여 제출');
    await manager.root.getByRole('heading', { name: '이행결과 보고 접수증', level: 1 }).waitFor();
    const [report] = (await read('kakaoManager')).reports;
    expect(new URL(manager.page.url()).pathname).toBe(`/actions/${action.id}/receipts/${report.id}`);
    const words = await manager.root.getByRole('article').innerText();
    expect(words).toContain(report.receiptNo);
    expect(words).toContain(secondInSeoul(report.reportedAt));
    expect(words).toContain(sha256(RECORDS.buffer));
    expect(words).toContain(`${RECORDS.buffer.length.toLocaleString('en-US')}바이트`);
    await expectAccessible(manager.page);
  });

  it('gives the receipt as a file that needs nothing else, and on paper without the menu', async () => {
    const [report] = (await read('kakaoManager')).reports;
    const saving = manager.page.waitForEvent('download');
    await manager.press('접수증 저장');
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`${report.receiptNo}.html`);
    const saved = readFileSync(await file.path(), 'utf8');
    for (const text of [report.receiptNo, sha256(RECORDS.buffer), secondInSeoul(report.reportedAt), SUMMARY])
      expect(saved).toContain(text);
    expect(saved).not.toMatch(/<(script|link|img)|https?:/);
    await manager.page.emulateMedia({ media: 'print' });
    expect(await manager.page.getByRole('banner').isVisible()).toBe(false);
    expect(await manager.root.getByText(sha256(RECORDS.buffer)).isVisible()).toBe(true);
    await manager.page.emulateMedia({ media: 'screen' });
  });

  it('is verified per criterion with finding, plan and evidence side by side', async () => {
    await open(inspector, '/verification');
    await expectAccessible(inspector.page);
    await inspector.tick('서면');
    await inspector.press('이행점검 착수');
    const panes = inspector.root.locator('.jg-v-pane:visible h4');
    expect(await panes.allInnerTexts()).toEqual(['지적사항', '조치계획', '이행결과와 증거']);
    await inspector.reads(STATEMENT, '작업 전 시험이 없었다.');
    await inspector.root.getByText('내용 보기').click();
    await inspector.root.getByRole('region', { name: '시험 기록' }).getByText('시험 기록').waitFor();
    await expectAccessible(inspector.page);

    const judgement = inspector.part('form', '판단');
    await judgement.tick('일부 이행');
    await judgement.press('판단 저장');
    expect(await judgement.field('판단 사유').getAttribute('aria-invalid')).toBe('true');
    await judgement.write('판단 사유', SHORTFALL);
    await judgement.press('판단 저장');
    await inspector.root.getByRole('heading', { name: '판단 기준 2 / 2' }).waitFor();
    await judgement.tick('이행');
    await judgement.attach('파일 선택', ENVIRONMENT);
    await judgement.press('보내기');
    await judgement.reads('서버의 지문과 같습니다.');
    await judgement.press('판단 저장');
    const row = inspector.section('판단 종합과 결정').item('row', `2. ${action.criteria[1]}`);
    await row.reads('이행', ENVIRONMENT.name);
    expect(await inspector.root.getByRole('button', { name: '이행 미흡 판정' }).count()).toBe(0);
  });

  it('is decided by the lead inspector: what cannot be decided says why', async () => {
    await open(lead, '/verification');
    await lead.root.getByText(/지금 할 수 없는 처리 1건/).click();
    await lead.reads(/이행 확인/, /갖추어지지|이행되지|이행하지/);
    await lead.act('이행 미흡 판정', (dialog) => dialog.write('사유', DECISION));
    await lead.reads('결정되었습니다.');
    await open(lead);
    await lead.act('재이행 요구', (dialog) => dialog.write('사유', REWORK));
    expect((await read('lead')).status).toBe('IN_PROGRESS');
  });

  it('tells the provider why it came back, and keeps every earlier word', async () => {
    await open(staff);
    await staff.root.getByRole('heading', { name: '다시 이행해야 합니다' }).waitFor();
    await staff.reads(REWORK, DECISION, SHORTFALL, SUMMARY, STATEMENT);
    await expectAccessible(staff.page);
    expect(await staff.root.getByText('시연 조사원').count()).toBe(0);
    await staff.follow('이행결과 보고 작성');
    await staff.reads(/지난 1회차 보고의 내용을 불러왔습니다/);
    expect(await staff.field('이행 내용').inputValue()).toBe(SUMMARY);
    expect(await criterion(staff, 1).field('이행 사실').inputValue()).toBe(STATEMENT);
    await criterion(staff, 1).reads('지난 이행점검의 판단', SHORTFALL);
  });

  it('shows an item of evidence with its hash and what rests on it, and is sealed by the team', async () => {
    const { id } = await itemOf(RECORDS.buffer);
    await inspector.page.goto(`/evidence/${id}`);
    await settled(inspector.page);
    await inspector.reads(sha256(RECORDS.buffer), '이행결과 보고:', '이행점검에서 인정:');
    await inspector.act('봉인');
    await inspector.reads('봉인');
    await expectAccessible(inspector.page);
    await staff.page.goto(`/evidence/${id}`);
    await settled(staff.page);
    const saving = staff.page.waitForEvent('download');
    await staff.press('파일 저장');
    expect(sha256(readFileSync(await (await saving).path()))).toBe(sha256(RECORDS.buffer));
  });

  it('is not there for another provider, nor are its report, its receipt and its evidence', async () => {
    const [report] = (await read('kakaoManager')).reports;
    const { id } = await itemOf(RECORDS.buffer);
    const own = `/actions/${action.id}`;
    const page = await stage.open('naverStaff', own);
    for (const path of [
      own,
      `${own}/report`,
      `${own}/receipts/${report.id}`,
      `${own}/verification`,
      `/evidence/${id}`,
    ]) {
      await page.goto(path);
      await settled(page);
      await page.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
      expect(await page.title()).not.toContain(action.actionNo);
      expect(await page.locator('main').innerText()).not.toContain(action.actionNo);
    }
    await page.goto('/actions');
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain(action.actionNo);
  });

  it('is found in the list by the filters in its address', async () => {
    await inspector.page.goto(`/actions?status=IN_PROGRESS&caseId=${action.caseId}`);
    await settled(inspector.page);
    await inspector.reads(action.actionNo, '한 사건의 시정조치만 보고 있습니다.');
    await inspector.choose('상태', '종료');
    await settled(inspector.page);
    expect(new URL(inspector.page.url()).searchParams.get('status')).toBe('CLOSED');
    await inspector.reads('이 조건에 맞는 시정조치가 없습니다.');
    await inspector.press('조건 지우기');
    await inspector.reads(action.actionNo);
  });

  it('is proved in the second round, watched, reviewed and closed', async () => {
    await open(manager);
    await manager.act('중간 목표 추가', async (dialog) => {
      await dialog.write('중간 목표의 내용', '지침 시행');
      await dialog.write('예정일', '2024-07-31');
    });
    await manager.follow('이행결과 보고 작성');
    await manager.reads('달성일이 없는 중간 목표가 있으면 제출할 수 없습니다.');
    await manager.act('달성 기록: 지침 시행', (dialog) => dialog.write('달성일', '2024-07-30'), '저장');
    await manager.tick('위 이행결과 보고는 사실과 다름이 없음을 확인합니다.');
    await manager.press('서명하여 제출');
    await manager.reads('2회차');

    await open(inspector, '/verification');
    await inspector.tick('로그 확인');
    await inspector.press('이행점검 착수');
    const judgement = inspector.part('form', '판단');
    for (const seq of [1, 2]) {
      await inspector.root.getByRole('heading', { name: `판단 기준 ${seq} / 2` }).waitFor();
      await judgement.tick('이행');
      await judgement.press('판단 저장');
    }
    await open(lead, '/verification');
    await lead.act('이행 확인');
    await lead.reads('결정되었습니다.');

    const { monitoringUntil } = await read('lead');
    await stage.system.setClock(`${monitoringUntil}T24:00:00+09:00`);
    await open(lead);
    await lead.root.getByText(/지금 할 수 없는 처리/).click();
    await lead.reads(/종료/);
    await lead.act('효과성 확인 기록', async (dialog) => {
      await dialog.write('관찰 시작일', '2024-09-01');
      await dialog.write('관찰 종료일', monitoringUntil ?? '');
      await dialog.write('지표', '같은 원인의 장애 건수');
      await dialog.write('측정값', '0건');
      await dialog.tick('효과 있음');
      await dialog.write('판단 근거', '같은 원인의 장애가 없었다.');
    });
    await lead.reads('같은 원인의 장애 건수');
    await answerRecurrences();
    await open(lead);
    await lead.act('종료');
    expect((await read('lead')).status).toBe('CLOSED');
    await stage.system.setClock(new Date().toISOString());
  });

  it.each<[string, View, Part[]]>([
    ['Korean on a phone', { width: 360, height: 740 }, ['', '/verification', '/report', 'receipt', 'evidence']],
    ['English on a desk', { language: 'en' }, ['', '/verification', '/report', 'receipt']],
    ['high contrast at 200 %', { mode: 'high-contrast', width: 640, height: 480 }, ['', '/verification']],
    ['the dark', { mode: 'dark' }, ['/verification', 'evidence']],
  ])('can be used by everybody in %s', async (_name, view, parts) => {
    for (const person of ['kakaoManager', 'inspector'] as const) {
      const page = await stage.open(person, '/actions', view);
      for (const part of parts) {
        await page.goto(await addressOf(part));
        await settled(page);
        await unfold(page);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    }
  });

  async function addressOf(part: Part): Promise<string> {
    const [report] = (await read('inspector')).reports;
    if (part === 'evidence') return `/evidence/${(await itemOf(RECORDS.buffer)).id}`;
    return `/actions/${action.id}${part === 'receipt' ? `/receipts/${report.id}` : part}`;
  }

  async function open(desk: Desk, part = ''): Promise<void> {
    await desk.page.goto(`/actions/${action.id}${part}`);
    await settled(desk.page);
  }

  /** In the case room: the outages of September look like recurrences until the lead says that they are not. */
  async function answerRecurrences(): Promise<void> {
    await lead.page.goto(`/cases/${action.caseId}#recurrences`);
    await settled(lead.page);
    const section = lead.section('재발 의심');
    const waiting = section.root.getByText('확인 대기', { exact: true });
    await waiting.first().waitFor();
    while ((await waiting.count()) > 0)
      await section
        .item('article', '확인 대기')
        .act('재발 아님', (dialog) => dialog.write('사유', '원인이 서로 다른 별개의 장애이다.'));
  }

  function criterion(desk: Desk, seq: number): Place {
    return desk.part('article', `판단 기준 ${seq}`);
  }

  async function read(person: Person): Promise<Action> {
    const session = await stage.system.as(person);
    return (await session.get(`/corrective-actions/${action.id}`).expect(200)).body as Action;
  }

  async function items(bytes: Buffer): Promise<Item[]> {
    const session = await stage.system.as('inspector');
    const { body } = await session.get(`/cases/${action.caseId}/evidence?limit=100`).expect(200);
    return (body as { items: Item[] }).items.filter((item) => item.sha256 === sha256(bytes));
  }

  async function storedOnce(bytes: Buffer): Promise<number> {
    return (await items(bytes)).length;
  }

  async function itemOf(bytes: Buffer): Promise<Item> {
    const [item] = await items(bytes);
    return item;
  }
});

/** Opens everything that is folded away, so that it is looked at as well. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await settled(page);
}

function secondInSeoul(instant: string): string {
  const { hour, minute, second } = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', timeStyle: 'medium', hourCycle: 'h23' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${hour}:${minute}:${second}`;
}
