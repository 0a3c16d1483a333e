/** Letters of a verification code: those of Crockford's base 32, without I, L, O and U. */
export const VERIFICATION_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many letters a code has; each carries five random bits. */
export const VERIFICATION_CODE_LENGTH = 20;

const CODE = new RegExp(`^[${VERIFICATION_ALPHABET}]{${VERIFICATION_CODE_LENGTH}}$`);
const GROUP = 5;

/** `4F7KQ-0M2XC-...`: as it is printed and read aloud. */
export function printedVerificationCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** What somebody typed, as the code that is stored: case, blanks and the letters that are taken for digits do not matter; null when it is no code. */
export function readVerificationCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}

/** The address that the QR code of a document opens. */
export function verificationAddress(origin: string, code: string): string {
  return `${origin}/verify/${code}`;
}
