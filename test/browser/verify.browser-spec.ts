import { createHash } from 'node:crypto';
import type { Page, Request } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { settled, useStage } from '../support/browser';

/** Longer than the code, so that no request can hold it by chance. */
const MARK = 'a sentence of the file that stays on this device';

describe('The public check of documents', () => {
  const stage = useStage();

  async function aDocument(): Promise<{ id: string; documentNo: string; code: string; pdf: Buffer }> {
    const [found] = await stage.system.sql<{ id: string; documentNo: string; code: string }>(
      'owner',
      `SELECT id, document_no AS "documentNo", verification_code AS code FROM official_documents WHERE type = 'ORDER' ORDER BY approved_at LIMIT 1`,
    );
    const approver = await stage.system.as('approver');
    const { body } = await approver
      .get(`/documents/${found.id}/pdf`)
      .buffer(true)
      .parse((incoming, done) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return { ...found, pdf: body as Buffer };
  }

  const requestsOf = (page: Page): Request[] => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    return requests;
  };

  it('opens without sign-in at the address of the QR code, in both languages, and says that the document is genuine', async () => {
    const { code, documentNo } = await aDocument();
    for (const language of ['ko', 'en'] as const) {
      const page = await stage.newPage(null, { language });
      await page.goto(`/verify/${code}`);
      await settled(page);
      const result = page.getByRole('status');
      await result.getByText(language === 'ko' ? '진본' : 'Genuine', { exact: true }).waitFor();
      expect(await result.innerText()).toContain(documentNo);
      await expectAccessible(page);
    }
  });

  it('hashes a file on the device: no byte of it leaves, and a changed one is not recognised', async () => {
    const { pdf, documentNo } = await aDocument();
    const page = await stage.newPage(null);
    await page.goto('/verify');
    await settled(page);
    const requests = requestsOf(page);
    const pick = (buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name: 'order.pdf', mimeType: 'application/pdf', buffer });
    await pick(pdf);
    await page.getByRole('status').getByText(documentNo).waitFor();
    const changed = Buffer.concat([pdf, Buffer.from(MARK)]);
    await pick(changed);
    await page.getByRole('status').getByText('확인되지 않음', { exact: true }).waitFor();
    const hashes = [pdf, changed].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    expect(requests.map((request) => [request.method(), new URL(request.url()).pathname])).toEqual(
      hashes.map((hash) => ['GET', `/api/verification/files/${hash}`]),
    );
    for (const request of requests) expect(request.postDataBuffer()).toBeNull();
    await expectAccessible(page);
  });

  it('reads a typed code however it is written, and asks for one where none was typed', async () => {
    const { code, documentNo } = await aDocument();
    const page = await stage.newPage(null, { width: 360 });
    await page.goto('/verify');
    await page.getByRole('button', { name: '확인', exact: true }).click();
    await page.getByRole('alert').getByText('문서확인번호를 입력하십시오.').waitFor();
    await page.getByRole('textbox', { name: '문서확인번호' }).fill(` ${code.toLowerCase().replace(/(.{5})/g, '$1 ')}`);
    await page.getByRole('button', { name: '확인', exact: true }).click();
    await page.getByRole('status').getByText(documentNo).waitFor();
  });
});
