import { createHash, X509Certificate } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigError } from '../config/config';
import { CONFIG, type Config } from '../config/config.token';
import { cmsSignature } from './cms-signature';
import { developmentKey, isDevelopmentCertificate } from './development-key';
import { fillRoom, makeRoom, signedBytes } from './signature-field';
import { keyOfFile, keyOfToken, requirePair, type SigningKey } from './signing-key';

export interface SignedFile {
  readonly bytes: Buffer;
  /** SHA-256 (hex) of the signer's certificate; null where nothing signs. */
  readonly signerSha256: string | null;
}

/** Signs finished PDFs (PAdES B-B) with the key of the settings. */
@Injectable()
export class DocumentSigner implements OnModuleInit {
  private key: Promise<SigningKey | null> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A key of the settings that cannot be used stops the start; the one for trial is made when it is first needed. */
  async onModuleInit(): Promise<void> {
    const { kind } = this.config.signature;
    if (kind === 'NONE' || kind === 'DEVELOPMENT') return;
    const key = await this.load();
    if (!key) return;
    if (this.config.production && key.chain.some(isDevelopmentCertificate))
      throw new ConfigError('SIGNATURE_CERTIFICATE_FILE is the certificate made for trial, which production refuses.');
    await requirePair(key);
  }

  /** The bytes given are the beginning of the bytes returned. */
  async sign(pdf: Buffer, { reason, at }: { readonly reason: string; readonly at: Date }): Promise<SignedFile> {
    const key = await this.load();
    if (!key) return { bytes: pdf, signerSha256: null };
    const room = makeRoom(pdf, { name: nameOf(key), reason, signedAt: at });
    const bytes = fillRoom(room, await cmsSignature(signedBytes(room), key));
    return { bytes, signerSha256: createHash('sha256').update(key.chain[0]).digest('hex') };
  }

  private load(): Promise<SigningKey | null> {
    this.key ??= this.open().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }

  private open(): Promise<SigningKey | null> {
    const { signature, dataDir } = this.config;
    switch (signature.kind) {
      case 'NONE':
        return Promise.resolve(null);
      case 'DEVELOPMENT':
        return developmentKey(dataDir);
      case 'FILE':
        return keyOfFile(signature);
      case 'PKCS11':
        return keyOfToken(signature);
    }
  }
}

function nameOf({ chain }: SigningKey): string {
  const { subject } = new X509Certificate(chain[0]);
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}
