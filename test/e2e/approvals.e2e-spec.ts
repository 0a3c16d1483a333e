import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { readPdfPages } from '../../src/platform/pdf/pdf-text-reader';
import { givenRecords, legalBasis, person } from '../support/given-case';
import { givenCaseInHand, givenDraft } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { actOn, givenDraftOrder, givenOrderAt, requirementBody } from '../support/given-order';
import { givenResultInReview } from '../support/given-result';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Difference {
  readonly path: string;
  readonly kind: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Approval {
  readonly no: string;
  readonly caseNo: string;
  readonly title: string;
  readonly authorName: string;
  readonly contentSha256: string;
  readonly contentIsAsSubmitted: boolean | null;
  readonly content: { readonly requirements?: readonly { readonly title: string }[]; readonly conclusions?: string };
  readonly rounds: readonly {
    readonly round: number;
    readonly outcome: string | null;
    readonly reason: string | null;
    readonly submittedByName: string;
    readonly decidedByName: string | null;
    readonly contentSha256: string;
  }[];
  readonly comparedWithRound: number | null;
  readonly differences: readonly Difference[];
  readonly changesSinceSubmission: readonly Difference[];
  readonly conditions: readonly {
    readonly code: string;
    readonly label: string;
    readonly met: boolean;
    readonly message: string | null;
  }[];
  readonly openItems: readonly { readonly no: string; readonly refusals: readonly { readonly code: string }[] }[];
  readonly availableMoves: readonly {
    readonly event: string;
    readonly allowed: boolean;
    readonly refusal: { readonly code: string } | null;
  }[];
}

const REASON = '판단 기준이 분명하지 않아 돌려보낸다.';

describe('An approval', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  const read = async (who: Person, path: string): Promise<Approval> => {
    const { body } = await (await system.as(who)).get(`/approvals/${path}`).expect(200);
    return body as Approval;
  };
  const unmet = ({ conditions }: Approval) => conditions.filter(({ met }) => !met).map(({ code }) => code);
  const move = ({ availableMoves }: Approval, event: string) => availableMoves.find((found) => found.event === event);
  const givenOrderInApproval = async () => {
    const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'RESULT_CONFIRMED' });
    return givenOrderAt(system, caseId, 'KAKAO', 'IN_APPROVAL');
  };
  const edit = async (who: Person, path: string, body: object) => {
    const session = await system.as(who);
    return session.patch(path, body, await versionOf(session, path));
  };

  describe('of an order', () => {
    it('shows after a return exactly what was changed, and nothing of what was only written anew', async () => {
      const { id } = await givenOrderInApproval();
      expect(await read('approver', `order/${id}`)).toMatchObject({ comparedWithRound: null, differences: [] });
      await actOn(system, 'approver', id, 'return', { reason: REASON });
      const requirements = [
        requirementBody({
          acceptanceCriteria: ['사전테스트 대상과 방법을 정한 지침이 시행되고 있다.', '작업 5건의 기록이 있다.'],
        }),
        requirementBody({ title: '모니터링 강화' }),
      ];
      await edit('lead', `/orders/${id}`, { title: '카카오톡 장애 재발방지 시정요구', requirements });
      await actOn(system, 'lead', id, 'request-approval');
      const approval = await read('approver', `order/${id}`);
      expect(approval.comparedWithRound).toBe(1);
      expect(
        approval.differences.map(({ path, kind }) => `${kind} ${path.replace(/점검-[^\]]+-(\d)\]/, '$1]')}`),
      ).toEqual(['CHANGED title', 'CHANGED requirements[1].acceptanceCriteria[2].text', 'ADDED requirements[2]']);
      expect(approval.differences).toContainEqual(
        expect.objectContaining({
          path: 'title',
          before: '카카오톡 장애 관련 시정요구',
          after: '카카오톡 장애 재발방지 시정요구',
        }),
      );
      expect(approval.rounds).toMatchObject([
        { round: 1, outcome: 'RETURNED', reason: REASON },
        { round: 2, outcome: null, reason: null },
      ]);
      expect(approval.rounds[0].submittedByName).not.toBe(approval.rounds[0].decidedByName);
    });

    it('counts a text that is saved again as it was as no change', async () => {
      const { id } = await givenOrderInApproval();
      await actOn(system, 'approver', id, 'return', { reason: REASON });
      await edit('lead', `/orders/${id}`, { requirements: [requirementBody()] });
      await actOn(system, 'lead', id, 'request-approval');
      const { differences, rounds } = await read('approver', `order/${id}`);
      expect(differences).toEqual([]);
      expect(rounds[1].contentSha256).toBe(rounds[0].contentSha256);
    });

    it('lists every condition with its sentence, met or not, in the language that was asked for', async () => {
      const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'RESULT_CONFIRMED' });
      const bare = { instrumentType: 'CORRECTIVE_ORDER', requirements: [] };
      const { id } = await givenDraftOrder(system, caseId, 'KAKAO', bare);
      const approval = await read('lead', `order/${id}`);
      expect(unmet(approval)).toEqual(['order.prior-notice-missing', 'order.no-requirement']);
      const { body } = await (
        await system.as('lead')
      )
        .get(`/approvals/order/${id}`)
        .set('Accept-Language', 'en')
        .expect(200);
      const conditions = (body as Approval).conditions;
      expect(conditions).toContainEqual(
        expect.objectContaining({
          code: 'order.no-requirement',
          label: 'There is a requirement',
          met: false,
          message: expect.stringMatching(/requirement/),
        }),
      );
      expect(conditions).toContainEqual(
        expect.objectContaining({ code: 'order.legal-basis-missing', met: true, message: null }),
      );
      expect(approval.contentIsAsSubmitted).toBeNull();
    });

    it('names the author who cannot approve, to the author alone', async () => {
      const { id } = await givenOrderInApproval();
      await givenRecords(system.ownerUrl, (records) => records.set('orders', id, { author_id: person('approver') }));
      expect(unmet(await read('approver', `order/${id}`))).toEqual(['approval.approver-is-author']);
      expect(unmet(await read('lead', `order/${id}`))).toEqual([]);
    });

    it('refuses the approval for whatever is open, also where the table of orders would take it', async () => {
      const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
      const { id } = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL', { resultId });
      const approval = await read('approver', `order/${id}`);
      expect(unmet(approval)).toEqual(['order.result-not-confirmed']);
      expect(move(approval, 'approve')).toMatchObject({
        allowed: false,
        refusal: { code: 'order.result-not-confirmed' },
      });
      const answer = await actOn(system, 'approver', id, 'approve');
      expect([answer.status, answer.body.code]).toEqual([409, 'order.result-not-confirmed']);
    });

    it('keeps the round of a revoked order as withdrawn', async () => {
      const { id } = await givenOrderInApproval();
      const answer = await actOn(system, 'approver', id, 'revoke', { reason: '상황이 달라져 요구하지 않기로 하였다.' });
      expect(answer.body.status).toBe('REVOKED');
      expect((await read('approver', `order/${id}`)).rounds).toMatchObject([{ round: 1, outcome: 'WITHDRAWN' }]);
    });

    it('W20 is not edited while it waits, and what was changed all the same is not approved', async () => {
      const { id } = await givenOrderInApproval();
      expect((await edit('lead', `/orders/${id}`, { title: '다른 제목' })).body).toMatchObject({
        code: 'order.not-editable',
      });
      await system.sql(
        'jeomgeom_inspector',
        `UPDATE requirements SET title = '몰래 바꾼 요구' WHERE order_id = $1`,
        [id],
        { userId: person('lead') },
      );
      const approval = await read('approver', `order/${id}`);
      expect(approval.contentIsAsSubmitted).toBe(false);
      expect(approval.changesSinceSubmission).toMatchObject([
        { kind: 'CHANGED', before: '작업 전 사전테스트', after: '몰래 바꾼 요구' },
      ]);
      expect(unmet(approval)).toEqual(['approval.content-changed']);
      expect(move(approval, 'approve')).toMatchObject({
        allowed: false,
        refusal: { code: 'approval.content-changed' },
      });
      const answer = await actOn(system, 'approver', id, 'approve');
      expect([answer.status, answer.body.code]).toEqual([409, 'approval.content-changed']);
      await actOn(system, 'approver', id, 'return', { reason: REASON });
      await actOn(system, 'lead', id, 'request-approval');
      const again = await read('approver', `order/${id}`);
      expect(again.differences.map(({ after }) => after)).toEqual(['몰래 바꾼 요구']);
      expect((await actOn(system, 'approver', id, 'approve')).body.status).toBe('APPROVED');
      const { rounds, contentSha256 } = await read('auditor', `order/${id}`);
      expect(rounds.map(({ outcome }) => outcome)).toEqual(['RETURNED', 'APPROVED']);
      expect(rounds[1].contentSha256).toBe(contentSha256);
    });

    it('W20 is refused by the database where no round was approved by whoever approves', async () => {
      const { id } = await givenOrderInApproval();
      await expect(
        system.sql(
          'jeomgeom_manager',
          `UPDATE orders SET status = 'APPROVED', approved_by = $2, approved_at = app.now(), frozen_at = app.now() WHERE id = $1`,
          [id, person('approver')],
          { userId: person('approver') },
        ),
      ).rejects.toThrow(/order\.approval-incomplete|review-round\.not-approved/);
      await expect(
        system.sql(
          'jeomgeom_manager',
          `UPDATE inspection_results SET status = 'CONFIRMED', confirmed_by = $2, confirmed_at = app.now(), frozen_at = app.now() WHERE id = $1`,
          [(await givenResultInReview(system, ['KAKAO'])).resultId, person('approver')],
          { userId: person('approver') },
        ),
      ).rejects.toThrow(/review-round\.not-approved/);
    });
  });

  describe('of a result', () => {
    it('W20 is refused after a piece of evidence came to it, until it is submitted anew', async () => {
      const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
      const inspector = await system.as('inspector');
      const path = `/cases/${inHand.caseId}/evidence`;
      const fields = { title: '뒤늦은 기록', class: 'RECORD', origin: 'ON_SITE', providerId: provider('KAKAO') };
      await system.sql('owner', `SELECT app.next_number('evidence', $1, 0)`, [inHand.caseId]);
      await inspector.upload(path, fields, 'log.txt', Buffer.from('late')).expect(201);
      const approver = await system.as('approver');
      expect((await read('approver', `inspection-result/${resultId}`)).changesSinceSubmission).toMatchObject([
        { kind: 'ADDED', labelKey: 'report.evidence' },
      ]);
      await refused(approver, `/results/${resultId}`, 'confirm', /approval\.content-changed/);
      await moved(approver, `/results/${resultId}`, 'return', { reason: REASON });
      await moved(await system.as('lead'), `/results/${resultId}`, 'submit');
      const { differences } = await read('approver', `inspection-result/${resultId}`);
      expect(differences).toMatchObject([
        { kind: 'ADDED', labelKey: 'report.evidence', after: { title: '뒤늦은 기록' } },
      ]);
      await moved(approver, `/results/${resultId}`, 'confirm');
    });

    it('shows what was changed after the return, and nothing once nothing was', async () => {
      const { resultId } = await givenResultInReview(system, ['KAKAO']);
      await moved(await system.as('approver'), `/results/${resultId}`, 'return', { reason: REASON });
      await edit('lead', `/results/${resultId}`, {
        conclusions: '작업 통제가 미흡하였다.',
        overallOpinion: '신속히 고칠 것',
      });
      await moved(await system.as('lead'), `/results/${resultId}`, 'submit');
      const approval = await read('approver', `inspection-result/${resultId}`);
      expect(approval.differences.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
        'CHANGED conclusions',
        'ADDED overallOpinion',
      ]);
      expect(unmet(approval)).toEqual([]);
      await moved(await system.as('approver'), `/results/${resultId}`, 'confirm');
      const { rounds, contentIsAsSubmitted } = await read('lead', `inspection-result/${resultId}`);
      expect(rounds.map(({ outcome }) => outcome)).toEqual(['RETURNED', 'APPROVED']);
      expect(contentIsAsSubmitted).toBeNull();
    });

    it('names each finding that is not settled and what it still lacks', async () => {
      const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
      await moved(await system.as('approver'), `/results/${resultId}`, 'return', { reason: REASON });
      const draft = await givenDraft(system, inHand, 'KAKAO');
      const approval = await read('lead', `inspection-result/${resultId}`);
      expect(unmet(approval)).toContain('inspection-result.findings-unsettled');
      expect(approval.openItems).toMatchObject([
        { no: draft.findingNo, refusals: [{ code: 'finding.fact-check-not-done' }] },
      ]);
    });

    it('says that the case does not wait for it', async () => {
      const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
      await givenRecords(system.ownerUrl, (records) => records.set('cases', inHand.caseId, { status: 'IN_COMMITTEE' }));
      expect(unmet(await read('approver', `inspection-result/${resultId}`))).toEqual(['case.move-not-allowed']);
    });

    it('is previewed as the report it would issue, marked on every page, without a number and without a trace in the files', async () => {
      const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
      const before = storedFiles();
      const approver = await system.as('approver');
      const { body, headers } = await approver.get(`/results/${resultId}/preview`).buffer().parse(binary).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      const pages = readPdfPages(body);
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.every(({ text }) => text.includes('미리보기 PREVIEW – 결재 전'))).toBe(true);
      expect(pages[0].text).toMatch(/결재 전/);
      expect(pages.some(({ text }) => /디지털기반안전과-\d/.test(text))).toBe(false);
      expect(storedFiles()).toEqual(before);
      expect((await approver.get(`/documents?caseId=${inHand.caseId}`).expect(200)).body.items).toEqual([]);
      await moved(approver, `/results/${resultId}`, 'confirm');
      await approver.get(`/results/${resultId}/preview`).expect(409, /result\.already-confirmed/);
    });
  });

  describe('of an inspection', () => {
    it('shows the plan with what its approval asks for', async () => {
      const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
      const id = await givenPlan(caseId);
      const approval = await read('approver', `inspection/${id}`);
      expect(approval).toMatchObject({
        stage: 'PLAN',
        rounds: [],
        content: {
          scope: '작업관리 전반',
          adHocGround: { en: 'Urgent need to prevent or establish a violation' },
          criteria: [{ ko: 'A-2024-01 주요 작업 전 사전테스트' }],
        },
      });
      expect(unmet(approval)).toEqual(['inspection.plan-incomplete']);
      expect(move(approval, 'approve-plan')).toMatchObject({ allowed: false });
    });
  });

  describe('to others', () => {
    it('does not exist: a provider and an expert are refused, another inspector finds nothing', async () => {
      const { id } = await givenOrderInApproval();
      const { resultId } = await givenResultInReview(system, ['KAKAO']);
      const kakao = await system.as('kakaoManager');
      await kakao.get(`/approvals/order/${id}`).expect(403);
      await kakao.get(`/results/${resultId}/preview`).expect(403);
      await (await system.as('expert')).get(`/approvals/order/${id}`).expect(403);
      const lead = await system.as('lead');
      await lead.get(`/approvals/inspection-result/${id}`).expect(404);
      await lead.get(`/approvals/case/${id}`).expect(404);
      await lead.get(`/approvals/order/${person('lead')}`).expect(404);
    });

    it('W1 W2 the rounds are closed to the login of providers in SQL', async () => {
      await expect(
        system.sql('jeomgeom_provider', 'SELECT id FROM review_rounds', [], {
          userId: person('kakaoManager'),
          providerId: provider('KAKAO'),
        }),
      ).rejects.toThrow(/permission denied/);
    });
  });

  describe('W20 a round in raw SQL', () => {
    const as = (role: 'jeomgeom_inspector' | 'jeomgeom_manager', text: string, params: unknown[]) =>
      system.sql(role, text, params, { userId: person(role === 'jeomgeom_manager' ? 'approver' : 'lead') });

    it('keeps its content, its submitter and its instant', async () => {
      const { id } = await givenOrderInApproval();
      for (const change of [
        `content = '{}', content_sha256 = encode(sha256('{}'), 'hex')`,
        `submitted_at = submitted_at - interval '1 day'`,
        `submitted_by = '${person('inspector')}'`,
        'round = 7',
      ]) {
        await expect(
          as('jeomgeom_manager', `UPDATE review_rounds SET ${change} WHERE subject_id = $1`, [id]),
        ).rejects.toThrow(/review-round\.stands|instant\.not-server-time/);
      }
      await expect(as('jeomgeom_manager', 'DELETE FROM review_rounds WHERE subject_id = $1', [id])).rejects.toThrow(
        /permission denied/,
      );
    });

    it('is decided once, by an approver under its own name, and never by whoever submitted it', async () => {
      const { id } = await givenOrderInApproval();
      const decide = (by: string) =>
        `UPDATE review_rounds SET outcome = 'APPROVED', decided_by = '${by}', decided_at = app.now() WHERE subject_id = $1`;
      await expect(as('jeomgeom_inspector', decide(person('lead')), [id])).rejects.toThrow(/not-decided-by-approver/);
      await expect(as('jeomgeom_manager', decide(person('lead')), [id])).rejects.toThrow(/not-decided-by-approver/);
      await actOn(system, 'approver', id, 'return', { reason: REASON });
      await expect(as('jeomgeom_manager', decide(person('approver')), [id])).rejects.toThrow(/review-round\.stands/);
    });

    it('is not born decided, nor in the name of another, nor with a content of another hash', async () => {
      const { id } = await givenOrderInApproval();
      const copy = (more: string) =>
        `INSERT INTO review_rounds (id, case_id, provider_id, subject_type, subject_id, round, content, content_sha256, submitted_by, submitted_at, outcome, decided_by, decided_at)
         SELECT gen_random_uuid(), case_id, provider_id, subject_type, gen_random_uuid(), 1, content, ${more} FROM review_rounds WHERE subject_id = $1`;
      const own = `'${person('lead')}'`;
      const none = 'NULL, NULL, NULL';
      await expect(
        as('jeomgeom_inspector', copy(`content_sha256, ${own}, app.now(), 'APPROVED', ${own}, app.now()`), [id]),
      ).rejects.toThrow(/not-as-submitted/);
      await expect(
        as('jeomgeom_inspector', copy(`content_sha256, '${person('inspector')}', app.now(), ${none}`), [id]),
      ).rejects.toThrow(/not-as-submitted/);
      await expect(as('jeomgeom_inspector', copy(`repeat('0', 64), ${own}, app.now(), ${none}`), [id])).rejects.toThrow(
        /review_rounds_hash_check/,
      );
    });
  });

  function storedFiles(): string[] {
    return readdirSync(system.config.dataDir, { recursive: true, encoding: 'utf8' }).sort();
  }

  async function givenPlan(caseId: string): Promise<string> {
    const inspector = await system.as('inspector');
    const { body } = await inspector
      .post(`/cases/${caseId}/inspections`, {
        providerId: provider('KAKAO'),
        kind: 'AD_HOC',
        adHocGround: 'DECREE_URGENT_PREVENTION',
        purposes: ['CAUSE'],
        legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
        scope: '작업관리 전반',
        criteria: ['A-2024-01'],
        plannedStartAt: '2024-06-20T09:00:00+09:00',
        plannedEndOn: '2024-06-21',
      })
      .expect(201);
    return (body as { id: string }).id;
  }
});

/** supertest gives a PDF as text unless told otherwise. */
function binary(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as Readable;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
