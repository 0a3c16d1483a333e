import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNode, ROOT, run } from './node-runtime.mjs';

await ensureNode();

const folder = mkdtempSync(join(tmpdir(), 'jeomgeom-test-summary-'));
const summaryFile = join(folder, 'summary.json');
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const status = await run(process.execPath, [...flags, jest, ...process.argv.slice(2)], {
  env: { ...process.env, TEST_SUMMARY_FILE: summaryFile },
});
const { passed, failed } = readSummary();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(status);

/** A run that ended before its first test counts as one failure. */
function readSummary() {
  try {
    return JSON.parse(readFileSync(summaryFile, 'utf8'));
  } catch {
    return { passed: 0, failed: status === 0 ? 0 : 1 };
  }
}
