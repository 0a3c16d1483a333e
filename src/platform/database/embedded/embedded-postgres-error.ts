/** What the person who starts the system reads; `{name}` is replaced by the detail of that name. */
const MESSAGES = {
  'embedded-postgres.unsupported-platform': {
    en: 'There is no bundled PostgreSQL for {platform}. Set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    ko: '{platform} 환경에는 내장 PostgreSQL이 없습니다. DATABASE_URL로 별도의 PostgreSQL(15 이상)을 지정하십시오.',
  },
  'embedded-postgres.runtime-unusable': {
    en: 'The bundled PostgreSQL does not run on this machine: {cause}',
    ko: '이 컴퓨터에서 내장 PostgreSQL을 실행할 수 없습니다: {cause}',
  },
  'embedded-postgres.no-unprivileged-account': {
    en: 'PostgreSQL does not run as root, and no account could be created for it ({cause}). Start as an ordinary user, or set DATABASE_URL.',
    ko: 'PostgreSQL은 root로 실행되지 않으며 전용 계정을 만들 수 없습니다({cause}). 일반 사용자로 실행하거나 DATABASE_URL을 지정하십시오.',
  },
  'embedded-postgres.initialisation-failed': {
    en: 'The database in {folder} could not be created: {cause}',
    ko: '{folder}에 데이터베이스를 만들 수 없습니다: {cause}',
  },
  'embedded-postgres.start-failed': {
    en: 'The database in {folder} could not be started: {cause}',
    ko: '{folder}의 데이터베이스를 시작할 수 없습니다: {cause}',
  },
  'data-folder.in-use': {
    en: 'The data folder {folder} is in use by a running Jeomgeom (process {pid}). Stop it first, or set another DATA_DIR.',
    ko: '데이터 폴더 {folder}은(는) 실행 중인 점검 시스템(프로세스 {pid})이 사용하고 있습니다. 먼저 종료하거나 다른 DATA_DIR을 지정하십시오.',
  },
  'data-folder.not-writable': {
    en: 'The data folder {folder} cannot be written by this user ({cause}). Start as its owner, or set another DATA_DIR.',
    ko: '현재 사용자는 데이터 폴더 {folder}에 쓸 수 없습니다({cause}). 소유자로 실행하거나 다른 DATA_DIR을 지정하십시오.',
  },
  'data-folder.newer-postgresql': {
    en: 'The data folder {folder} was written by PostgreSQL {found}; this version brings PostgreSQL {bundled}. Use the newer version of Jeomgeom that wrote it.',
    ko: '데이터 폴더 {folder}은(는) PostgreSQL {found}에서 기록되었으나 이 버전에는 PostgreSQL {bundled}이(가) 들어 있습니다. 해당 폴더를 기록한 최신 버전을 사용하십시오.',
  },
  'data-folder.older-postgresql': {
    en: 'The data folder {folder} was written by PostgreSQL {found}; this version brings PostgreSQL {bundled}. Dump it with the version that wrote it and restore the dump here.',
    ko: '데이터 폴더 {folder}은(는) PostgreSQL {found}에서 기록되었으나 이 버전에는 PostgreSQL {bundled}이(가) 들어 있습니다. 기록한 버전으로 백업한 뒤 복원하십시오.',
  },
} as const;

export type EmbeddedPostgresReason = keyof typeof MESSAGES;
export type EmbeddedPostgresDetail = Readonly<Record<string, string | number>>;

/** A start that cannot go on. `message` holds the English and the Korean sentence, one per line. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly messages: { readonly en: string; readonly ko: string };

  constructor(
    readonly code: EmbeddedPostgresReason,
    readonly detail: EmbeddedPostgresDetail,
  ) {
    const messages = { en: fill(MESSAGES[code].en, detail), ko: fill(MESSAGES[code].ko, detail) };
    super(`${messages.en}\n${messages.ko}`);
    this.messages = messages;
  }
}

const fill = (text: string, detail: EmbeddedPostgresDetail): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(detail[name] ?? placeholder));

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
