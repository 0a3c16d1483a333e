// Checks documents and case bundles of Jeomgeom without a network and without anything installed.
//   node verify.mjs bundle.zip          the whole bundle: every file, the audit chain, the signatures
//   node verify.mjs folder              the same of a bundle that was unpacked
//   node verify.mjs document.pdf ...    the signatures of single documents
//   --trust <SHA-256 of a certificate>  accepts only what this certificate signed
// Without --trust a signature shows that nothing was changed since, not who signed: compare the fingerprint of the
// certificate that is printed with the one that the ministry made known.
// Ends with 0 when everything is as it was issued, with 1 when something is not, with 2 when it cannot tell.
// verify.html is this script in a page. WebCrypto does the arithmetic in both.

const TEXTS = {
  ko: {
    intact: '원본 그대로임',
    changed: '목록의 지문과 다름',
    missing: '목록에 있으나 없음',
    extra: '목록에 없는 파일',
    noList: 'SHA256SUMS가 없어 묶음으로 확인할 수 없음',
    noManifest: '목록(manifest.json)이 없거나 읽을 수 없음',
    unlisted: 'manifest.json에 없는 문서',
    signed: (name) => `서명 유효: ${name}`,
    stripped: 'manifest.json에는 서명자가 있으나 서명이 없음',
    otherSigner: '서명한 인증서가 manifest.json에 적힌 인증서와 다름',
    untrusted: (name) => `지정한 인증서의 서명이 아님: ${name}`,
    compare: (name) => `서명 인증서 ${name}: 부처가 알린 지문과 같은지 비교하십시오.`,
    trusted: (name) => `서명 인증서 ${name}: 지정한 인증서와 같음`,
    trial: '시험용 서명(법적 효력 없음)',
    unsigned: '서명이 없음',
    broken: (why) => `서명 무효: ${why}`,
    covers: '서명이 파일 전체를 덮지 않음',
    digest: '서명 뒤에 내용이 바뀜',
    notByKey: '서명이 인증서의 열쇠와 맞지 않음',
    unreadable: '서명을 읽을 수 없음',
    body: '인쇄면이 발급 당시와 다름',
    chain: (events) => `감사 기록 ${events}건이 끊김 없이 이어짐`,
    noChain: '감사 기록이 없음',
    chainBroken: (seq, why) => `감사 기록 ${seq}번이 맞지 않음 (${why})`,
    good: '모두 발급 당시와 같습니다.',
    bad: (count) => `${count}건이 발급 당시와 다릅니다.`,
  },
  en: {
    intact: 'as it was issued',
    changed: 'differs from the fingerprint in the list',
    missing: 'is in the list but not there',
    extra: 'is not in the list',
    noList: 'there is no SHA256SUMS, so this is no bundle',
    noManifest: 'is not there or cannot be read',
    unlisted: 'is a document that manifest.json does not name',
    signed: (name) => `valid signature: ${name}`,
    stripped: 'has no signature, though manifest.json names a signer',
    otherSigner: 'was not signed by the certificate that manifest.json names',
    untrusted: (name) => `was not signed by the trusted certificate but by: ${name}`,
    compare: (name) => `certificate of ${name}: compare this fingerprint with the ministry's`,
    trusted: (name) => `certificate of ${name}: the trusted one`,
    trial: 'signature for trial, without legal effect',
    unsigned: 'no signature',
    broken: (why) => `the signature is not valid: ${why}`,
    covers: 'it does not cover the whole file',
    digest: 'the content was changed after it was signed',
    notByKey: 'it was not made by the key of the certificate',
    unreadable: 'it cannot be read',
    body: 'the printed pages are not those that were issued',
    chain: (events) => `audit chain of ${events} events, without a gap`,
    noChain: 'there is no audit chain',
    chainBroken: (seq, why) => `event ${seq} of the audit chain does not fit (${why})`,
    good: 'Everything is as it was issued.',
    bad: (count) => `${count} thing(s) are not as they were issued.`,
  },
};

const TRIAL = 'DEVELOPMENT ONLY';
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** SHA-256 in hex. */
export async function sha256(bytes) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function latin1(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return text;
}

// ---- Signatures -------------------------------------------------------------------------------------------------------

/** What is at one place of a DER encoding. */
function der(bytes, at = 0) {
  let length = bytes[at + 1];
  let start = at + 2;
  if (length > 0x80) {
    const digits = length - 0x80;
    if (digits > 4) throw new Error('length');
    length = 0;
    for (let digit = 0; digit < digits; digit += 1) length = length * 256 + bytes[start + digit];
    start += digits;
  } else if (length === 0x80) throw new Error('length');
  const end = start + length;
  if (!(end <= bytes.length)) throw new Error('end');
  return { tag: bytes[at], content: bytes.subarray(start, end), whole: bytes.subarray(at, end), end };
}

function parts({ content }) {
  const found = [];
  for (let at = 0; at < content.length;) {
    const part = der(content, at);
    found.push({ tag: part.tag, content: part.content, whole: part.whole });
    at = part.end;
  }
  return found;
}

const OID = {
  messageDigest: '2a864886f70d010904',
  commonName: '550403',
  rsa: '2a864886f70d010101',
  ec: '2a8648ce3d0201',
  curves: { '2a8648ce3d030107': ['P-256', 32], '2b81040022': ['P-384', 48], '2b81040023': ['P-521', 66] },
};

function same(a, b) {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function readCms(bytes) {
  const [, wrapped] = parts(der(bytes));
  const signedData = parts(parts(wrapped)[0]);
  const certificates = signedData.filter(({ tag }) => tag === 0xa0).flatMap(parts);
  const signer = parts(parts(signedData[signedData.length - 1])[0]);
  const [issuer, serial] = parts(signer[1]);
  const attributes = signer.find(({ tag }) => tag === 0xa0);
  const signature = signer.filter(({ tag }) => tag === 0x04)[0].content;
  const digest = parts(attributes)
    .map(parts)
    .find(([type]) => hex(type.content) === OID.messageDigest);
  const signed = Uint8Array.from(attributes.whole);
  signed[0] = 0x31;
  const certificate = certificates
    .map(readCertificate)
    .find((one) => same(one.issuer, issuer.whole) && same(one.serial, serial.whole));
  return { certificate, signed, signature, digest: hex(parts(digest[1])[0].content) };
}

function readCertificate(certificate) {
  const fields = parts(parts(certificate)[0]).filter(({ tag }) => tag !== 0xa0);
  const [serial, , issuer, , subject, key] = fields;
  const names = parts(subject).flatMap(parts).map(parts);
  const common = names.find(([type]) => hex(type.content) === OID.commonName);
  return {
    serial: serial.whole,
    issuer: issuer.whole,
    key: key.whole,
    name: common ? decoder.decode(common[1].content) : '?',
    der: certificate.whole,
  };
}

async function isByKey({ certificate, signed, signature }) {
  const [algorithm, parameters] = parts(parts(der(certificate.key))[0]);
  const kind = hex(algorithm.content);
  if (kind === OID.rsa) {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('spki', certificate.key, rsa, false, ['verify']);
    return crypto.subtle.verify(rsa, key, signature, signed);
  }
  const [namedCurve, size] = OID.curves[hex(parameters.content)];
  const key = await crypto.subtle.importKey('spki', certificate.key, { name: 'ECDSA', namedCurve }, false, ['verify']);
  const numbers = parts(der(signature)).map(({ content }) => {
    const padded = new Uint8Array(size);
    const digits = content.subarray(Math.max(0, content.length - size));
    padded.set(digits, size - digits.length);
    return padded;
  });
  const raw = Uint8Array.from([...numbers[0], ...numbers[1]]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, signed);
}

/**
 * Whether the last signature of a PDF covers all of it and was made over exactly these bytes, and by the certificate with the
 * fingerprint `trust` if one is given: VALID, UNTRUSTED, BROKEN or UNSIGNED.
 */
export async function checkPdf(bytes, texts = TEXTS.en, trust = null) {
  const ranges = [...latin1(bytes).matchAll(/\/ByteRange \[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const range = ranges.at(-1)?.slice(1).map(Number);
  if (!range) return { state: 'UNSIGNED', text: texts.unsigned };
  const broken = (why) => ({ state: 'BROKEN', text: texts.broken(why) });
  const [, first, second, rest] = range;
  if (!coversAll(bytes, range)) return broken(texts.covers);
  try {
    const digits = latin1(bytes.subarray(first + 1, second - 1));
    if (!/^[0-9a-f]*$/i.test(digits)) return broken(texts.unreadable);
    const cms = readCms(Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
    const covered = new Uint8Array(first + rest);
    covered.set(bytes.subarray(0, first));
    covered.set(bytes.subarray(second), first);
    if ((await sha256(covered)) !== cms.digest) return broken(texts.digest);
    if (!cms.certificate || !(await isByKey(cms))) return broken(texts.notByKey);
    const { name } = cms.certificate;
    const trial = name.includes(TRIAL) ? ` — ${texts.trial}` : '';
    const signerSha256 = await sha256(cms.certificate.der);
    if (trust && signerSha256 !== trust) return { state: 'UNTRUSTED', text: texts.untrusted(name), name, signerSha256 };
    return { state: 'VALID', text: texts.signed(name) + trial, name, signerSha256 };
  } catch {
    return broken(texts.unreadable);
  }
}

/** A fingerprint as people and tools write it, with colons or blanks. @returns null when it is none */
export function fingerprintOf(words) {
  const digits = words.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}

/** One line for each certificate that signed something: its fingerprint, which only the reader can compare. */
function certificateLines(signatures, texts, trust) {
  const names = new Map();
  for (const { signerSha256, name } of signatures) if (signerSha256) names.set(signerSha256, name);
  return [...names].map(([fingerprint, name]) => ({
    ok: !trust || fingerprint === trust,
    isNote: !trust,
    path: `SHA-256 ${fingerprint}`,
    text: trust ? (fingerprint === trust ? texts.trusted(name) : texts.untrusted(name)) : texts.compare(name),
  }));
}

/** Everything but the room between the angle brackets. */
function coversAll(bytes, [from, first, second, rest]) {
  const isWhole = from === 0 && first < second && second + rest === bytes.length;
  return isWhole && bytes[first] === 0x3c && bytes[second - 1] === 0x3e;
}

// ---- Audit chain ------------------------------------------------------------------------------------------------------

const CHAIN_FIELDS = [
  'chainId',
  'seq',
  'caseId',
  'providerId',
  'type',
  'subjectType',
  'subjectId',
  'actorId',
  'actorRole',
  'requestId',
  'occurredAt',
  'effectiveAt',
  'payload',
  'prevHash',
];

/** Recomputes the hash of every event, each from the one before; null when all fit. */
export async function firstBadEvent(lines, head) {
  let before = '0'.repeat(64);
  let seq = 0;
  for (const line of lines) {
    const event = JSON.parse(line);
    seq += 1;
    if (event.seq !== seq) return { seq, why: 'seq' };
    if (event.chainId !== head.chainId) return { seq, why: 'chain' };
    if (event.prevHash !== before) return { seq, why: 'prevHash' };
    const text = ['jeomgeom-audit-1', ...CHAIN_FIELDS.map((field) => event[field] ?? '-')].join('\n');
    if ((await sha256(encoder.encode(text))) !== event.hash) return { seq, why: 'hash' };
    before = event.hash;
  }
  return seq === head.seq && before === head.hash ? null : { seq: seq + 1, why: 'head' };
}

// ---- Bundles ----------------------------------------------------------------------------------------------------------

/**
 * Everything that a bundle says of itself. `files` is a Map from path to a function that gives the bytes.
 * Returns one line per finding: `ok`, the path it is about, and the words; `isNote` is for the reader to judge. With `trust`,
 * the fingerprint of a certificate, every document has to be signed by it.
 */
export async function checkBundle(files, language = 'en', trust = null) {
  const texts = TEXTS[language];
  const lines = [];
  const say = (ok, path, text) => lines.push({ ok, path, text });
  const read = async (path) => (files.has(path) ? files.get(path)() : null);
  const list = await read('SHA256SUMS');
  if (!list) return [{ ok: false, path: 'SHA256SUMS', text: texts.noList }];
  const expected = listed(list);
  const actual = new Map();
  const signatures = new Map();
  const bundle = { read, actual, signatures, say, texts };
  for (const [path, hash] of expected) await checkListed(path, hash, trust, bundle);
  for (const path of files.keys()) if (path !== 'SHA256SUMS' && !expected.has(path)) say(false, path, texts.extra);
  const manifest = await readManifest(read);
  if (manifest) await checkManifest(manifest, bundle);
  else say(false, 'manifest.json', texts.noManifest);
  return [...lines, ...certificateLines(signatures.values(), texts, trust)];
}

async function checkListed(path, hash, trust, { read, actual, signatures, say, texts }) {
  const bytes = await read(path);
  if (!bytes) return say(false, path, texts.missing);
  actual.set(path, await sha256(bytes));
  say(actual.get(path) === hash, path, actual.get(path) === hash ? texts.intact : texts.changed);
  if (!path.endsWith('.pdf') || !path.startsWith('documents/')) return;
  const signature = await checkPdf(bytes, texts, trust);
  signatures.set(path, signature);
  say(signature.state === 'VALID' || (signature.state === 'UNSIGNED' && !trust), path, signature.text);
}

/** The hash of each path in a list of `sha256sum`. */
function listed(bytes) {
  const lines = decoder.decode(bytes).split('\n');
  return new Map(lines.filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function readManifest(read) {
  try {
    const manifest = JSON.parse(decoder.decode(await read('manifest.json')));
    const isWhole = Array.isArray(manifest.documents) && Array.isArray(manifest.evidence) && manifest.audit?.head;
    return isWhole ? manifest : null;
  } catch {
    return null;
  }
}

async function checkManifest({ documents, evidence, audit }, bundle) {
  const { actual, signatures, say, texts } = bundle;
  const named = new Set();
  for (const { content, files } of documents) {
    if (actual.get(content.path) !== content.sha256) say(false, content.path, texts.changed);
    for (const file of files) {
      named.add(file.path);
      await checkNamedPdf(file, bundle);
    }
  }
  for (const path of signatures.keys()) if (!named.has(path)) say(false, path, texts.unlisted);
  for (const { path, sha256: hash } of evidence) if (path && actual.get(path) !== hash) say(false, path, texts.changed);
  await checkChain(audit, bundle);
}

/** The signature has to be there, and by the certificate, that the manifest says. */
async function checkNamedPdf(
  { path, sha256: hash, bodySha256, bodySize, signerSha256 },
  { read, actual, signatures, say, texts },
) {
  if (actual.get(path) !== hash) say(false, path, texts.changed);
  const pdf = await read(path);
  if (pdf && (await sha256(pdf.subarray(0, bodySize))) !== bodySha256) say(false, path, texts.body);
  const signature = signatures.get(path);
  if (!signature || signature.state === 'BROKEN') return;
  if (signature.state === 'UNSIGNED' && signerSha256) say(false, path, texts.stripped);
  else if ((signature.signerSha256 ?? null) !== (signerSha256 ?? null)) say(false, path, texts.otherSigner);
}

async function checkChain({ path, head }, { read, say, texts }) {
  const chain = await read(path);
  const events = chain
    ? decoder
        .decode(chain)
        .split('\n')
        .filter((line) => line !== '')
    : [];
  if (events.length === 0) return say(false, path, texts.noChain);
  const bad = await firstBadEvent(events, head).catch(() => ({ seq: 0, why: 'JSON' }));
  say(bad === null, path, bad ? texts.chainBroken(bad.seq, bad.why) : texts.chain(events.length));
}

/** The files of a ZIP archive (a Blob), each unpacked when it is asked for. */
export async function unzip(blob) {
  const tail = await bytesOf(blob.slice(Math.max(0, blob.size - 66_000)));
  const view = new DataView(tail.buffer);
  let at = tail.length - 22;
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new Error('no ZIP archive');
  let [count, size, start] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw new Error('ZIP64');
    const record = Number(view.getBigUint64(locator + 8, true));
    const large = new DataView((await bytesOf(blob.slice(record, record + 56))).buffer);
    [count, size, start] = [
      Number(large.getBigUint64(32, true)),
      Number(large.getBigUint64(40, true)),
      Number(large.getBigUint64(48, true)),
    ];
  }
  const directory = await bytesOf(blob.slice(start, start + size));
  const entries = new DataView(directory.buffer);
  const files = new Map();
  for (let entry = 0, place = 0; entry < count; entry += 1) {
    const method = entries.getUint16(place + 10, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => entries.getUint16(place + field, true));
    const path = decoder.decode(directory.subarray(place + 46, place + 46 + name));
    const places = sizesOf(entries, place, name, extra);
    if (!path.endsWith('/')) files.set(path, () => unpack(blob, method, places));
    place += 46 + name + extra + comment;
  }
  return files;
}

/** Packed size and offset, which an archive past 4 GB keeps in an extra field. */
function sizesOf(entries, place, name, extra) {
  let packed = entries.getUint32(place + 20, true);
  const unpacked = entries.getUint32(place + 24, true);
  let offset = entries.getUint32(place + 42, true);
  const end = place + 46 + name + extra;
  for (let at = place + 46 + name; at + 4 <= end; at += 4 + entries.getUint16(at + 2, true)) {
    if (entries.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = () => {
      field += 8;
      return Number(entries.getBigUint64(field - 8, true));
    };
    if (unpacked === 0xffffffff) next();
    if (packed === 0xffffffff) packed = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { packed, offset };
}

async function unpack(blob, method, { packed, offset }) {
  const header = new DataView((await bytesOf(blob.slice(offset, offset + 30))).buffer);
  const from = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const piece = blob.slice(from, from + packed);
  if (method === 0) return bytesOf(piece);
  return bytesOf(await new Response(piece.stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob());
}

async function bytesOf(blob) {
  return new Uint8Array(await blob.arrayBuffer());
}

/** One line of the outcome, and whether all is well. */
export function conclusion(lines, language = 'en') {
  const bad = lines.filter(({ ok }) => !ok).length;
  return { ok: bad === 0, text: bad === 0 ? TEXTS[language].good : TEXTS[language].bad(bad) };
}

/** Single documents: a file without a signature proves nothing here, so it counts as bad. */
export async function checkDocuments(files, language = 'en', trust = null) {
  const lines = [];
  const signatures = [];
  for (const [path, read] of files) {
    const bytes = await read();
    const signature = await checkPdf(bytes, TEXTS[language], trust);
    signatures.push(signature);
    const { state, text } = signature;
    lines.push({ ok: state === 'VALID', path, text: `${text}\n      SHA-256 ${await sha256(bytes)}` });
  }
  return [...lines, ...certificateLines(signatures, TEXTS[language], trust)];
}

// ---- Command line -----------------------------------------------------------------------------------------------------

async function main(args) {
  const { language, trust, paths, isUsable } = readArguments(args);
  if (!isUsable) {
    console.error(
      'node verify.mjs [--ko|--en] [--trust <SHA-256 of the certificate>] bundle.zip | folder | document.pdf ...',
    );
    return 2;
  }
  const lines = await checkPaths(paths, language, trust);
  for (const { ok, isNote, path, text } of lines) {
    const mark = isNote ? 'NOTE' : 'OK  ';
    process.stdout.write(`${ok ? mark : 'BAD '}  ${path}: ${text}\n`);
  }
  const { ok, text } = conclusion(lines, language);
  process.stdout.write(`${text}\n`);
  return ok ? 0 : 1;
}

function readArguments(args) {
  const isKorean = args.includes('--ko') || (!args.includes('--en') && (process.env.LANG ?? '').startsWith('ko'));
  const trustAt = args.indexOf('--trust');
  const trust = trustAt < 0 ? null : fingerprintOf(args[trustAt + 1] ?? '');
  const paths = args.filter((arg, at) => !arg.startsWith('--') && (trustAt < 0 || at !== trustAt + 1));
  return {
    language: isKorean ? 'ko' : 'en',
    trust,
    paths,
    isUsable: paths.length > 0 && (trustAt < 0 || trust !== null),
  };
}

async function checkPaths(paths, language, trust) {
  const { readFile, stat } = await import('node:fs/promises');
  const lines = [];
  const single = new Map();
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) lines.push(...(await checkBundle(await filesIn(path), language, trust)));
    else if (path.endsWith('.zip'))
      lines.push(...(await checkBundle(await unzip(new Blob([await readFile(path)])), language, trust)));
    else single.set(path, () => readFile(path));
  }
  return [...lines, ...(await checkDocuments(single, language, trust))];
}

async function filesIn(folder) {
  const { readFile, readdir } = await import('node:fs/promises');
  const node = await import('node:path');
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const full = node.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files.set(node.relative(folder, full).split(node.sep).join('/'), () => readFile(full));
  }
  return files;
}

if (typeof process !== 'undefined' && process.argv?.[1]?.endsWith('verify.mjs')) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 2;
  });
}
