import { createHash } from 'node:crypto';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { givenCaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { actOn, byHand, givenOrderAt } from '../support/given-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Preview {
  readonly documentNo: string;
  readonly recipientId: string;
  readonly recipientNameKo: string;
  readonly variant: string;
  readonly pdfSha256: string;
}

const RECIPIENTS = ['KAKAO', 'NAVER', 'SKCC'] as const;

describe('W9 A letter reaches the one it is for', () => {
  let system: TestApp;
  let lead: Session;
  const orders: Record<string, { id: string; documentId: string }> = {};

  beforeAll(async () => {
    system = await createTestApp();
    const { caseId } = await givenCaseInHand(system, [...RECIPIENTS], { status: 'RESULT_CONFIRMED' });
    lead = await system.as('lead');
    for (const code of RECIPIENTS) {
      const { id } = await givenOrderAt(system, caseId, code, 'APPROVED');
      const { body } = await lead.get(`/orders/${id}`).expect(200);
      orders[code] = { id, documentId: (body as { documentId: string }).documentId };
    }
  }, 120_000);
  afterAll(() => system?.close());

  const orderOf = (code: string) => orders[code];
  const previewOf = async (code: string): Promise<Preview> =>
    (await lead.get(`/documents/${orderOf(code).documentId}/dispatch-preview`).expect(200)).body as Preview;
  const send = (code: string, previewSha256: string) =>
    actOn(system, 'lead', orderOf(code).id, 'dispatch', { ...byHand, previewSha256 });

  it('W9 shows of each of three letters its one recipient, as the register names it, and the hash of its copy', async () => {
    const previews = await Promise.all(RECIPIENTS.map(previewOf));
    expect(previews.map(({ recipientId }) => recipientId)).toEqual(RECIPIENTS.map(provider));
    expect(previews.every(({ variant }) => variant === 'PROVIDER')).toBe(true);
    expect(new Set(previews.map(({ pdfSha256 }) => pdfSha256)).size).toBe(3);
  });

  it('W9 sends no letter in the place of another', async () => {
    const [kakao, naver] = [await previewOf('KAKAO'), await previewOf('NAVER')];
    expect(await send('KAKAO', naver.pdfSha256)).toMatchObject({
      status: 409,
      body: { code: 'document.other-than-previewed' },
    });
    expect(await send('KAKAO', kakao.pdfSha256)).toMatchObject({ status: 200 });
  });

  it('W9 hands each recipient exactly the copy that was shown, with no word of the others', async () => {
    const shown = await previewOf('KAKAO');
    const { id, documentId } = orderOf('KAKAO');
    const arrival = { arrivedAt: new Date((await nowOf())[0].now).toISOString(), proof: '수령 서명' };
    expect(await actOn(system, 'lead', id, 'record-arrival', arrival)).toMatchObject({ status: 200 });
    const manager = await system.as('kakaoManager');
    const { body } = await manager.get(`/documents/${documentId}/pdf`).buffer(true).expect(200);
    expect(
      createHash('sha256')
        .update(body as Buffer)
        .digest('hex'),
    ).toBe(shown.pdfSha256);
    const text = readPdfText(body as Buffer);
    expect(text.replaceAll(/\s+/g, '')).toContain(`수신${shown.recipientNameKo}`.replaceAll(/\s+/g, ''));
    for (const code of ['NAVER', 'SKCC']) expect(text).not.toContain((await previewOf(code)).recipientNameKo);
    await (await system.as('naverManager')).get(`/documents/${documentId}`).expect(404);
  });

  it('W9 keeps a letter that went out: it is taken back by another document, never removed', async () => {
    const { documentId } = orderOf('KAKAO');
    const remove = 'DELETE FROM official_documents WHERE id = $1';
    await expect(system.sql('owner', remove, [documentId])).rejects.toThrow(/record.frozen/);
  });

  const nowOf = () => system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
});
