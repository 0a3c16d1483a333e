import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { ROOT } from './node-runtime.mjs';

const ANNOUNCED = /Jeomgeom: (http:\/\/\S+)\s/;
const START_LIMIT_MS = 120_000;

/**
 * Starts the built application with demo data in a folder that goes with it.
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startDemoServer() {
  await buildIfNeeded();
  const dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-demo-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'dist/src/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development', PORT: '0', DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'warn' },
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(130)));
  try {
    return { origin: await announced(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function announced(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => reject(new Error(`the server did not start:\n${output}`)), START_LIMIT_MS);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const origin = ANNOUNCED.exec(output)?.[1];
      if (!origin) return;
      clearTimeout(late);
      resolve(origin);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}
