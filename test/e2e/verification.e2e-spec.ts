import { createHash } from 'node:crypto';
import { readVerificationCode } from '../../src/domain/verification-code';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { givenConfirmedResult } from '../support/given-result';
import { createTestApp, type TestApp } from '../support/test-app';
import type { Response } from 'supertest';

const UNKNOWN = { standing: 'UNKNOWN', documentNo: null, issuedOn: null, replacedBy: null };
const ADDRESS = 'https://jeomgeom.example.go.kr';

describe('The check of a document', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp({ PUBLIC_ADDRESS: ADDRESS });
  });
  afterAll(() => system?.close());

  const asked = async (path: string): Promise<unknown> =>
    (await system.anonymous().get(`/api/verification/${path}`)).body;
  const pdf = async (id: string, locale = 'ko'): Promise<Buffer> => {
    const approver = await system.as('approver');
    const { body } = await approver
      .get(`/documents/${id}/pdf?locale=${locale}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return body as Buffer;
  };
  const codeOf = async (id: string): Promise<string> => {
    const [row] = await system.sql<{ code: string }>(
      'owner',
      'SELECT verification_code AS code FROM official_documents WHERE id = $1',
      [id],
    );
    return row.code;
  };
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  async function givenDocuments() {
    const given = await givenConfirmedResult(system, ['KAKAO']);
    const of = (type: string) => given.result.documents.find((document) => document.type === type) ?? fail(type);
    return { ...given, report: of('INSPECTION_REPORT'), notice: of('RESULT_NOTICE') };
  }

  it('finds a document by the code that is printed on it, without sign-in, however it is typed', async () => {
    const { notice } = await givenDocuments();
    const text = readPdfText(await pdf(notice.id)).replaceAll(/\s+/g, '');
    const printed = /문서확인번호:([0-9A-Z-]{23})/.exec(text)?.[1] ?? '';
    expect(readVerificationCode(printed)).toBe(await codeOf(notice.id));
    expect(text).toContain(`${ADDRESS}/verify`);
    const [{ day }] = await system.sql<{ day: string }>(
      'owner',
      `SELECT to_char(approved_at AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD') AS day FROM official_documents WHERE id = $1`,
      [notice.id],
    );
    const genuine = { standing: 'GENUINE', documentNo: notice.documentNo, issuedOn: day, replacedBy: null };
    expect(await asked(`codes/${printed}`)).toEqual(genuine);
    expect(await asked(`codes/${encodeURIComponent(` ${printed.toLowerCase().replaceAll('-', ' ')} `)}`)).toEqual(
      genuine,
    );
  });

  it('finds the file itself by its hash in every language, and not the file with one flipped byte', async () => {
    const { report } = await givenDocuments();
    for (const locale of ['ko', 'en']) {
      const bytes = await pdf(report.id, locale);
      expect(await asked(`files/${hashOf(bytes)}`)).toMatchObject({
        standing: 'GENUINE',
        documentNo: report.documentNo,
      });
      bytes[bytes.length >> 1] ^= 1;
      expect(await asked(`files/${hashOf(bytes)}`)).toEqual(UNKNOWN);
    }
  });

  it('answers what it does not know in one and the same shape, whatever was asked', async () => {
    for (const path of [
      'codes/00000-00000-00000-00000',
      'codes/nonsense',
      `codes/${encodeURIComponent("' OR 1=1 --")}`,
      `files/${'0'.repeat(64)}`,
      'files/nonsense',
    ]) {
      const response = await system.anonymous().get(`/api/verification/${path}`).expect(200);
      expect(response.body).toEqual(UNKNOWN);
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });

  it('says which report took the place of an earlier one', async () => {
    const { report, inHand, resultId } = await givenDocuments();
    const approver = await system.as('approver');
    const { body } = await approver.post(`/cases/${inHand.caseId}/reports`, { resultId }).expect(201);
    const later = body as { id: string; documentNo: string };
    expect(await asked(`codes/${await codeOf(report.id)}`)).toMatchObject({
      standing: 'SUPERSEDED',
      documentNo: report.documentNo,
      replacedBy: later.documentNo,
    });
    expect(await asked(`codes/${await codeOf(later.id)}`)).toMatchObject({ standing: 'GENUINE', replacedBy: null });
  });

  it('draws codes at random in the database, each of its own and frozen with the document', async () => {
    const { report, notice } = await givenDocuments();
    const codes = await system.sql<{ code: string }>(
      'owner',
      `SELECT app.verification_code() AS code FROM generate_series(1, 2000)`,
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(2000);
    const letters = new Set(codes.flatMap(({ code }) => [...code]));
    expect([...letters].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(await codeOf(report.id)).not.toBe(await codeOf(notice.id));
    await expect(
      system.sql('owner', `UPDATE official_documents SET verification_code = app.verification_code() WHERE id = $1`, [
        notice.id,
      ]),
    ).rejects.toThrow(/frozen/);
    await expect(
      system.sql('owner', `UPDATE official_documents SET verification_address = 'https://elsewhere' WHERE id = $1`, [
        notice.id,
      ]),
    ).rejects.toThrow(/frozen/);
  });

  it('is asked by the login of sign-in alone, and gives no login of the application a way to look codes up', async () => {
    for (const role of ['jeomgeom_provider', 'jeomgeom_admin', 'jeomgeom_worker', 'jeomgeom_inspector'] as const) {
      await expect(system.sql(role, `SELECT * FROM app.verify_code('x')`)).rejects.toThrow(/permission denied/);
      await expect(system.sql(role, `SELECT * FROM app.document_standing(gen_random_uuid())`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('is refused to an address that asks without end', async () => {
    const own = await createTestApp();
    try {
      const answers: Response[] = [];
      for (let round = 0; round < 6; round += 1)
        answers.push(
          ...(await Promise.all(
            Array.from({ length: 21 }, () =>
              own
                .anonymous()
                .get('/api/verification/codes/nonsense')
                .then((answer) => answer),
            ),
          )),
        );
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBe(6);
      expect(refused[0].body).toMatchObject({ code: 'request.too-many' });
    } finally {
      await own.close();
    }
  });
});

function fail(what: string): never {
  throw new Error(`no ${what}`);
}
