import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './node-runtime.mjs';

/** Where a Chromium that somebody installed is looked for; CHROME_PATH goes before them. */
const WELL_KNOWN = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** A closed network: nothing but the page under test is ever asked for. As root Chromium has no sandbox. */
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--font-render-hinting=none',
];

/** Without a locale Chromium cannot name a file in Korean; date fields follow its language. */
const LOCALE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' };

const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium');

/**
 * What playwright needs to launch a browser: the one of CHROME_PATH, the one that npm brought (Linux on x64), or one that
 * is installed.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 */
export function findChromium() {
  if (process.env.CHROME_PATH) return installed(process.env.CHROME_PATH);
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE)) return bundled();
  const path = (WELL_KNOWN[process.platform] ?? []).find((candidate) => existsSync(candidate));
  if (path) return installed(path);
  throw new Error('No Chromium was found: install Chrome or Chromium, or set CHROME_PATH to its program file.');
}

function installed(executablePath) {
  return { executablePath, args: ARGS, env: { ...process.env, ...LOCALE } };
}

/** The packed Chromium brings the few libraries that a bare Debian lacks; they lie beside it. */
function bundled() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(cacheFolder(), `jeomgeom-chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      ...LOCALE,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Beside the package, so that "npm ci" clears it; of this user alone where the packages are somebody else's. */
function cacheFolder() {
  const beside = join(ROOT, 'node_modules', '.cache');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return ownFolder(join(tmpdir(), `jeomgeom-browser-${process.getuid()}`));
  }
}

function ownFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(path);
  if (uid !== process.getuid() || (mode & 0o022) !== 0) throw new Error(`${path} can be written by somebody else.`);
  return path;
}

/** Two workers may unpack at once: each into a folder of its own, and the first one to finish gives it its name. */
function unpackInto(folder) {
  const part = mkdtempSync(`${folder}-part-`);
  try {
    unpack(part);
    writeFileSync(join(part, 'fonts.conf'), fontsConfiguration(folder));
    for (const path of [part, join(part, 'chromium')]) chmodSync(path, 0o755);
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** The package unpacks into the folder for temporary files, with the libraries where it believes to be on Amazon Linux. */
function unpack(folder) {
  const entry = pathToFileURL(join(PACKAGE, 'build', 'index.js')).href;
  const program = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
}

function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

// As a program: prints what was found, for whoever cannot import it.
if (import.meta.main) process.stdout.write(JSON.stringify(findChromium()));
