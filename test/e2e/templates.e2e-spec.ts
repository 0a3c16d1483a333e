import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/domain/canonical-json';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { givenCaseInHand } from '../support/given-finding';
import { givenBindingPreservation, HAND_OVER, type PreservationBody } from '../support/given-preservation';
import { moved as movedBy } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Text {
  ko: string;
  en: string;
}
interface Content {
  introduction: Text | null;
  items: { heading: Text; text: Text | null; parts: string[] }[];
  closing: Text | null;
  disclosure: string;
  disclosureItems: number[];
}
interface Template {
  readonly id: string;
  readonly type: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly inForce: boolean;
  readonly status: string;
  readonly content: Content;
  readonly contentSha256: string;
  readonly faults: { code: string; where: string; what: string }[];
  readonly parts: { name: string; required: boolean }[];
  readonly version: number;
  readonly availableMoves: { event: string; allowed: boolean }[];
}

const TYPE = 'PRESERVATION_RELEASE';
const TODAY = '2024-09-20';

describe('Templates of letters', () => {
  let system: TestApp;
  let admin: Session;
  let approver: Session;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    await system.setClock(`${TODAY}T10:00:00+09:00`);
    ({ caseId } = await givenCaseInHand(system, ['KAKAO'], { tracks: ['A', 'E'] }));
    [admin, approver] = [await system.as('admin'), await system.as('approver')];
  }, 120_000);
  afterAll(() => system?.close());

  const listed = async (session: Session): Promise<Template[]> =>
    (await session.get('/templates').expect(200)).body as Template[];
  const get = async (id: string): Promise<Template> =>
    (await admin.get(`/templates/${id}`).expect(200)).body as Template;
  const drafted = async (effectiveFrom = TODAY): Promise<Template> => {
    const body = { type: TYPE, effectiveFrom, changeNote: '문구를 다듬는다.' };
    return (await admin.post('/templates', body).expect(201)).body as Template;
  };
  const edited = async (template: Template, content: Content): Promise<Template> => {
    const { id, effectiveFrom, version } = template;
    const body = { effectiveFrom, changeNote: '문구를 다듬는다.', content };
    return (await admin.put(`/templates/${id}`, body, version).expect(200)).body as Template;
  };
  const act = (session: Session, { id, version }: Template, event: string, body: object = {}) =>
    session.post(`/templates/${id}/${event}`, body, version);
  const moved = async (session: Session, template: Template, event: string): Promise<Template> =>
    (await act(session, template, event).expect(200)).body as Template;

  it('come with a version of every kind of letter, in force from the beginning', async () => {
    const all = await listed(approver);
    expect(all).toHaveLength(21);
    expect(all.every(({ inForce, status, versionNo }) => inForce && status === 'APPROVED' && versionNo === 1)).toBe(
      true,
    );
  });

  it('are written by the administrator, and by nobody else', async () => {
    const body = { type: TYPE, effectiveFrom: TODAY, changeNote: '문구' };
    await approver.post('/templates', body).expect(403);
    await (await system.as('kakaoManager')).get('/templates').expect(403);
    await (await system.as('lead')).get('/templates').expect(200);
  });

  it('are not submitted while a part that the law wants is missing or a name is unknown', async () => {
    const draft = await drafted();
    const items = [{ heading: { ko: '이유', en: 'Reasons' }, text: { ko: '{amount}', en: '{amount}' }, parts: [] }];
    const faulty = await edited(draft, { ...draft.content, items });
    expect(faulty.faults.map(({ code, what }) => `${code} ${what}`)).toEqual([
      'UNKNOWN_PART amount',
      'REQUIRED_PART_MISSING orderNo',
      'REQUIRED_PART_MISSING reason',
      'REQUIRED_PART_MISSING officer',
    ]);
    const { body } = await act(admin, faulty, 'submit').expect(409);
    expect(body).toMatchObject({ code: 'document-template.faulty' });
    await moved(admin, faulty, 'discard');
  });

  it('are previewed with made-up words and marked as not issued', async () => {
    const draft = await drafted();
    const items = draft.content.items.map((item, index) =>
      index === 1 ? { ...item, heading: { ko: '해제 사유', en: 'Why' } } : item,
    );
    const { id } = await edited(draft, { ...draft.content, items });
    const { body, headers } = await approver.get(`/templates/${id}/preview`).buffer(true).expect(200);
    expect(headers['content-type']).toContain('application/pdf');
    const text = readPdfText(body as Buffer);
    expect(text).toContain('2. 해제 사유');
    expect(text).toContain('시행하지 않은 문서');
    await moved(admin, await get(id), 'discard');
  });

  it('go back with a reason, and are approved by another person than their author', async () => {
    const submitted = await moved(admin, await drafted(), 'submit');
    await act(approver, submitted, 'return').expect(400);
    const { body } = await act(approver, submitted, 'return', { reason: '제목이 어색하다.' }).expect(200);
    expect(body).toMatchObject({ status: 'DRAFT', returnReason: '제목이 어색하다.' });
    await act(admin, await moved(admin, body as Template, 'submit'), 'approve').expect(403);
    const waiting = await get(submitted.id);
    const forged = `UPDATE document_templates SET status = 'APPROVED', approved_by = author_id, approved_at = app.now(), frozen_at = app.now() WHERE id = $1`;
    await expect(system.sql('jeomgeom_manager', forged, [waiting.id], { userId: approver.userId })).rejects.toThrow(
      /document-template.other-approver|four_eyes/,
    );
    await moved(
      admin,
      (await act(approver, waiting, 'return', { reason: '그만둔다.' }).expect(200)).body as Template,
      'discard',
    );
  });

  it('keep their author and their source, and move only as drafted, also for the database login of an administrator', async () => {
    const as = (sql: string, id: string) => system.sql('jeomgeom_admin', sql, [id], { userId: admin.userId });
    const set = (what: string) => `UPDATE document_templates SET ${what} WHERE id = $1`;
    const draft = await drafted();
    await expect(as(set(`author_id = NULL, source = '제품'`), draft.id)).rejects.toThrow(/record.frozen/);
    await expect(as(set(`author_id = '${approver.userId}'`), draft.id)).rejects.toThrow(/record.frozen/);
    await moved(admin, draft, 'discard');
    const product = (await listed(admin)).find(({ versionNo, type }) => versionNo === 1 && type === TYPE);
    await expect(as(set(`status = 'DISCARDED'`), product?.id ?? '')).rejects.toThrow(/state.move-not-allowed/);
    const copied = `INSERT INTO document_templates (id, type, version_no, effective_from, content, content_sha256, change_note, author_id, status)
      SELECT gen_random_uuid(), type, 99, effective_from, content, content_sha256, change_note, $2, 'DRAFT' FROM document_templates WHERE id = $1`;
    await expect(
      system.sql('jeomgeom_admin', copied, [product?.id, approver.userId], { userId: admin.userId }),
    ).rejects.toThrow(/document-template.other-author|row-level security/);
  });

  it('do not take effect on a day that is over', async () => {
    const draft = await drafted('2024-09-19');
    const { body } = await act(admin, draft, 'submit').expect(409);
    expect(body).toMatchObject({ code: 'document-template.effective-in-past' });
    await moved(admin, draft, 'discard');
  });

  describe('an approved version', () => {
    let before: { id: string; bytes: Buffer };
    let next: Template;

    const letterOf = async (): Promise<string> => {
      const { id } = await givenBindingPreservation(system, caseId, 'KAKAO');
      const ending = { reason: '원인 분석이 끝나 더 보전할 필요가 없습니다.', dispatch: HAND_OVER };
      const { release } = await movedBy<PreservationBody>(approver, `/preservation-orders/${id}`, 'release', ending);
      return release?.documentId ?? '';
    };
    const bytesOf = async (id: string, locale = 'ko'): Promise<Buffer> =>
      (await approver.get(`/documents/${id}/pdf?locale=${locale}`).buffer(true).expect(200)).body as Buffer;
    const snapshotOf = async (id: string) =>
      (await approver.get(`/documents/${id}`).expect(200)).body as {
        content: { template: { id: string; versionNo: number; sha256: string } };
      };

    beforeAll(async () => {
      const id = await letterOf();
      before = { id, bytes: await bytesOf(id) };
      const draft = await drafted();
      const introduction = { ko: '보전하지 않아도 됩니다: {orderNo}', en: 'No longer to be kept: {orderNo}' };
      next = await moved(
        approver,
        await moved(admin, await edited(draft, { ...draft.content, introduction }), 'submit'),
        'approve',
      );
    }, 120_000);

    it('is what letters from its first day on are written with, and they name it by id and hash', async () => {
      const id = await letterOf();
      expect(readPdfText(await bytesOf(id)).replaceAll(/\s+/g, ' ')).toContain('보전하지 않아도 됩니다');
      const { content } = await snapshotOf(id);
      expect(content.template).toEqual({ id: next.id, versionNo: next.versionNo, sha256: next.contentSha256 });
      expect(createHash('sha256').update(canonicalJson(next.content)).digest('hex')).toBe(next.contentSha256);
    });

    it('leaves earlier letters as they were: printed anew, they are the same bytes in the version of their day', async () => {
      expect((await snapshotOf(before.id)).content.template.versionNo).toBe(1);
      const [{ body, size }] = await system.sql<{ body: string; size: number }>(
        'owner',
        `SELECT body_sha256 AS body, body_size::integer AS size FROM document_renderings WHERE document_id = $1 AND locale = 'ko'`,
        [before.id],
      );
      await system.sql('owner', 'ALTER TABLE document_renderings DISABLE TRIGGER USER');
      await system.sql('owner', 'DELETE FROM document_renderings WHERE document_id = $1', [before.id]);
      await system.sql('owner', 'ALTER TABLE document_renderings ENABLE TRIGGER USER');
      // What follows the body is the signature of the day on which it is printed.
      const again = (await bytesOf(before.id)).subarray(0, size);
      expect(again.equals(before.bytes.subarray(0, size))).toBe(true);
      expect(createHash('sha256').update(again).digest('hex')).toBe(body);
    });

    it('cannot be changed, by the program or in the database', async () => {
      const body = { effectiveFrom: TODAY, changeNote: '다시', content: next.content };
      await admin.put(`/templates/${next.id}`, body, next.version).expect(409);
      const change = `UPDATE document_templates SET content = '{}' WHERE id = $1 RETURNING id`;
      await expect(system.sql('owner', change, [next.id])).rejects.toThrow(/record.frozen/);
      await expect(system.sql('jeomgeom_manager', change, [next.id], { userId: approver.userId })).rejects.toThrow(
        /permission denied/,
      );
      await expect(system.sql('jeomgeom_admin', change, [next.id], { userId: admin.userId })).rejects.toThrow(
        /record.frozen/,
      );
    });

    it('is the only one of its type and day', async () => {
      const submitted = await moved(admin, await drafted(), 'submit');
      const { body } = await act(approver, submitted, 'approve').expect(409);
      expect(body).toMatchObject({ code: 'document-template.day-taken' });
    });
  });
});
