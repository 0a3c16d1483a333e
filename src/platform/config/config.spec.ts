import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config';

const SECRETS = {
  JWT_SECRET: 'signing-secret-of-this-test-0123456789',
  DATABASE_ROLE_SECRET: 'login-role-secret-of-this-test-012345',
};
const PRODUCTION = { NODE_ENV: 'production', ...SECRETS };
const PUBLIC_SECRET = 'development-only-secret-never-used-in-production';

describe('The settings', () => {
  it('need nothing outside production, where demo accounts are on', () => {
    expect(loadConfig({})).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', databaseUrl: null });
    expect(loadConfig({}).demo.enabled).toBe(true);
    expect(loadConfig({ DEMO: '0' }).demo.enabled).toBe(false);
  });

  it('have no demo accounts in production', () => {
    expect(loadConfig(PRODUCTION)).toMatchObject({ production: true, demo: { enabled: false } });
  });

  it.each([
    ['a secret is missing', { ...PRODUCTION, JWT_SECRET: '' }, /^JWT_SECRET is missing/],
    ['another secret is missing', { ...PRODUCTION, DATABASE_ROLE_SECRET: ' ' }, /^DATABASE_ROLE_SECRET is missing/],
    ['a secret is the public one', { ...PRODUCTION, JWT_SECRET: PUBLIC_SECRET }, /^JWT_SECRET is the development/],
    [
      'a secret is short',
      { ...PRODUCTION, DATABASE_ROLE_SECRET: 'x'.repeat(31) },
      /^DATABASE_ROLE_SECRET is too short/,
    ],
    ['demo accounts are asked for', { ...PRODUCTION, DEMO: 'yes' }, /^DEMO=1 is refused/],
    [
      'a secret file is not there',
      { ...PRODUCTION, JWT_SECRET_FILE: '/nowhere/jwt' },
      /^JWT_SECRET_FILE names \/nowhere/,
    ],
    ['the database address is none', { DATABASE_URL: 'localhost:5432' }, /^DATABASE_URL must look like/],
    ['the database address is of another kind', { DATABASE_URL: 'mysql://x@y/z' }, /^DATABASE_URL must look like/],
    ['a number is none', { PORT: 'http' }, /^PORT must be a whole number/],
    ['a number is out of range', { DATABASE_POOL_SIZE: '0' }, /^DATABASE_POOL_SIZE .* from 1 to 100/],
    ['a switch is neither on nor off', { DEMO: 'perhaps' }, /^DEMO must be 1 or 0/],
  ])('refuse when %s', (_what, env, message) => {
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(() => loadConfig(env)).toThrow(message);
  });

  it('take a secret from a file before the one of the environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jeomgeom-config-'));
    try {
      writeFileSync(join(folder, 'jwt'), `${'f'.repeat(40)}\n`);
      expect(loadConfig({ ...PRODUCTION, JWT_SECRET_FILE: join(folder, 'jwt') }).jwtSecret).toBe('f'.repeat(40));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
