import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { givenConfirmedResult, type ResultBody } from '../support/given-result';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

const ROOT = join(__dirname, '..', '..');
const VERIFIER = join(ROOT, 'data', 'verifier', 'verify.mjs');

interface Bundle {
  readonly id: string;
  readonly jobId: string | null;
  readonly file: { readonly sha256: string; readonly size: number; readonly entries: number } | null;
}

interface Manifest {
  readonly documents: {
    readonly files: {
      readonly path: string;
      sha256: string;
      readonly bodySize: number;
      readonly signerSha256: string;
    }[];
  }[];
  readonly audit: object;
}

describe('The bundle of a case', () => {
  let system: TestApp;
  let lead: Session;
  let folder: string;
  let caseId: string;
  let result: ResultBody;
  let archive: Buffer;
  let bundle: Bundle;
  beforeAll(async () => {
    system = await createTestApp();
    folder = mkdtempSync(join(tmpdir(), 'jeomgeom-bundle-'));
    lead = await system.as('lead');
    const given = await givenConfirmedResult(system, ['KAKAO']);
    caseId = given.inHand.caseId;
    result = given.result;
    await storeEvidence();
    bundle = await made(lead, await requested(lead));
    archive = await download(lead, bundle.id);
    await unpack(archive, join(folder, 'bundle'));
  }, 60_000);
  afterAll(async () => {
    await system?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const requested = async (
    person: Session,
    body: object = { purpose: 'COURT', note: '2024구합1234' },
  ): Promise<Bundle> => (await person.post(`/cases/${caseId}/bundles`, body).expect(201)).body as Bundle;
  const made = async (person: Session, { id }: Bundle): Promise<Bundle> => {
    for (let turn = 0; turn < 300; turn += 1) {
      const { body } = await person.get(`/case-bundles/${id}`).expect(200);
      if ((body as Bundle).file) return body as Bundle;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const jobs = await system.sql('owner', 'SELECT state, error_code, error_params FROM background_jobs');
    throw new Error(`the bundle was not made: ${JSON.stringify(jobs)}`);
  };
  const download = async (person: Session, id: string): Promise<Buffer> => {
    const response = await person
      .get(`/case-bundles/${id}/archive`)
      .buffer(true)
      .parse((incoming, done) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return response.body as Buffer;
  };
  /** The evidence of the fixtures is a row alone, whose hash is that of its title. */
  const storeEvidence = async (): Promise<void> => {
    const rows = await system.sql<{ title: string; key: string }>(
      'owner',
      'SELECT title, storage_key AS key FROM evidence WHERE case_id = $1',
      [caseId],
    );
    for (const { title, key } of rows) {
      const path = join(system.config.dataDir, 'files', key);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, title);
    }
  };
  const verify = (...args: string[]): { status: number | null; text: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, '--en', ...args], { encoding: 'utf8' });
    return { status, text: stdout + stderr };
  };
  const inBundle = (path: string): string => join(folder, 'bundle', path);
  const json = <T>(path: string): T => JSON.parse(readFileSync(inBundle(path), 'utf8')) as T;

  it('holds every issued document, the evidence, the record, the audit chain and the means to check them', () => {
    const manifest = json<{
      documents: { documentNo: string; files: { path: string }[] }[];
      evidence: { path: string }[];
    }>('manifest.json');
    expect(manifest.documents.map(({ documentNo }) => documentNo)).toEqual(
      expect.arrayContaining(result.documents.map(({ documentNo }) => documentNo)),
    );
    for (const { files } of manifest.documents) {
      expect(files.length).toBeGreaterThan(0);
      for (const { path } of files) expect(readFileSync(inBundle(path)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(manifest.evidence.length).toBeGreaterThan(0);
    expect(readdirSync(inBundle('')).sort()).toEqual(
      [
        'SHA256SUMS',
        'audit',
        'documents',
        'evidence',
        'index.html',
        'manifest.json',
        'record',
        'verify.html',
        'verify.mjs',
      ].sort(),
    );
    expect(json<{ case_no: string }[]>('record/cases.json')).toHaveLength(1);
    expect(json<unknown[]>('record/findings.json').length).toBeGreaterThan(0);
    expect(readFileSync(inBundle('audit/chain.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(10);
  });

  it('is kept by its hash, audited, and opens without a network', async () => {
    expect(createHash('sha256').update(archive).digest('hex')).toBe(bundle.file?.sha256);
    expect(archive.length).toBe(bundle.file?.size);
    const page = readFileSync(inBundle('index.html'), 'utf8') + readFileSync(inBundle('verify.html'), 'utf8');
    expect(page.match(/(src|href)="https?:|fetch\(|XMLHttpRequest|import\(['"]http/g)).toBeNull();
    expect(readFileSync(inBundle('verify.html'), 'utf8')).toContain('export async function checkBundle');
    const events = await system.sql<{ type: string }>(
      'owner',
      `SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY seq`,
      [bundle.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['case-bundle.requested', 'case-bundle.made', 'case-bundle.read']);
  });

  it('is found sound by its own verifier, as an archive and unpacked, and by sha256sum', () => {
    const zip = join(folder, 'bundle.zip');
    writeFileSync(zip, archive);
    for (const path of [zip, inBundle('')]) {
      const { status, text } = verify(path);
      expect(text).toMatch(/Everything is as it was issued\.\n$/);
      expect(text).toMatch(/audit\/chain\.jsonl: audit chain of \d+ events, without a gap/);
      expect(text).toMatch(/internal_ko\.pdf: valid signature: Jeomgeom DEVELOPMENT ONLY/);
      expect(status).toBe(0);
    }
    if (process.platform === 'linux')
      expect(execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: inBundle('') }).toString()).toBe(
        '',
      );
  });

  it.each<[string, (path: (name: string) => string) => string, RegExp]>([
    ['a byte of a document', (at) => flip(at(pdfOf(at)), 4000), /\.pdf: differs from the fingerprint/],
    [
      'a piece of evidence',
      (at) => flip(join(at('evidence'), readdirSync(at('evidence'))[0]), 0),
      /evidence\/.*differs/,
    ],
    [
      'an event of the audit',
      (at) => swap(at('audit/chain.jsonl'), '"actorRole":"', '"actorRole":"X'),
      /event \d+ of the audit chain does not fit \(hash\)/,
    ],
    ['the last event cut off', (at) => cutLast(at('audit/chain.jsonl')), /of the audit chain does not fit \(head\)/],
    ['the content of a document', (at) => swap(contentOf(at), '{', '{ '), /content\.json: differs/],
    ['a file that was not there', (at) => put(at('documents/more.pdf')), /more\.pdf: is not in the list/],
    ['a file that is gone', (at) => gone(at('record/findings.json')), /findings\.json: is in the list but not there/],
  ])('is found altered in %s', (_what, alter, finding) => {
    const copy = mkdtempSync(join(folder, 'altered-'));
    execFileSync('cp', ['-r', `${inBundle('')}/.`, copy]);
    alter((name) => join(copy, name));
    const { status, text } = verify(copy);
    expect(text).toMatch(finding);
    expect(status).toBe(1);
  });

  it('is altered without a trace by nobody who rewrites the list of hashes along with a signed document', () => {
    const copy = mkdtempSync(join(folder, 'rewritten-'));
    execFileSync('cp', ['-r', `${inBundle('')}/.`, copy]);
    const path = pdfOf((name) => join(copy, name));
    const before = createHash('sha256')
      .update(readFileSync(join(copy, path)))
      .digest('hex');
    flip(join(copy, path), 4000);
    const after = createHash('sha256')
      .update(readFileSync(join(copy, path)))
      .digest('hex');
    for (const file of ['SHA256SUMS', 'manifest.json']) swap(join(copy, file), before, after);
    const { status, text } = verify(copy);
    expect(text).toMatch(/the signature is not valid: the content was changed after it was signed/);
    expect(status).toBe(1);
  });

  it('is refused without its manifest, its audit chain or the signatures that the manifest names', () => {
    const copied = (name: string): ((path: string) => string) => {
      const copy = mkdtempSync(join(folder, name));
      execFileSync('cp', ['-r', `${inBundle('')}/.`, copy]);
      return (path) => join(copy, path);
    };
    const bare = copied('bare-');
    for (const path of ['manifest.json', 'audit/chain.jsonl']) {
      gone(bare(path));
      writeFileSync(bare('SHA256SUMS'), withoutLine(readFileSync(bare('SHA256SUMS'), 'utf8'), path));
    }
    expect(verify(bare('')).text).toMatch(/BAD {2}.*manifest\.json: is not there or cannot be read/);
    expect(verify(bare('')).status).toBe(1);

    const emptied = copied('emptied-');
    const manifest = json<Manifest>('manifest.json');
    relisted(emptied, 'audit/chain.jsonl', '');
    relisted(emptied, 'manifest.json', JSON.stringify({ ...manifest, audit: { ...manifest.audit, head: { seq: 0 } } }));
    expect(verify(emptied('')).text).toMatch(/BAD .*audit\/chain\.jsonl: there is no audit chain/);

    const stripped = copied('stripped-');
    const [pdf] = manifest.documents[0].files;
    pdf.sha256 = relisted(stripped, pdf.path, readFileSync(inBundle(pdf.path)).subarray(0, pdf.bodySize));
    relisted(stripped, 'manifest.json', JSON.stringify(manifest));
    const { status, text } = verify(stripped(''));
    expect(text.split('\n').filter((line) => line.startsWith('BAD'))).toEqual([
      `BAD   ${pdf.path}: has no signature, though manifest.json names a signer`,
    ]);
    expect(status).toBe(1);
  });

  it('says who signed, and accepts only the certificate that the reader trusts', () => {
    const [{ path, signerSha256 }] = json<Manifest>('manifest.json').documents[0].files;
    const colons = signerSha256.toUpperCase().replace(/..(?!$)/g, '$&:');
    expect(verify(inBundle('')).text).toContain(`NOTE  SHA-256 ${signerSha256}: certificate of `);
    expect(verify('--trust', colons, inBundle('')).status).toBe(0);
    const other = verify('--trust', '0'.repeat(64), inBundle(''));
    expect(other.text).toContain(`BAD   ${path}: was not signed by the trusted certificate`);
    expect(other.status).toBe(1);
    expect(verify('--trust', 'ministry', inBundle('')).status).toBe(2);
  });

  it('is for lead, approver and auditor; an inspector, an expert and a provider get none', async () => {
    for (const person of ['approver', 'auditor'] as const) {
      const reader = await system.as(person);
      expect((await reader.get(`/cases/${caseId}/bundles`).expect(200)).body).toHaveLength(1);
      await reader.get(`/case-bundles/${bundle.id}`).expect(200);
    }
    for (const person of ['inspector', 'expert', 'kakaoManager'] as const) {
      const reader = await system.as(person);
      await reader.get(`/cases/${caseId}/bundles`).expect(403);
      await reader.post(`/cases/${caseId}/bundles`, { purpose: 'COURT' }).expect(403);
      await reader.get(`/case-bundles/${bundle.id}/archive`).expect(403);
    }
    await lead.post(`/cases/${caseId}/bundles`, { purpose: 'OTHER' }).expect(422);
    await lead.post(`/cases/${caseId}/bundles`, { purpose: 'FUN' }).expect(400);
    await system.anonymous().get(`/api/case-bundles/${bundle.id}/archive`).expect(401);
  });

  it('is not made twice for a person who asks again while it is made', async () => {
    const body = { purpose: 'OTHER', note: '같은 묶음' };
    const [first, second] = await Promise.all([requested(lead, body), requested(lead, body)]);
    expect(second.id).toBe(first.id);
    await made(lead, first);
    const after = await requested(lead, body);
    expect(after.id).not.toBe(first.id);
    await made(lead, after);
  });

  it('is made for the auditor too, and stays as it was made', async () => {
    const auditor = await system.as('auditor');
    const own = await made(auditor, await requested(auditor, { purpose: 'AUDIT' }));
    expect(own.file?.entries).toBeGreaterThanOrEqual(bundle.file?.entries ?? 0);
    expect((await download(lead, bundle.id)).equals(archive)).toBe(true);
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager', 'jeomgeom_auditor', 'jeomgeom_worker'] as const) {
      const context = { userId: lead.userId };
      await expect(
        system.sql(role, `UPDATE case_bundle_files SET sha256 = 'x' WHERE bundle_id = $1`, [bundle.id], context),
      ).rejects.toThrow(/permission denied/);
    }
    await expect(
      system.sql('owner', `DELETE FROM case_bundle_files WHERE bundle_id = $1`, [bundle.id]),
    ).rejects.toThrow(/append-only/);
  });

  it('is not handed out once its file was changed on the disk, and is not made of a damaged document', async () => {
    const [{ key }] = await system.sql<{ key: string }>(
      'owner',
      'SELECT storage_key AS key FROM case_bundle_files WHERE bundle_id = $1',
      [bundle.id],
    );
    appendFileSync(join(system.config.dataDir, 'files', key), 'x');
    expect((await lead.get(`/case-bundles/${bundle.id}/archive`)).body).toMatchObject({ code: 'case-bundle.damaged' });
    const [{ pdf }] = await system.sql<{ pdf: string }>(
      'owner',
      'SELECT storage_key AS pdf FROM document_renderings WHERE case_id = $1 LIMIT 1',
      [caseId],
    );
    appendFileSync(join(system.config.dataDir, 'files', pdf), 'x');
    const next = await requested(lead);
    const state = async () =>
      system.sql<{ state: string; error_code: string }>(
        'owner',
        'SELECT state, error_code FROM background_jobs WHERE subject_id = $1',
        [next.id],
      );
    for (let turn = 0; turn < 200 && (await state())[0].state !== 'FAILED'; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await state()).toEqual([{ state: 'FAILED', error_code: 'case-bundle.source-damaged' }]);
  });
});

/** Rewrites a file and its line of SHA256SUMS, as a forger would. @returns its new hash */
function relisted(at: (name: string) => string, path: string, content: string | Buffer): string {
  const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const before = hashOf(readFileSync(at(path)));
  writeFileSync(at(path), content);
  swap(at('SHA256SUMS'), `${before}  ${path}`, `${hashOf(content)}  ${path}`);
  return hashOf(content);
}

function withoutLine(list: string, path: string): string {
  return list
    .split('\n')
    .filter((line) => !line.endsWith(`  ${path}`))
    .join('\n');
}

function pdfOf(at: (name: string) => string): string {
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8')) as {
    documents: { files: { path: string }[] }[];
  };
  return manifest.documents[0].files[0].path;
}

function contentOf(at: (name: string) => string): string {
  return at(join(dirname(pdfOf(at)), 'content.json'));
}

function flip(path: string, place: number): string {
  const bytes = readFileSync(path);
  bytes[place] ^= 1;
  writeFileSync(path, bytes);
  return path;
}

function swap(path: string, before: string, after: string): string {
  writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
  return path;
}

function cutLast(path: string): string {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\n]+\n$/, ''));
  return path;
}

function put(path: string): string {
  writeFileSync(path, 'x');
  return path;
}

function gone(path: string): string {
  rmSync(path);
  return path;
}

async function unpack(archive: Buffer, folder: string): Promise<void> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(archive, { lazyEntries: true }, (error, opened) => (opened ? resolve(opened) : reject(error))),
  );
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (!stream) return reject(error);
        const chunks: Buffer[] = [];
        stream
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            mkdirSync(dirname(join(folder, entry.fileName)), { recursive: true });
            writeFileSync(join(folder, entry.fileName), Buffer.concat(chunks));
            zip.readEntry();
          });
      });
    });
    zip.on('end', resolve).on('error', reject);
    zip.readEntry();
  });
}
