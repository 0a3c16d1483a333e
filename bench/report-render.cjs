// One measurement of bench/report-pdf.mjs in a process of its own, so that its memory is its own: `report` or `findings`.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const [dist, kind, folder, runs] = process.argv.slice(2);
const { heading, paragraph, pictures, table } = require(join(dist, 'src/platform/pdf/block-builders.js'));
const { curveFigure } = require(join(dist, 'src/platform/pdf/figures.js'));
const { printImage } = require(join(dist, 'src/platform/pictures/print-image.js'));
const { renderPdf } = require(join(dist, 'src/platform/pdf/render-pdf.js'));
const { renderInspectionReport } = require(join(dist, 'src/modules/reports/inspection-report.pdf.js'));
const METADATA = {
  title: '벤치',
  author: '과학기술정보통신부',
  subject: '벤치',
  keywords: [],
  language: 'ko-KR',
  createdAt: new Date('2024-05-31T05:00:00Z'),
};

async function reportSpec() {
  const content = JSON.parse(readFileSync(join(folder, 'content.json'), 'utf8'));
  const photos = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
  const began = performance.now();
  const images = [];
  for (const name of photos) images.push(await printImage(readFileSync(join(folder, name))));
  const preparing = performance.now() - began;
  const points = content.points.map(([minute, percent]) => ({ minute, percent }));
  const blocks = () => [
    { kind: 'contents' },
    ...content.sections.flatMap(({ title, texts }) => [heading(1, title), ...texts.map((text) => paragraph(text))]),
    table([{ weight: 12 }, { weight: 58 }, { weight: 30 }], content.header, content.rows),
    curveFigure({ caption: '복구 곡선', alt: '복구', series: [{ label: '메시지', points }], tick: String }),
    pictures(images.map((image, index) => ({ image, caption: `사진 ${index + 1}`, alt: `사진 ${index + 1}` }))),
  ];
  const render = () =>
    renderPdf({ metadata: METADATA, runningHead: { left: '과-1', right: '대외비' }, blocks: blocks() });
  return { render, preparing };
}

function findings() {
  const snapshot = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8'));
  return { render: () => renderInspectionReport(snapshot, { locale: 'ko' }), preparing: 0 };
}

async function measure() {
  const { render, preparing } = kind === 'report' ? await reportSpec() : findings();
  const times = [];
  const cpu = [];
  let bytes;
  for (let run = 0; run < Number(runs); run += 1) {
    const began = performance.now();
    const used = process.cpuUsage();
    bytes = await render();
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  const pages = bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g).length;
  const rssMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ times, cpu, pages, bytes: bytes.length, rssMiB, preparing }));
}

void measure();
