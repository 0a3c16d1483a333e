import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOGIN_ROLES } from '../../src/platform/database/login-roles';
import { DocumentRenderer } from '../../src/modules/documents/document-renderer.service';
import type { TemplateContent } from '../../src/domain/document-template';
import { orderFor, type Printable } from '../../src/modules/documents/document-pdf.service';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import type { OfficialDocument } from '../../src/schema/entities';
import { person } from '../support/given-case';
import { givenConfirmedResult } from '../support/given-result';
import { createTestApp, type TestApp } from '../support/test-app';

interface Kept {
  readonly pdf_sha256: string;
  readonly body_sha256: string;
  readonly body_size: number;
  readonly storage_key: string;
  readonly signer_sha256: string | null;
}

const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

describe('An issued document', () => {
  let system: TestApp;
  let documentId: string;
  let noticeId: string;
  let caseId: string;
  beforeAll(async () => {
    system = await createTestApp();
    const { result, inHand } = await givenConfirmedResult(system, ['KAKAO']);
    caseId = inHand.caseId;
    documentId = result.documents.find(({ type }) => type === 'INSPECTION_REPORT')?.id ?? '';
    noticeId = result.documents.find(({ type }) => type === 'RESULT_NOTICE')?.id ?? '';
  });
  afterAll(() => system?.close());

  const fetched = async (id: string, locale: string): Promise<{ bytes: Buffer; status: number }> => {
    const lead = await system.as('lead');
    const response = await lead
      .get(`/documents/${id}/pdf?locale=${locale}`)
      .buffer(true)
      .parse((incoming, done) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      });
    return { bytes: response.body as Buffer, status: response.status };
  };
  const kept = async (id: string, locale: string): Promise<Kept> => {
    const [row] = await system.sql<Kept>(
      'owner',
      `SELECT pdf_sha256, body_sha256, body_size::integer AS body_size, storage_key, signer_sha256
       FROM document_renderings WHERE document_id = $1 AND locale = $2 AND variant = 'INTERNAL'`,
      [id, locale],
    );
    return row;
  };
  const stored = async (id: string): Promise<OfficialDocument> => {
    const [row] = await system.sql<Record<string, never>>('owner', 'SELECT * FROM official_documents WHERE id = $1', [
      id,
    ]);
    const camel = Object.entries(row).map(([name, value]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value as unknown,
    ]);
    return Object.fromEntries(camel) as OfficialDocument;
  };
  const printable = async (id: string): Promise<Printable> => {
    const document = await stored(id);
    const { template } = JSON.parse(document.snapshot) as { template?: { id: string } | null };
    const sql = 'SELECT content FROM document_templates WHERE id = $1';
    const [row] = await system.sql<{ content: TemplateContent }>('owner', sql, [template?.id ?? null]);
    return { document, template: row?.content ?? null };
  };

  it('W18 is printed from its frozen content: rendered again it has the same bytes, which the signed file begins with', async () => {
    const renderer = system.app.get(DocumentRenderer, { strict: false });
    for (const id of [documentId, noticeId])
      for (const locale of ['ko', 'en'] as const) {
        const { bytes } = await fetched(id, locale);
        const row = await kept(id, locale);
        expect(hashOf(bytes)).toBe(row.pdf_sha256);
        const again = await renderer.render(orderFor(await printable(id), locale));
        expect(again.length).toBe(row.body_size);
        expect(hashOf(again)).toBe(row.body_sha256);
        expect(bytes.subarray(0, row.body_size).equals(again)).toBe(true);
        expect(row.signer_sha256).toMatch(/^[0-9a-f]{64}$/);
      }
  });

  it('W18 prints what is on record: number, title, hash of the content and verification code', async () => {
    const document = await stored(documentId);
    expect(hashOf(document.snapshot)).toBe(document.snapshotSha256);
    const text = readPdfText((await fetched(documentId, 'ko')).bytes).replaceAll(/\s+/g, '');
    for (const words of [document.documentNo, document.title]) expect(text).toContain(words.replaceAll(/\s+/g, ''));
    expect(text.replaceAll('-', '')).toContain(document.verificationCode);
  });

  it('W3 is changed by no login in SQL: neither the document nor the record of its files', async () => {
    await fetched(documentId, 'ko');
    const before = [await stored(documentId), await kept(documentId, 'ko')];
    const attempts = [
      `UPDATE official_documents SET snapshot = '{}', snapshot_sha256 = encode(sha256('{}'), 'hex') WHERE id = $1`,
      `UPDATE official_documents SET document_no = '다른과-1' WHERE id = $1`,
      `UPDATE official_documents SET approved_at = approved_at - interval '1 day' WHERE id = $1`,
      `UPDATE official_documents SET verification_code = app.verification_code() WHERE id = $1`,
      `UPDATE official_documents SET frozen_at = NULL WHERE id = $1`,
      `DELETE FROM official_documents WHERE id = $1`,
      `UPDATE document_renderings SET pdf_sha256 = repeat('0', 64) WHERE document_id = $1`,
      `UPDATE document_renderings SET storage_key = 'x' WHERE document_id = $1`,
      `DELETE FROM document_renderings WHERE document_id = $1`,
    ];
    for (const role of [...LOGIN_ROLES, 'owner'] as const)
      for (const attempt of attempts) {
        const context = { userId: person(role === 'jeomgeom_manager' ? 'approver' : 'lead') };
        const refused = await system.sql(role, attempt, [documentId], context).then(
          () => 'done without effect',
          (error: Error) => error.message,
        );
        expect([role, attempt, refused]).toEqual([
          role,
          attempt,
          expect.stringMatching(/frozen|append-only|permission denied|done without effect/),
        ]);
      }
    expect([await stored(documentId), await kept(documentId, 'ko')]).toEqual(before);
  });

  it('W3 has no address in the API that changes it', async () => {
    const document = await system.as('lead').then((lead) => lead.get(`/documents/${documentId}`).expect(200));
    const { version } = document.body as { version: number };
    for (const who of ['lead', 'approver', 'auditor', 'admin'] as const) {
      const session = await system.as(who);
      for (const path of [`/documents/${documentId}`, `/documents/${documentId}/pdf`]) {
        for (const response of [
          await session.patch(path, { title: 'x', content: {} }, version),
          await session.put(path, { title: 'x' }, version),
          await session.post(path, { title: 'x' }, version),
        ])
          expect([404, 405]).toContain(response.status);
      }
    }
  });

  it('W3 is not handed out once its file was changed on the disk, nor once the file is gone', async () => {
    await fetched(noticeId, 'en');
    const { storage_key } = await kept(noticeId, 'en');
    const path = join(system.config.dataDir, 'files', storage_key);
    const original = readFileSync(path);
    const flipped = Buffer.from(original);
    flipped[original.length >> 1] ^= 1;
    writeFileSync(path, flipped);
    const answer = await fetched(noticeId, 'en');
    expect(answer.status).toBe(500);
    expect(answer.bytes.toString()).toContain('document.rendering-damaged');
    writeFileSync(path, original);
    expect((await fetched(noticeId, 'en')).bytes.equals(original)).toBe(true);
  });

  it('W3 keeps its words and its bytes when names and titles of the reference data and of the case change', async () => {
    const before = await fetched(documentId, 'ko');
    const renderer = system.app.get(DocumentRenderer, { strict: false });
    const order = orderFor(await printable(documentId), 'ko');
    await system.sql(
      'owner',
      `UPDATE agency_names SET name_ko = name_ko || ' 새이름', name_en = name_en || ' renamed'`,
    );
    await system.sql('owner', `UPDATE providers SET legal_name_ko = legal_name_ko || ' 새이름'`);
    await system.sql('owner', `UPDATE users SET name = name || ' 새이름', title = '새 직위'`);
    await system.sql('owner', `UPDATE cases SET title = '새 제목' WHERE id = $1`, [caseId]);
    expect((await fetched(documentId, 'ko')).bytes.equals(before.bytes)).toBe(true);
    const { body_sha256 } = await kept(documentId, 'ko');
    expect(hashOf(await renderer.render(orderFor(await printable(documentId), 'ko')))).toBe(body_sha256);
    expect(orderFor(await printable(documentId), 'ko')).toEqual(order);
  });
});
