import type { Actor } from '../../src/domain/actor';
import { AppError } from '../../src/platform/errors/app-error';
import { BackgroundJobs } from '../../src/platform/jobs/background-jobs';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import type { JobRunner, RunningJob } from '../../src/platform/jobs/job-runner';
import type { LetterRecord } from '../../src/modules/letters/letter-content';
import { DocumentRenderer } from '../../src/modules/documents/document-renderer.service';
import { demoTemplate } from '../support/demo-template';
import { createTestApp, type Person, type Session, type TestApp } from '../support/test-app';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

interface Listed {
  readonly id: string;
  readonly caseId: string;
  readonly documentNo: string;
}

const SUBJECT = { subjectType: 'case', subjectId: '0195f3a4-0000-7000-8000-00000000cafe', subjectName: '점검-2024-1' };

describe('Long work on request', () => {
  let system: TestApp;
  let approver: Session;
  let documents: Listed[];

  beforeAll(async () => {
    system = await createTestApp({}, await demoTemplate());
    approver = await system.as('approver');
    const { body } = await approver.get('/documents?limit=100').expect(200);
    documents = (body as { items: Listed[] }).items;
  }, 120_000);
  afterAll(() => system?.close());

  async function ended(session: Session, id: string): Promise<Job> {
    for (;;) {
      const { body } = await session.get(`/background-jobs/${id}`).expect(200);
      const job = body as Job;
      if (!['QUEUED', 'RUNNING'].includes(job.state)) return job;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Stands in for the long work of a feature. */
  function given(run: (job: RunningJob) => ReturnType<JobRunner['run']>): void {
    system.app.get(BackgroundJobs).register({ kind: 'CASE_BUNDLE', permissionFor: () => 'case-bundles.make', run });
  }

  async function stateOf(id: string): Promise<{ state: string; attempts: number }> {
    const sql = 'SELECT state, attempts FROM background_jobs WHERE id = $1';
    return (await system.sql<{ state: string; attempts: number }>('owner', sql, [id]))[0];
  }

  async function asked(person: Person): Promise<[Session, string]> {
    const session = await system.as(person);
    const actor: Actor = {
      userId: session.userId,
      orgId: '',
      side: 'MINISTRY',
      providerId: null,
      roles: ['APP'],
      sessionId: '',
    };
    const job = await system.app.get(BackgroundJobs).request(actor, { kind: 'CASE_BUNDLE', ...SUBJECT });
    return [session, job.id];
  }

  it('makes a PDF that is then there, and is not made twice', async () => {
    const [{ id, documentNo }] = documents;
    const { body } = await approver.post(`/documents/${id}/renderings`, { locale: 'en' }).expect(202);
    const { job } = body as { job: Job };
    expect(job).toMatchObject({ kind: 'DOCUMENT_RENDERING', subjectName: documentNo, state: 'QUEUED' });
    expect(await ended(approver, job.id)).toMatchObject({ state: 'DONE', done: 1, total: 1, resultId: id });
    const rows = await system.sql('owner', 'SELECT locale FROM document_renderings WHERE document_id = $1', [id]);
    expect(rows).toEqual([{ locale: 'en' }]);
    const again = await approver.post(`/documents/${id}/renderings`, { locale: 'en' }).expect(202);
    expect(again.body).toEqual({ job: null });
  });

  it('makes all documents of a case, for the ministry alone', async () => {
    const [{ caseId }] = documents;
    const { body } = await approver.post(`/cases/${caseId}/renderings`, {}).expect(202);
    const job = await ended(approver, (body as { job: Job }).job.id);
    const ofCase = documents.filter((document) => document.caseId === caseId).length;
    expect(ofCase).toBeGreaterThan(1);
    expect(job).toMatchObject({ state: 'DONE', done: ofCase, total: ofCase });
    await (await system.as('kakaoManager')).post(`/cases/${caseId}/renderings`, {}).expect(403);
  });

  it('shows a person the own jobs, and nobody the jobs of others', async () => {
    const { body } = await approver.get('/background-jobs?limit=1').expect(200);
    const { items, nextCursor } = body as { items: Job[]; nextCursor: string };
    expect(items).toHaveLength(1);
    const rest = await approver.get(`/background-jobs?cursor=${nextCursor}`).expect(200);
    expect((rest.body as { items: Job[] }).items.map(({ id }) => id)).not.toContain(items[0].id);
    for (const person of ['lead', 'auditor', 'kakaoManager'] as const) {
      const other = await system.as(person);
      await other.get(`/background-jobs/${items[0].id}`).expect(404);
      await other.post(`/background-jobs/${items[0].id}/cancel`).expect(404);
      expect((await other.get('/background-jobs').expect(200)).body).toMatchObject({ items: [] });
    }
  });

  it('lets no login but the worker’s write an outcome, nor anybody ask in the name of another', async () => {
    const { body } = await approver.get('/background-jobs?limit=1').expect(200);
    const [{ id }] = (body as { items: Job[] }).items;
    const context = { userId: approver.userId };
    const as = (text: string) => system.sql('jeomgeom_manager', text, [], context);
    await expect(as(`UPDATE background_jobs SET state = 'DONE' WHERE id = '${id}'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      as(`INSERT INTO background_jobs (id, kind, subject_type, subject_id, subject_name, requested_by)
          VALUES (gen_random_uuid(), 'CASE_BUNDLE', 'case', gen_random_uuid(), 'x', gen_random_uuid())`),
    ).rejects.toThrow('row-level security');
    await expect(
      system.sql(
        'jeomgeom_worker',
        `UPDATE background_jobs SET ended_at = NULL, state = 'QUEUED' WHERE id = '${id}'`,
        [],
        context,
      ),
    ).rejects.toThrow('record.frozen');
  });

  it('ends between two steps when it is cancelled, and once only', async () => {
    let steps = 0;
    given(async ({ progress }) => {
      for (; steps < 1000; steps += 1) {
        await progress(steps, 1000);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return null;
    });
    const [session, id] = await asked('approver');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await session.post(`/background-jobs/${id}/cancel`).expect(200);
    const job = await ended(session, id);
    expect(job).toMatchObject({ state: 'CANCELLED', total: 1000 });
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(1000);
    await session.post(`/background-jobs/${id}/cancel`).expect(409);
  });

  it('fails with the sentence of what is wrong, in the language of whoever asks', async () => {
    given(() =>
      Promise.reject(new AppError('document.unprintable-character', { character: '😀', codePoint: 'U+1F600' })),
    );
    const [session, id] = await asked('approver');
    expect(await ended(session, id)).toMatchObject({
      state: 'FAILED',
      problem: { code: 'document.unprintable-character', message: expect.stringContaining('😀(U+1F600)') as string },
    });
    const english = await session.get(`/background-jobs/${id}`).set('Accept-Language', 'en').expect(200);
    expect((english.body as Job).problem?.message).toContain('cannot be printed');
  });

  it('is tried again some seconds after an accident', async () => {
    const attempts: string[] = [];
    given(({ id }) => {
      attempts.push(id);
      return attempts.length === 1 ? Promise.reject(new Error('the disk was busy')) : Promise.resolve(null);
    });
    const [session, id] = await asked('approver');

    expect(await ended(session, id)).toMatchObject({ state: 'DONE' });
    expect(attempts).toEqual([id, id]);
  });

  it('takes up what a process left that fell silent', async () => {
    const seen: string[] = [];
    given(({ id }) => {
      seen.push(id);
      return Promise.resolve(null);
    });
    const context = { userId: approver.userId };
    const [row] = await system.sql<{ id: string }>(
      'jeomgeom_manager',
      `INSERT INTO background_jobs (id, kind, subject_type, subject_id, subject_name, requested_by)
       VALUES (gen_random_uuid(), 'DOCUMENT_RENDERING', 'case', '${SUBJECT.subjectId}', 'x', '${approver.userId}') RETURNING id`,
      [],
      context,
    );
    await system.sql(
      'jeomgeom_worker',
      `UPDATE background_jobs SET state = 'RUNNING', attempts = 1, alive_at = now() - interval '5 minutes' WHERE id = $1 AND state = 'QUEUED'`,
      [row.id],
      context,
    );
    await system.app.get(JobQueue).tidy();
    expect(await ended(approver, row.id)).toMatchObject({ state: 'DONE' });
  });

  it('is not queued twice while it is open', async () => {
    const goOn: (() => void)[] = [];
    given(() => new Promise((resolve) => goOn.push(() => resolve(null))));
    const [session, first] = await asked('approver');
    const [, second] = await asked('approver');
    expect(second).toBe(first);
    while (goOn.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [, whileRunning] = await asked('approver');
    expect(whileRunning).toBe(first);
    goOn[0]();
    expect(await ended(session, first)).toMatchObject({ state: 'DONE' });
    given(() => Promise.resolve(null));
    const [, third] = await asked('approver');
    expect(third).not.toBe(first);
    await ended(session, third);
  });

  it('is not done for a person who lost the right in the meantime', async () => {
    let runs = 0;
    given(() => {
      runs += 1;
      return Promise.resolve(null);
    });
    const [session, id] = await asked('kakaoManager');
    expect(await ended(session, id)).toMatchObject({
      state: 'FAILED',
      problem: { code: 'background-job.not-allowed-any-more' },
    });
    expect(runs).toBe(0);
  });

  it('is ended by the attempt that has it now, not by one that was overtaken', async () => {
    const steps: string[] = [];
    const goOn: (() => void)[] = [];
    given(async ({ progress }) => {
      const turn = goOn.length + 1;
      await new Promise<void>((resolve) => goOn.push(resolve));
      await progress(1, 1).catch((error: Error) => {
        steps.push(`${turn} ${error.constructor.name}`);
        throw error;
      });
      steps.push(`${turn} done`);
      return null;
    });
    const [session, id] = await asked('approver');
    const begun = async (count: number): Promise<void> => {
      while (goOn.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await begun(1);
    await system.sql('owner', `UPDATE background_jobs SET state = 'QUEUED' WHERE id = $1`, [id]);
    await begun(2);
    goOn[0]();
    while (steps.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const overtaken = { id, attempts: 1 };
    const queue = system.app.get(JobQueue);
    expect(await queue.sayAlive(overtaken, null)).toBe('LOST');
    await queue.finish(overtaken, null);
    await queue.cancel(overtaken);
    await queue.interrupt(overtaken);
    expect(await stateOf(id)).toEqual({ state: 'RUNNING', attempts: 2 });
    goOn[1]();
    expect(await ended(session, id)).toMatchObject({ state: 'DONE' });
    expect(steps).toEqual(['1 JobLost', '2 done']);
  });

  it('names the character that a document cannot print', async () => {
    const letter = {
      type: 'REFERRAL',
      documentNo: '디지털기반안전과-1',
      title: '이용자 글 인용 😀',
      departmentName: '과',
      approvedAt: new Date('2024-05-31T05:00:00Z'),
      disclosure: 'PUBLIC',
      letterhead: {
        agency: { ko: '과학기술정보통신부', en: 'MSIT' },
        drafter: { title: null, name: '가' },
        approver: { title: null, name: '나' },
      },
      content: {},
      proof: { documentNo: '디지털기반안전과-1', code: '0123456789ABCDEFGHJK', address: 'http://localhost:3000' },
    } as unknown as LetterRecord;
    const rendering = system.app.get(DocumentRenderer).render({ kind: 'letter', letter, locale: 'ko' });
    await expect(rendering).rejects.toMatchObject({
      code: 'document.unprintable-character',
      params: { character: '😀', codePoint: 'U+1F600' },
    });
  });
});
