import { hash, verify } from '@node-rs/argon2';

/** argon2id, the default of the library, with the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, two passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing keeps a processor busy; more than two at once would starve everything else. */
const AT_ONCE = 2;

const MIN_LENGTH = 12;
const MAX_LENGTH = 200;
const COMMON = ['password', '비밀번호', '123456789012', 'qwertyuiop', 'administrator', '000000000000'];

let running = 0;
const waiting: (() => void)[] = [];

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Hangul typed on macOS arrives decomposed: the same password must hash the same. */
function normalise(password: string): string {
  return password.normalize('NFC');
}

export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(normalise(password), OPTIONS));
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return limited(() => verify(passwordHash, normalise(password)));
}

let decoy: Promise<string> | null = null;

/** Costs what a real check costs, so that an unknown account answers no faster than a wrong password. */
export async function checkAgainstNobody(password: string): Promise<void> {
  decoy ??= hashPassword('nobody has this password');
  await passwordMatches(await decoy, password);
}

export function isStrongPassword(password: string, email: string): boolean {
  const text = normalise(password);
  const lower = text.toLowerCase();
  const [mailbox] = email.split('@');
  return (
    text.length >= MIN_LENGTH &&
    text.length <= MAX_LENGTH &&
    new Set(text).size >= 5 &&
    lower !== email &&
    !(mailbox.length >= 6 && lower.includes(mailbox)) &&
    !COMMON.some((common) => lower.includes(common) && lower.length <= common.length + 8)
  );
}
