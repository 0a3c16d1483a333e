import { createPrivateKey, sign, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigError, type SignatureSettings } from '../config/config';

/** What signs, with SHA-256; the key itself may lie in a token and never be seen. */
export interface SigningKey {
  readonly algorithm: 'RSA' | 'EC';
  /** Certificates in DER, the signer's first. */
  readonly chain: readonly Buffer[];
  sign(data: Buffer): Promise<Buffer>;
}

type FileSettings = Extract<SignatureSettings, { kind: 'FILE' }>;
type TokenSettings = Extract<SignatureSettings, { kind: 'PKCS11' }>;

const run = promisify(execFile);
const TOKEN_MS = 20_000;
const PIN_VARIABLE = 'JEOMGEOM_TOKEN_PIN';

export async function keyOfFile({ keyFile, passphrase, certificateFile }: FileSettings): Promise<SigningKey> {
  const pem = await readSetting('SIGNATURE_KEY_FILE', keyFile);
  return keyOfPem(privateKeyOf(pem, keyFile, passphrase), await chainOf(certificateFile));
}

export function keyOfPem(key: KeyObject, chain: readonly Buffer[]): SigningKey {
  return { algorithm: algorithmOf(chain), chain, sign: (data) => Promise.resolve(sign('sha256', data, key)) };
}

/** The token signs through OpenSC's pkcs11-tool, a process of its own for each signature; the PIN is no argument of it. */
export async function keyOfToken(settings: TokenSettings): Promise<SigningKey> {
  const chain = await chainOf(settings.certificateFile);
  const algorithm = algorithmOf(chain);
  return { algorithm, chain, sign: (data) => signWithToken(settings, algorithm, data) };
}

/** @throws ConfigError when the key does not belong to the certificate. */
export async function requirePair(key: SigningKey): Promise<void> {
  const probe = Buffer.from('jeomgeom');
  const { publicKey } = new X509Certificate(key.chain[0]);
  if (!verify('sha256', probe, publicKey, await key.sign(probe)))
    throw new ConfigError('The key that signs documents does not belong to SIGNATURE_CERTIFICATE_FILE.');
}

export function certificatesOf(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block).raw);
}

async function chainOf(file: string): Promise<Buffer[]> {
  const chain = certificatesOf(await readSetting('SIGNATURE_CERTIFICATE_FILE', file));
  if (chain.length === 0)
    throw new ConfigError(`SIGNATURE_CERTIFICATE_FILE names ${file}, which holds no certificate.`);
  return chain;
}

function privateKeyOf(pem: string, file: string, passphrase: string | null): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(passphrase === null ? {} : { passphrase }) });
  } catch {
    throw new ConfigError(
      `SIGNATURE_KEY_FILE names ${file}, which holds no private key that opens with the passphrase.`,
    );
  }
}

function algorithmOf(chain: readonly Buffer[]): SigningKey['algorithm'] {
  const { asymmetricKeyType } = new X509Certificate(chain[0]).publicKey;
  if (asymmetricKeyType === 'rsa') return 'RSA';
  if (asymmetricKeyType === 'ec') return 'EC';
  throw new ConfigError(`Documents are signed with RSA or elliptic curves, not with ${asymmetricKeyType}.`);
}

async function signWithToken(
  { module, token, label, pin }: TokenSettings,
  algorithm: SigningKey['algorithm'],
  data: Buffer,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'jeomgeom-token-'));
  const [input, output] = ['data', 'signature'].map((name) => join(folder, name));
  const how =
    algorithm === 'RSA'
      ? ['--mechanism', 'SHA256-RSA-PKCS']
      : ['--mechanism', 'ECDSA-SHA256', '--signature-format', 'openssl'];
  const to = ['--module', module, '--token-label', token, '--label', label, '--login', '--pin', `env:${PIN_VARIABLE}`];
  try {
    await writeFile(input, data, { mode: 0o600 });
    await run('pkcs11-tool', [...to, '--sign', ...how, '--input-file', input, '--output-file', output], {
      env: { ...process.env, [PIN_VARIABLE]: pin },
      timeout: TOKEN_MS,
    });
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readSetting(name: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`${name} names ${file}, which cannot be read.`);
  });
}
