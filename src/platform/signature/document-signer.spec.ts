import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { loadConfig, type Config } from '../config/config';
import { paragraph } from '../pdf/block-builders';
import { renderPdf } from '../pdf/render-pdf';
import { DEVELOPMENT_MARK } from './development-key';
import { DocumentSigner } from './document-signer';

const AT = new Date('2024-07-01T01:02:03Z');
const SECRETS = { JWT_SECRET: 'x'.repeat(40), DATABASE_ROLE_SECRET: 'y'.repeat(40) };
const hasTool = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const SOFTHSM = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(
  existsSync,
);
/** Says on the console what was not tried for want of a tool. */
function isMissing(name: string, present: boolean): boolean {
  if (!present) process.stderr.write(`  [signature] ${name} is not on this machine: what needs it was not tried\n`);
  return !present;
}

const sample = (): Promise<Buffer> =>
  renderPdf({
    metadata: {
      title: '조치요구서',
      author: '과학기술정보통신부',
      subject: '서명',
      keywords: [],
      language: 'ko-KR',
      createdAt: AT,
    },
    runningHead: { left: '디지털기반안전과-1', right: '비공개' },
    blocks: [paragraph('서명되는 문서')],
  });

/** What the signature covers, and the signature, by the file's own words. */
function partsOf(file: Buffer): { signed: Buffer; cms: Buffer; byteRange: number[] } {
  const match = /\/ByteRange \[([\d ]+)\]/.exec(file.toString('latin1'));
  const byteRange = (match?.[1] ?? '').trim().split(/ +/).map(Number);
  const [, first, second, rest] = byteRange;
  const cms = Buffer.from(file.subarray(first + 1, second - 1).toString('latin1'), 'hex');
  return { signed: Buffer.concat([file.subarray(0, first), file.subarray(second, second + rest)]), cms, byteRange };
}

/** By another implementation than the one that signed: the library's own verification over the file's own words. */
async function isValid(file: Buffer): Promise<boolean> {
  const { signed, cms } = partsOf(file);
  const content = pkijs.ContentInfo.fromBER(Uint8Array.from(cms).buffer);
  const data = new pkijs.SignedData({ schema: content.content });
  return data.verify({ signer: 0, data: Uint8Array.from(signed).buffer }).catch(() => false);
}

describe('The signature of documents', () => {
  let folder: string;
  let pdf: Buffer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jeomgeom-signature-'));
    pdf = await sample();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const config = (env: Record<string, string> = {}): Config => loadConfig({ DATA_DIR: folder, ...env });
  const signWith = async (env: Record<string, string> = {}) => {
    const signer = new DocumentSigner(config(env));
    await signer.onModuleInit();
    return signer.sign(pdf, { reason: '디지털기반안전과-1', at: AT });
  };
  const stored = (bytes: Buffer): string => {
    const path = join(folder, 'signed.pdf');
    writeFileSync(path, bytes);
    return path;
  };

  it('covers the whole file but its own room, and leaves the printed pages as the beginning of it', async () => {
    const { bytes, signerSha256 } = await signWith();
    const { byteRange } = partsOf(bytes);
    expect(bytes.subarray(0, pdf.length).equals(pdf)).toBe(true);
    expect(byteRange[0]).toBe(0);
    expect(byteRange[2] + byteRange[3]).toBe(bytes.length);
    expect(byteRange[2] - byteRange[1]).toBe(12_288 * 2 + 2);
    expect(bytes.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(signerSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await isValid(bytes)).toBe(true);
  });

  it('names its certificate within what is signed, and no time: the baseline profile B-B', async () => {
    const { bytes, signerSha256 } = await signWith();
    const content = pkijs.ContentInfo.fromBER(Uint8Array.from(partsOf(bytes).cms).buffer);
    const [signer] = new pkijs.SignedData({ schema: content.content }).signerInfos;
    const attributes = new Map(signer.signedAttrs?.attributes.map((one) => [one.type, one]));
    expect([...attributes.keys()].sort()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ]);
    const named = Buffer.from(attributes.get('1.2.840.113549.1.9.16.2.47')?.toSchema().toBER() ?? new ArrayBuffer());
    expect(named.includes(Buffer.from(signerSha256 ?? 'none', 'hex'))).toBe(true);
  });

  it('is broken by one flipped byte, wherever it lies', async () => {
    const { bytes } = await signWith();
    for (const place of [10, pdf.length - 5, pdf.length + 12, bytes.length - 3]) {
      const flipped = Buffer.from(bytes);
      flipped[place] ^= 1;
      expect(await isValid(flipped)).toBe(false);
    }
  });

  it('is made for trial with a key that says so in its name, kept readable for nobody else', async () => {
    await signWith();
    const pem = readFileSync(join(folder, 'keys', 'development-signature.pem'), 'utf8');
    expect(new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).subject).toContain(DEVELOPMENT_MARK);
    const first = createHash('sha256').update(pem).digest('hex');
    await signWith();
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, 'keys', 'development-signature.pem')))
        .digest('hex'),
    ).toBe(first);
  });

  it('is refused in production with the key for trial, and left out where no key is set', async () => {
    await signWith();
    const file = join(folder, 'keys', 'development-signature.pem');
    const production = { NODE_ENV: 'production', ...SECRETS };
    await expect(
      signWith({ ...production, SIGNATURE_KEY_FILE: file, SIGNATURE_CERTIFICATE_FILE: file }),
    ).rejects.toThrow(/made for trial/);
    const { bytes, signerSha256 } = await signWith(production);
    expect([bytes.equals(pdf), signerSha256]).toEqual([true, null]);
  });

  it('does not start with a key that is not there or belongs to another certificate', async () => {
    await signWith();
    const other = mkdtempSync(join(folder, 'other-'));
    await new DocumentSigner(loadConfig({ DATA_DIR: other })).sign(pdf, { reason: 'x', at: AT });
    const [mine, theirs] = [folder, other].map((path) => join(path, 'keys', 'development-signature.pem'));
    await expect(signWith({ SIGNATURE_KEY_FILE: mine, SIGNATURE_CERTIFICATE_FILE: theirs })).rejects.toThrow(
      /does not belong/,
    );
    await expect(
      signWith({ SIGNATURE_KEY_FILE: '/nowhere/key.pem', SIGNATURE_CERTIFICATE_FILE: mine }),
    ).rejects.toThrow(/cannot be read/);
    expect(() => config({ SIGNATURE_KEY_FILE: mine })).toThrow(/SIGNATURE_CERTIFICATE_FILE is missing/);
  });

  it('is valid to pdfsig, which notices a flipped byte', async () => {
    if (isMissing('pdfsig', hasTool('pdfsig'))) return;
    const { bytes } = await signWith();
    const verdict = (file: Buffer) => spawnSync('pdfsig', [stored(file)], { encoding: 'utf8' }).stdout;
    expect(verdict(bytes)).toMatch(/Signature is Valid\./);
    expect(verdict(bytes)).toMatch(/ETSI\.CAdES\.detached/);
    expect(verdict(bytes)).toMatch(/Total document signed/);
    const flipped = Buffer.from(bytes);
    flipped[pdf.length - 300] ^= 1;
    expect(verdict(flipped)).not.toMatch(/Signature is Valid\./);
  });

  it('leaves a file whose structure qpdf finds sound', async () => {
    if (isMissing('qpdf', hasTool('qpdf'))) return;
    const { bytes } = await signWith();
    expect(execFileSync('qpdf', ['--check', stored(bytes)], { encoding: 'utf8' })).toMatch(/No syntax or stream/);
  });

  it('is made by a token that does not show its key', async () => {
    const tools = SOFTHSM !== undefined && hasTool('pkcs11-tool') && hasTool('softhsm2-util');
    if (isMissing('SoftHSM with pkcs11-tool', tools)) return;

    await signWith();
    const pem = join(folder, 'keys', 'development-signature.pem');
    const key = join(folder, 'token-key.pem');
    writeFileSync(key, readFileSync(pem, 'utf8').split('-----BEGIN CERT')[0]);
    const conf = join(folder, 'softhsm.conf');
    writeFileSync(conf, `directories.tokendir = ${folder}\nobjectstore.backend = file\n`);
    process.env.SOFTHSM2_CONF = conf;
    const tool = (...args: string[]) => execFileSync('softhsm2-util', args, { stdio: 'pipe', env: { ...process.env } });
    tool('--init-token', '--free', '--label', 'seal', '--pin', '1234', '--so-pin', '5678');
    tool('--import', key, '--token', 'seal', '--label', 'documents', '--id', '01', '--pin', '1234');
    const { bytes } = await signWith({
      SIGNATURE_TOKEN_MODULE: SOFTHSM ?? '',
      SIGNATURE_TOKEN_LABEL: 'seal',
      SIGNATURE_TOKEN_KEY: 'documents',
      SIGNATURE_TOKEN_PIN: '1234',
      SIGNATURE_CERTIFICATE_FILE: pem,
    });
    delete process.env.SOFTHSM2_CONF;
    expect(await isValid(bytes)).toBe(true);
  });
});
