import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildServerIfNeeded } from '../scripts/build.mjs';
import { startDemoServer } from '../scripts/demo-server.mjs';
import { ensureNode, ROOT } from '../scripts/node-runtime.mjs';
import { PEOPLE } from '../scripts/web-pages.mjs';

// How fast reports become PDFs: twenty pages with a table of 200 rows, ten photographs and a chart against ReportLab in the
// same run, a report with 1,000 findings, and what rendering does to the answers of the API meanwhile. On a busy machine
// only the ratios say something.

await ensureNode();
await buildServerIfNeeded();

const PASSWORD = 'jeomgeom-demo-2024';
const RUNS = '9';
const REQUESTS = 400;
const require = createRequire(import.meta.url);
const DIST = join(ROOT, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'jeomgeom-bench-'));
try {
  await writeContent();
  const ours = node('report');
  const theirs = reportLab();
  print('20 pages', ours, {
    'median ms': [median(ours.times), 150],
    MiB: [ours.rssMiB, 220],
    MB: [ours.bytes / 1e6, 2.5],
  });
  console.log(`  ten photographs made ready for print: ${ours.preparing.toFixed(0)} ms (once a report)`);
  if (theirs) {
    print('ReportLab', theirs, {});
    check('  of ReportLab', median(ours.times) / median(theirs.times), 0.6);
  } else console.log('ReportLab is not installed for /usr/bin/python3: not compared');
  const many = node('findings', '2');
  print('1,000 findings', many, { 'first ms': [many.times[0], 5000] });
  console.log(`  processor: ${many.cpu[0].toFixed(0)} ms`);
  await answersMeanwhile();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function writeContent() {
  const sentence = '작업계획서와 시험 결과서를 대조하여 확인한 사실을 적고 판단의 근거를 남긴다. ';
  const content = {
    sections: Array.from({ length: 11 }, (_, index) => ({
      title: `${index + 1}. 점검 결과`,
      texts: Array.from({ length: 6 }, () => sentence.repeat(5)),
    })),
    header: ['번호', '확인한 사실', '판정'],
    rows: Array.from({ length: 200 }, (_, index) => [`${index + 1}`, sentence, '이행 판단 기준에 미흡']),
    points: Array.from({ length: 30 }, (_, index) => [index * 10, Math.min(100, index * 4)]),
  };
  writeFileSync(join(folder, 'content.json'), JSON.stringify(content));
  for (let index = 0; index < 10; index += 1) writeFileSync(join(folder, `${index}.jpg`), await photo(index));
  const { sampleReportSnapshot } = sample();
  const snapshot = sampleReportSnapshot();
  const findings = Array.from({ length: 1000 }, (_, index) => {
    const finding = snapshot.findings[index % snapshot.findings.length];
    return { ...finding, no: `${finding.no}-${index + 1}`, title: `${finding.title} ${index + 1}` };
  });
  writeFileSync(join(folder, 'snapshot.json'), JSON.stringify({ ...snapshot, findings }));
}

/** Grain, so that it compresses no better than a photograph does. */
function photo(seed) {
  const noise = { type: 'gaussian', mean: 110 + seed * 5, sigma: 18 };
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#556677', noise } })
    .blur(2)
    .jpeg({ quality: 88 })
    .toBuffer();
}

function sample() {
  require('../src/platform/workers/typescript-hook.cjs');
  return require('../test/support/sample-report-snapshot.ts');
}

function node(kind, runs = RUNS) {
  return run(process.execPath, [join(ROOT, 'bench/report-render.cjs'), DIST, kind, folder, runs]);
}

function reportLab() {
  const font = (name) => require.resolve(`@expo-google-fonts/noto-sans-kr/${name}.ttf`);
  const fonts = [font('400Regular/NotoSansKR_400Regular'), font('700Bold/NotoSansKR_700Bold')];
  if (spawnSync('/usr/bin/python3', ['-c', 'import reportlab']).status !== 0) return null;
  return run('/usr/bin/python3', [join(ROOT, 'bench/report-lab.py'), folder, ...fonts, '5']);
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** 99th percentile of a list of cases, quiet and while every document of the demo is rendered in two languages. */
async function answersMeanwhile() {
  const server = await startDemoServer();
  try {
    const api = await signedIn(server.origin);
    await latencies(api, 100);
    const quiet = percentile(await latencies(api, REQUESTS), 0.99);
    const { items } = await api('/documents?limit=100');
    const wanted = items.flatMap(({ id }) => ['ko', 'en'].map((locale) => `/documents/${id}/pdf?locale=${locale}`));
    let done = 0;
    const rendering = Promise.all(wanted.map((path) => api(path, 'bytes').then(() => (done += 1))));
    const busy = percentile(await latencies(api, REQUESTS), 0.99);
    console.log(
      `API: p99 ${quiet.toFixed(1)} ms quiet, ${busy.toFixed(1)} ms while ${wanted.length} PDFs render (${done} done)`,
    );
    await rendering;
    check('  of quiet', busy / quiet, 1.5);
  } finally {
    await server.stop();
  }
}

async function signedIn(origin) {
  const login = await fetch(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: PEOPLE.approver, password: PASSWORD }),
  });
  const { accessToken } = await login.json();
  return async (path, as = 'json') => {
    const answer = await fetch(`${origin}/api${path}`, { headers: { Authorization: `Bearer ${accessToken}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return as === 'json' ? answer.json() : answer.arrayBuffer();
  };
}

async function latencies(api, count) {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await api('/cases?limit=25');
    times.push(performance.now() - began);
  }
  return times;
}

function print(name, { times, pages, bytes, rssMiB }, limits) {
  const size = (bytes / 1e6).toFixed(2);
  console.log(
    `${name}: ${median(times).toFixed(0)} ms (first ${times[0].toFixed(0)}), ${pages} pages, ${size} MB, ${rssMiB.toFixed(0)} MiB`,
  );
  for (const [what, [value, limit]] of Object.entries(limits)) check(`  ${what}`, value, limit);
}

function check(what, value, limit) {
  console.log(`${what}: ${value.toFixed(2)} (at most ${limit}) ${value <= limit ? 'ok' : 'MISSED'}`);
  if (value > limit) process.exitCode = 1;
}

function median(values) {
  return percentile(values, 0.5);
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
