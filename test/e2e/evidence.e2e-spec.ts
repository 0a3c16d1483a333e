import { createHash, pbkdf2 } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import request, { type Response, type Test as Request } from 'supertest';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Item {
  id: string;
  sha256: string;
  mime: string;
  filename: string;
  status: string;
  evidenceNo: string;
  version: number;
}

const MEGABYTE = 1024 * 1024;
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const kakao = referenceId('provider', 'KAKAO');
const naver = referenceId('provider', 'NAVER');
const LOG = Buffer.from('2024-05-13 13:44 채팅 서버 응답 지연\n');

describe('Evidence', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp({ MAX_UPLOAD_MB: '1' });
    await system.app.listen(0, '127.0.0.1');
    caseId = await registerCase();
    await release(caseId, kakao);
    await release(caseId, naver);
  });
  afterAll(() => system?.close());

  it('is stored as received: the hash answered, the hash of the row and the hash of the download are one', async () => {
    const bytes = Buffer.concat(Array.from({ length: 20_000 }, (_, line) => Buffer.from(`${line} 로그\n`)));
    const item = await uploaded(upload('inspector', bytes, 'messages.log'));
    expect(item).toMatchObject({
      sha256: sha256(bytes),
      size: bytes.length,
      mime: 'text/plain',
      status: 'ACCEPTED',
      version: 1,
    });
    expect(item.evidenceNo).toMatch(/^점검-\d{4}-\d{4}-증\d{4}$/);
    const { body, headers } = await download('inspector', item.id).expect(200);
    expect(sha256(body as Buffer)).toBe(item.sha256);
    expect(headers).toMatchObject({
      etag: `"${item.sha256}"`,
      'x-content-sha256': item.sha256,
      'x-content-type-options': 'nosniff',
      'content-length': String(bytes.length),
    });
    expect(headers.digest).toBe(`sha-256=${createHash('sha256').update(bytes).digest('base64')}`);
  });

  it('takes its fields before or after the file', async () => {
    const first = await uploaded(upload('inspector', LOG, 'a.log', { place: '판교' }));
    const session = await system.as('inspector');
    const { body } = await form(session.accessToken)
      .attach('file', LOG, 'a.log')
      .field(ministryFields({ place: '판교' }))
      .expect(201);
    expect(body).toMatchObject({ place: '판교', sha256: first.sha256 });
  });

  it('is read under the eyes of the audit', async () => {
    const item = await uploaded(upload('inspector', LOG, 'read.log'));
    await download('inspector', item.id).expect(200);
    const events = await system.sql<{ type: string }>(
      'owner',
      `SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY seq`,
      [item.id],
    );
    expect(events.map((event) => event.type)).toEqual(['evidence.uploaded', 'evidence.read']);
  });

  it('W4 a lost row after durable bytes leaves no evidence, and the same upload then works', async () => {
    const bytes = Buffer.from('uploaded while the database fails');
    const before = await count();
    await system.sql('owner', `ALTER TABLE evidence ADD CONSTRAINT evidence_outage CHECK (title <> 'outage')`);
    await upload('inspector', bytes, 'outage.log', { title: 'outage' }).expect(409);
    expect(await count()).toBe(before);
    expect(blobs()).toContain(sha256(bytes));
    expect(incoming()).toEqual([]);
    await system.sql('owner', 'ALTER TABLE evidence DROP CONSTRAINT evidence_outage');
    const item = await uploaded(upload('inspector', bytes, 'outage.log', { title: 'outage' }));
    expect((await download('inspector', item.id).expect(200)).body).toEqual(bytes);
  });

  it('W4 a flipped byte and a missing file are told, recorded and never sent', async () => {
    const bytes = Buffer.from('bytes that rot');
    const item = await uploaded(upload('inspector', bytes, 'rot.log'));
    const path = join(system.config.dataDir, 'files', item.sha256.slice(0, 2), item.sha256);
    const flipped = Buffer.from(bytes);
    flipped[3] ^= 1;
    writeFileSync(path, flipped);
    const { body } = await (await system.as('inspector')).get(`/evidence/${item.id}/content`).expect(409);
    expect(body).toMatchObject({ code: 'evidence.damaged' });
    rmSync(path);
    await (await system.as('inspector')).get(`/evidence/${item.id}/content`).expect(409);
    const alarms = await system.sql(
      'owner',
      `SELECT 1 FROM audit_events WHERE subject_id = $1 AND type = 'evidence.damage-found'`,
      [item.id],
    );
    expect(alarms).toHaveLength(2);
  });

  it('W4 neither hash nor bytes of a row can be changed or removed, not even in SQL', async () => {
    const item = await uploaded(upload('inspector', LOG, 'fixed.log'));
    const { userId } = await system.as('inspector');
    const change = (text: string) => system.sql('jeomgeom_inspector', text, [item.id], { userId });
    await expect(
      change(`UPDATE evidence SET sha256 = repeat('0', 64), version = version + 1 WHERE id = $1`),
    ).rejects.toThrow('evidence.immutable');
    await expect(change(`UPDATE evidence SET storage_key = 'x', version = version + 1 WHERE id = $1`)).rejects.toThrow(
      'evidence.immutable',
    );
    await expect(change('DELETE FROM evidence WHERE id = $1')).rejects.toThrow('permission denied');
  });

  it('is refused past the size limit, and nothing stays behind', async () => {
    const before = await count();
    const stored = blobs().length;
    await upload('inspector', Buffer.alloc(MEGABYTE + 1, 7), 'big.bin').expect(413);
    expect([await count(), blobs().length, incoming()]).toEqual([before, stored, []]);
    await upload('inspector', Buffer.alloc(MEGABYTE, 7), 'exact.bin').expect(201);
  });

  it('is refused when empty, when no file comes, when the form is no multipart and when a field is wrong', async () => {
    const { accessToken } = await system.as('inspector');
    await upload('inspector', Buffer.alloc(0), 'empty.log').expect(400, /evidence\.file-empty/);
    await form(accessToken)
      .field(ministryFields())
      .expect(400, /evidence\.file-missing/);
    await form(accessToken)
      .field(ministryFields())
      .attach('document', LOG, 'a.log')
      .expect(400, /evidence\.file-missing/);
    await (await system.as('inspector')).post(`/cases/${caseId}/evidence`, {}).expect(415);
    await upload('inspector', LOG, 'a.log', { colour: 'red' }).expect(400, /colour/);
    await upload('inspector', LOG, 'a.log', { collectedAt: '2199-01-01T00:00:00+09:00' }).expect(
      400,
      /evidence\.collected-in-future/,
    );
    const { body } = await form(accessToken).field({ title: '로그' }).attach('file', LOG, 'a.log').expect(400);
    expect((body as { errors: { field: string }[] }).errors.map((error) => error.field)).toEqual([
      'class',
      'origin',
      'providerId',
    ]);
  });

  it('leaves no row and no bytes when the upload is cut', async () => {
    const before = await count();
    const { accessToken } = await system.as('inspector');
    await cutUpload(accessToken);
    await until(() => incoming().length === 0);
    expect([await count(), incoming()]).toEqual([before, []]);
  });

  it('goes on when a client leaves before its file could be opened', async () => {
    const before = await count();
    const { accessToken } = await system.as('inspector');
    // Files are opened by the same few threads that derive keys: while they do, the upload waits with nobody reading it.
    const busy = Array.from({ length: 8 }, () => promisify(pbkdf2)('', '', 400_000, 64, 'sha512'));
    const call = beginUpload(accessToken);
    await delay(80);
    call.destroy();
    await Promise.all(busy);
    await until(() => incoming().length === 0);
    expect(await count()).toBe(before);
    await uploaded(upload('inspector', LOG, 'after.log'));
  });

  it('keeps Korean file names composed, without folders and invisible characters', async () => {
    const decomposed = '장애 보고서.txt'.normalize('NFD');
    const item = await uploaded(upload('inspector', LOG, decomposed));
    expect(item.filename).toBe('장애 보고서.txt'.normalize('NFC'));
    const { headers } = await download('inspector', item.id).expect(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="__ ___.txt"; filename*=UTF-8''${encodeURIComponent('장애 보고서.txt'.normalize('NFC'))}`,
    );
    expect((await uploaded(upload('inspector', LOG, '../../etc/passwd'))).filename).toBe('passwd');
    expect((await uploaded(upload('inspector', LOG, 'log\u202etxt.exe'))).filename).toBe('logtxt.exe');
  });

  const png = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6300010000050001',
    'hex',
  );
  const zip = (name: string, content: string) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name), Buffer.from(content)]);
  };
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);

  it.each([
    ['a picture', png, 'screen.txt', 'image/png'],
    ['a zip', zip('a.log', 'hello'), 'logs.zip', 'application/zip'],
    ['an HWPX document', zip('mimetype', 'application/hwp+zip'), '보고서.hwpx', 'application/hwp+zip'],
    ['an HWP document', ole, '보고서.hwp', 'application/x-hwp'],
    ['another OLE container', ole, 'old.doc', 'application/x-cfb'],
    [
      'a log in the Korean code page',
      Buffer.concat([Buffer.from('c0e5bed6', 'hex'), Buffer.from(' 13:44\n')]),
      'old.log',
      'text/plain',
    ],
    ['a table', Buffer.from('시각,상태\n13:44,중단\n'), 'table.csv', 'text/csv'],
    [
      'a page that calls itself a picture',
      Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
      'photo.png',
      'text/html',
    ],
    [
      'a drawing with scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'logo.svg',
      'image/svg+xml',
    ],
    ['bytes of no known type', Buffer.from([0, 1, 2, 3, 255, 254]), 'dump.bin', 'application/octet-stream'],
  ])('knows %s by its bytes', async (_, bytes, filename, mime) => {
    const item = await uploaded(upload('inspector', bytes, filename));
    expect(item).toMatchObject({ mime, status: 'ACCEPTED' });
    const { headers } = await download('inspector', item.id).expect(200);
    const active = ['text/html', 'image/svg+xml'].includes(mime);
    expect(headers['content-type']?.split(';')[0]).toBe(active ? 'application/octet-stream' : mime);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('locks a program away, unless the program itself was breached or seized', async () => {
    const disguised = await uploaded(upload('inspector', exe, 'report.pdf'));
    expect(disguised).toMatchObject({ mime: 'application/x-msdownload', status: 'QUARANTINED' });
    await (await system.as('inspector')).get(`/evidence/${disguised.id}/content`).expect(409, /evidence\.quarantined/);
    const malware = await uploaded(upload('inspector', exe, 'malware.exe', { class: 'BREACH' }));
    expect(malware.status).toBe('ACCEPTED');
    expect((await download('inspector', malware.id).expect(200)).headers['content-type']).toBe(
      'application/octet-stream',
    );
  });

  it('is stored once for one key: another file or another field under the key is refused', async () => {
    const before = await count();
    const keyed = (bytes: Buffer, fields = {}) =>
      upload('inspector', bytes, 'keyed.log', fields).set('Idempotency-Key', 'evidence-once');
    const first = await keyed(LOG).expect(201);
    const again = await keyed(LOG).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    await keyed(Buffer.from('other')).expect(422, /idempotency\.other-request/);
    await keyed(LOG, { title: '다른 제목' }).expect(422);
    expect(await count()).toBe(before + 1);
  });

  it('of a provider is its submission, whatever the form says, and is seen by itself and the ministry alone', async () => {
    const item = await uploaded(
      upload('kakaoStaff', LOG, 'own.log', { class: 'SEIZED', origin: 'INTERNAL', providerId: naver }),
    );
    expect(item).toMatchObject({
      class: 'SUBMITTED',
      origin: 'SUBMISSION',
      providerId: kakao,
      uploadedSide: 'PROVIDER',
    });
    await (await system.as('kakaoManager')).get(`/evidence/${item.id}`).expect(200);
    await (await system.as('inspector')).get(`/evidence/${item.id}`).expect(200);
    for (const path of [`/evidence/${item.id}`, `/evidence/${item.id}/content`])
      await (await system.as('naverStaff')).get(path).expect(404);
    expect((await list('naverStaff')).map(({ id }) => id)).not.toContain(item.id);
    expect((await list('kakaoStaff')).map(({ id }) => id)).toEqual([item.id]);
    await upload('naverStaff', LOG, 'a.log', { supersedesId: item.id }).expect(404);
  });

  it('cannot be filed to a case that the provider does not know of, over HTTP or in SQL', async () => {
    const hidden = await registerCase();
    await upload('kakaoStaff', LOG, 'a.log', {}, hidden).expect(404);
    await upload('skccStaff', LOG, 'a.log').expect(404);
    const { userId } = await system.as('kakaoStaff');
    const insert = (into: string, evidenceClass: string) =>
      system.sql(
        'jeomgeom_provider',
        `INSERT INTO evidence (id, case_id, provider_id, seq, evidence_no, title, class, origin, sha256, size, mime, filename, storage_key, uploaded_by, uploaded_side, status)
         VALUES (gen_random_uuid(), $1, $2, 900, gen_random_uuid()::text, 't', $4, 'SUBMISSION', repeat('a', 64), 1, 'm', 'f', 'k', $3, 'PROVIDER', 'ACCEPTED')`,
        [into, kakao, userId, evidenceClass],
        { userId, providerId: kakao },
      );
    await expect(insert(hidden, 'SUBMITTED')).rejects.toThrow('row-level security');
    await expect(insert(caseId, 'SEIZED')).rejects.toThrow('row-level security');
  });

  it('is listed in pages, and sealed once', async () => {
    const item = await uploaded(upload('inspector', LOG, 'sealed.log', { class: 'PUBLIC' }));
    const inspector = await system.as('inspector');
    const { body: page } = await inspector.get(`/cases/${caseId}/evidence?limit=1&class=PUBLIC`).expect(200);
    expect(page).toMatchObject({ items: [{ id: item.id }], nextCursor: null });
    const { body: first } = await inspector.get(`/cases/${caseId}/evidence?limit=2`).expect(200);
    const { body: second } = await inspector
      .get(`/cases/${caseId}/evidence?limit=2&cursor=${String((first as { nextCursor: string }).nextCursor)}`)
      .expect(200);
    const ids = [...(first as { items: Item[] }).items, ...(second as { items: Item[] }).items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    const { body: sealed } = await inspector.post(`/evidence/${item.id}/seal`, {}, 1).expect(200);
    expect(sealed).toMatchObject({ status: 'SEALED', version: 2 });
    await inspector.post(`/evidence/${item.id}/seal`, {}, 2).expect(409, /evidence\.move-not-allowed/);
  });

  async function registerCase(): Promise<string> {
    const inspector = await system.as('inspector');
    const respondent = (providerId: string) => ({
      providerId,
      role: 'OUTAGE_PROVIDER',
      providerTitle: '장애 관련 점검',
    });
    const { body } = await inspector
      .post('/cases', {
        title: '증거 보관 시험',
        trigger: 'MEDIA',
        tracks: ['A'],
        departmentCode: 'DIGITAL_SAFETY',
        respondents: [respondent(kakao), respondent(naver)],
        noConflictOfInterest: true,
      })
      .expect(201);
    return (body as Item).id;
  }

  async function release(id: string, providerId: string): Promise<void> {
    await system.sql(
      'owner',
      'UPDATE case_respondents SET released_at = now() WHERE case_id = $1 AND provider_id = $2',
      [id, providerId],
    );
  }

  function ministryFields(fields: Record<string, string> = {}): Record<string, string> {
    return { title: '메시지 서버 로그', class: 'RECORD', origin: 'ON_SITE', providerId: kakao, ...fields };
  }

  function form(accessToken: string, id = caseId): Request {
    return request(system.app.getHttpServer())
      .post(`/api/cases/${id}/evidence`)
      .set('Authorization', `Bearer ${accessToken}`);
  }

  /** A call that signs in when it is awaited. */
  function upload(
    person: Person,
    bytes: Buffer,
    filename: string,
    fields: Record<string, string> = {},
    id = caseId,
  ): Upload {
    const given = person === 'inspector' ? ministryFields(fields) : { title: '제출 자료', ...fields };
    return new Upload(async (headers) => {
      const { accessToken } = await system.as(person);
      return form(accessToken, id).set(headers).field(given).attach('file', bytes, filename);
    });
  }

  async function uploaded(call: Upload): Promise<Item> {
    const { body } = await call.expect(201);
    return body as Item;
  }

  function download(person: Person, id: string): Upload {
    return new Upload(async () => (await system.as(person)).get(`/evidence/${id}/content`).buffer(true).parse(whole));
  }

  async function list(person: Person): Promise<Item[]> {
    const { body } = await (await system.as(person)).get(`/cases/${caseId}/evidence`).expect(200);
    return (body as { items: Item[] }).items;
  }

  async function count(): Promise<number> {
    const [{ n }] = await system.sql<{ n: number }>('owner', 'SELECT count(*)::integer AS n FROM evidence');
    return n;
  }

  const incoming = () => readdirSync(join(system.config.dataDir, 'files', 'incoming'));
  const blobs = () =>
    readdirSync(join(system.config.dataDir, 'files'), { recursive: true }).map(
      (path) => String(path).split('/').at(-1) ?? '',
    );

  /** Sends half a form and hangs up once the first bytes are on disk. */
  async function cutUpload(accessToken: string): Promise<void> {
    const call = beginUpload(accessToken);
    await until(() => incoming().length === 1);
    call.destroy();
  }

  function beginUpload(accessToken: string): ClientRequest {
    const { port } = system.app.getHttpServer().address() as AddressInfo;
    const call = httpRequest({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: `/api/cases/${caseId}/evidence`,
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'multipart/form-data; boundary=cut' },
    });
    call.on('error', () => undefined);
    call.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="cut.log"\r\n\r\nhalf of it');
    return call;
  }
});

/** A request that is built when awaited and may still be given headers and expectations. */
class Upload {
  private readonly headers: Record<string, string> = {};

  constructor(private readonly build: (headers: Record<string, string>) => Promise<Response> | Promise<never>) {}

  set(name: string, value: string): this {
    this.headers[name] = value;
    return this;
  }

  async expect(status: number, body?: RegExp): Promise<Response> {
    const response = await this.build(this.headers);
    if (response.status !== status) throw new Error(`${response.status} instead of ${status}: ${response.text}`);
    if (body && !body.test(response.text)) throw new Error(`${response.text} does not match ${body}`);
    return response;
  }
}

function whole(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as Readable;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !holds(); attempt += 1) await delay(10);
  expect(holds()).toBe(true);
}
