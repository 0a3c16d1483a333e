import { createPrivateKey, generateKeyPair, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificatesOf, keyOfPem, type SigningKey } from './signing-key';

/** Stands in the name of the certificate, where every reader shows it. */
export const DEVELOPMENT_MARK = 'DEVELOPMENT ONLY - NOT A GOVERNMENT SIGNATURE';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const YEARS = 10;
type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const newKeyPair = promisify(generateKeyPair);

/** The key for trial: made at the first signature, kept in the data folder, and named for what it is. */
export async function developmentKey(dataDir: string): Promise<SigningKey> {
  const file = join(dataDir, 'keys', 'development-signature.pem');
  const pem = (await kept(file)) ?? (await make(file));
  return keyOfPem(createPrivateKey(pem), certificatesOf(pem));
}

export function isDevelopmentCertificate(der: Buffer): boolean {
  return new X509Certificate(der).subject.includes(DEVELOPMENT_MARK);
}

function kept(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

/** Of several processes that make one at the same time the first keeps its own, and all use it. */
async function make(file: string): Promise<string> {
  const pem = await newKeyAndCertificate();
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

async function newKeyAndCertificate(): Promise<string> {
  const { privateKey, publicKey } = await newKeyPair('rsa', { modulusLength: 2048 });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const [signing, verifying] = await Promise.all([
    crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algorithm, false, ['sign']),
    crypto.subtle.importKey('spki', Uint8Array.from(spki), algorithm, true, ['verify']),
  ]);
  const certificate = await selfSigned(signing, verifying);
  return `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${new X509Certificate(certificate).toString()}`;
}

async function selfSigned(signing: WebKey, verifying: WebKey): Promise<Buffer> {
  const [pkijs, asn1js] = await Promise.all([import('pkijs'), import('asn1js')]);
  const certificate = new pkijs.Certificate();
  const name = (type: string, value: string) =>
    new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  const names = [name(ORGANISATION, 'Jeomgeom'), name(COMMON_NAME, `Jeomgeom ${DEVELOPMENT_MARK}`)];
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from([0x01, ...randomBytes(12)]).buffer });
  certificate.subject.typesAndValues.push(...names);
  certificate.issuer.typesAndValues.push(...names);
  const from = new Date();
  certificate.notBefore.value = from;
  certificate.notAfter.value = new Date(Date.UTC(from.getUTCFullYear() + YEARS, from.getUTCMonth(), from.getUTCDate()));
  const signsAndStands = new asn1js.BitString({ valueHex: Uint8Array.from([0xc0]).buffer, unusedBits: 6 });
  certificate.extensions = [
    new pkijs.Extension({ extnID: '2.5.29.15', critical: true, extnValue: signsAndStands.toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(verifying);
  await certificate.sign(signing, 'SHA-256');
  return Buffer.from(certificate.toSchema(true).toBER());
}
