import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { demoTemplate } from '../support/demo-template';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Letter {
  readonly id: string;
  readonly type: string;
  readonly documentNo: string;
  readonly title: string;
  readonly approvedAt: string;
  readonly content: {
    readonly letterhead: {
      agency: { ko: string };
      drafter: { name: string };
      approver: { name: string; title: string };
    };
  };
}

/** Words that a reader of the letter needs, by the type of the letter: what stands at these places of its content. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = {
  ORDER: [
    'facts',
    'requirements.title',
    'requirements.acceptanceCriteria',
    'requirements.due.ko',
    'planDue.ko',
    'resultDue.ko',
    'closing.ko',
    'officer.contact',
    'recipient.nameKo',
    'legalBasis.article',
  ],
  PRIOR_NOTICE: [
    'items.title',
    'items.party.address',
    'items.causeAndDisposition.facts',
    'items.causeAndDisposition.requirements.text',
    'items.opinions.ko',
    'items.submitTo.contact',
    'items.due.ko',
  ],
  RESULT_NOTICE: [
    'text',
    'respondent.name',
    'findings.title',
    'findings.condition',
    'findings.cause',
    'findings.effect',
  ],
  ENTRY_DOCUMENT: ['scope', 'sites', 'inspectors.name', 'requestedMaterials', 'refusal.consequence'],
};

describe('The letters of the demo as PDF', () => {
  let system: TestApp;
  let approver: Session;
  let letters: Letter[];

  beforeAll(async () => {
    system = await createTestApp({}, await demoTemplate());
    approver = await system.as('approver');
    const { body } = await approver.get('/documents?limit=100').expect(200);
    const listed = (body as { items: Letter[] }).items.filter(({ type }) => type !== 'INSPECTION_REPORT');
    letters = await Promise.all(listed.map(async ({ id }) => (await approver.get(`/documents/${id}`)).body as Letter));
  }, 120_000);
  afterAll(() => system?.close());

  const bytesOf = async (session: Session, { id }: Letter, locale: string): Promise<Buffer> => {
    const { body } = await session.get(`/documents/${id}/pdf?locale=${locale}`).buffer(true).expect(200);
    return body as Buffer;
  };

  it.each(Object.keys(ESSENTIAL))('print everything that a %s has to say, and who answers for it', async (type) => {
    const ofType = letters.filter((letter) => letter.type === type);
    expect(ofType).not.toHaveLength(0);
    for (const letter of ofType) {
      const text = squeezed(readPdfText(await bytesOf(approver, letter, 'ko')));
      const { agency, drafter, approver: by } = letter.content.letterhead;
      const words = [letter.title, letter.documentNo, `${agency.ko}장관`, drafter.name, `${by.title}${by.name}`, '끝.'];
      for (const expected of [...words, ...ESSENTIAL[type].flatMap((path) => wordsAt(letter.content, path.split('.')))])
        expect(text).toContain(squeezed(expected));
    }
  });

  it('are the same bytes every time, and other bytes in English', async () => {
    const [letter] = letters;
    const first = await bytesOf(approver, letter, 'ko');
    expect((await bytesOf(approver, letter, 'ko')).equals(first)).toBe(true);
    const english = await bytesOf(approver, letter, 'en');
    expect(readPdfText(english)).toContain('Ministry of Science and ICT');
  });

  it('reach their recipient, and nobody else', async () => {
    const [kakao, naver] = [await system.as('kakaoManager'), await system.as('naverManager')];
    const { body } = await kakao.get('/documents?limit=100').expect(200);
    const own = (body as { items: Letter[] }).items.map(({ id }) => id);
    const order = letters.find(({ id, type }) => type === 'ORDER' && own.includes(id)) as Letter;
    expect(squeezed(readPdfText(await bytesOf(kakao, order, 'ko')))).toContain(squeezed(order.title));
    await naver.get(`/documents/${order.id}/pdf`).expect(404);
  });
});

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

/** Every text at this place of the content, whatever lists lie on the way. */
function wordsAt(value: unknown, path: readonly string[]): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsAt(one, path));
  const [name, ...rest] = path;
  return name === undefined ? [value as string] : wordsAt((value as Record<string, unknown>)[name], rest);
}
