import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A setting that is missing or unsafe; the message tells the operator what to do. */
export class ConfigError extends Error {}

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The folder of the built web application. */
  readonly webDir: string;
  /** The owner's address of an external PostgreSQL; null means the embedded one under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  readonly jwtSecret: string;
  /** From it the passwords of the application's login roles are derived. */
  readonly databaseRoleSecret: string;
  readonly demo: { readonly enabled: boolean; readonly password: string };
  readonly maxUploadBytes: number;
  /** How long a body that is no upload may take to arrive. */
  readonly bodyTimeoutMs: number;
  readonly logLevel: string;
  /** Origin under which people reach the application: printed on documents as the place where they are checked. */
  readonly publicAddress: string;
  readonly signature: SignatureSettings;
}

/** With what documents are signed: the key of a file or of a token, the one made for trial, or nothing. */
export type SignatureSettings =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'DEVELOPMENT' }
  | {
      readonly kind: 'FILE';
      readonly keyFile: string;
      readonly passphrase: string | null;
      readonly certificateFile: string;
    }
  | {
      readonly kind: 'PKCS11';
      readonly module: string;
      readonly token: string;
      readonly label: string;
      readonly pin: string;
      readonly certificateFile: string;
    };

type Env = Readonly<Record<string, string | undefined>>;

/** `dist/web` of the project; the compiled program runs from `dist/src`. */
const BUILT_WEB = join(
  __dirname,
  ...Array<string>(3).fill('..'),
  __dirname.includes(join('dist', 'src')) ? 'web' : 'dist/web',
);

const DEVELOPMENT_SECRET = 'development-only-secret-never-used-in-production';
export const DEFAULT_DEMO_PASSWORD = 'jeomgeom-demo-2024';

/**
 * Reads the settings once. Every secret may come from a file named by `<NAME>_FILE`.
 * @throws ConfigError in production when a secret is missing, short or the development default, or demo data is asked for.
 */
export function loadConfig(env: Env = process.env): Config {
  const production = env.NODE_ENV === 'production';
  const demoEnabled = flag(env, 'DEMO', !production);
  if (production && demoEnabled)
    throw new ConfigError('DEMO=1 is refused in production: demo accounts share one known password.');
  return {
    production,
    host: env.HOST || '127.0.0.1',
    port: integer(env, 'PORT', 3000, 0, 65535),
    dataDir: resolve(env.DATA_DIR || '.data'),
    webDir: resolve(env.WEB_DIR || BUILT_WEB),
    databaseUrl: databaseUrl(env),
    poolSize: integer(env, 'DATABASE_POOL_SIZE', 8, 1, 100),
    jwtSecret: requiredSecret(env, 'JWT_SECRET', production),
    databaseRoleSecret: requiredSecret(env, 'DATABASE_ROLE_SECRET', production),
    demo: { enabled: demoEnabled, password: secret(env, 'DEMO_PASSWORD') ?? DEFAULT_DEMO_PASSWORD },
    maxUploadBytes: integer(env, 'MAX_UPLOAD_MB', 200, 1, 10_000) * 1024 * 1024,
    bodyTimeoutMs: integer(env, 'BODY_TIMEOUT_SECONDS', 60, 1, 600) * 1000,
    publicAddress: publicAddress(env, production),
    signature: signatureSettings(env, production),
    logLevel: env.LOG_LEVEL || (production ? 'info' : 'warn'),
  };
}

function databaseUrl(env: Env): string | null {
  const value = secret(env, 'DATABASE_URL');
  if (value === null) return null;
  if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
  throw new ConfigError('DATABASE_URL must look like postgres://owner:password@host:5432/database.');
}

function publicAddress(env: Env, production: boolean): string {
  const value = env.PUBLIC_ADDRESS?.trim();
  if (!value) return `http://localhost:${integer(env, 'PORT', 3000, 0, 65535)}`;
  const origin = URL.canParse(value) ? new URL(value).origin : null;
  if (origin === null || origin !== value.replace(/\/$/, ''))
    throw new ConfigError('PUBLIC_ADDRESS must be an origin such as https://jeomgeom.example.go.kr.');
  if (production && !origin.startsWith('https://'))
    throw new ConfigError('PUBLIC_ADDRESS must begin with https:// in production: it is printed on every document.');
  return origin;
}

function signatureSettings(env: Env, production: boolean): SignatureSettings {
  const [keyFile, module] = [env.SIGNATURE_KEY_FILE?.trim(), env.SIGNATURE_TOKEN_MODULE?.trim()];
  if (keyFile && module) throw new ConfigError('Set SIGNATURE_KEY_FILE or SIGNATURE_TOKEN_MODULE, not both.');
  if (keyFile)
    return {
      kind: 'FILE',
      keyFile: resolve(keyFile),
      passphrase: secret(env, 'SIGNATURE_KEY_PASSPHRASE'),
      certificateFile: resolve(needed(env, 'SIGNATURE_CERTIFICATE_FILE', 'SIGNATURE_KEY_FILE')),
    };
  if (module)
    return {
      kind: 'PKCS11',
      module,
      token: needed(env, 'SIGNATURE_TOKEN_LABEL', 'SIGNATURE_TOKEN_MODULE'),
      label: needed(env, 'SIGNATURE_TOKEN_KEY', 'SIGNATURE_TOKEN_MODULE'),
      pin: secret(env, 'SIGNATURE_TOKEN_PIN') ?? needed(env, 'SIGNATURE_TOKEN_PIN', 'SIGNATURE_TOKEN_MODULE'),
      certificateFile: resolve(needed(env, 'SIGNATURE_CERTIFICATE_FILE', 'SIGNATURE_TOKEN_MODULE')),
    };
  return { kind: production ? 'NONE' : 'DEVELOPMENT' };
}

function needed(env: Env, name: string, because: string): string {
  const value = env[name]?.trim();
  if (!value) throw new ConfigError(`${name} is missing, which ${because} needs.`);
  return value;
}

function requiredSecret(env: Env, name: string, production: boolean): string {
  const value = secret(env, name);
  if (!production) return value ?? DEVELOPMENT_SECRET;
  if (!value) throw new ConfigError(`${name} is missing. Set ${name}, or ${name}_FILE to a file that holds it.`);
  if (value === DEVELOPMENT_SECRET)
    throw new ConfigError(`${name} is the development default, which is public. Set one of your own.`);
  if (value.length < 32) throw new ConfigError(`${name} is too short: at least 32 characters are needed.`);
  return value;
}

function secret(env: Env, name: string): string | null {
  const file = env[`${name}_FILE`];
  if (!file) return env[name]?.trim() || null;
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    throw new ConfigError(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

function flag(env: Env, name: string, fallback: boolean): boolean {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  if (['1', 'true', 'yes'].includes(value.toLowerCase())) return true;
  if (['0', 'false', 'no'].includes(value.toLowerCase())) return false;
  throw new ConfigError(`${name} must be 1 or 0, not "${value}".`);
}

function integer(env: Env, name: string, fallback: number, min: number, max: number): number {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${value}".`);
  }
  return number;
}
