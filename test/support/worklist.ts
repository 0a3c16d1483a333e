import type { Person, TestApp } from './test-app';

export interface WorkItem {
  readonly kind: string;
  readonly task: string;
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly caseTitle: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectNo: string | null;
  readonly title: string;
  readonly since: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly deadlineId: string | null;
  readonly standing: string | null;
  readonly overdueDays: number | null;
  readonly daysLeft: number | null;
  readonly note: string | null;
}

export interface WorkGroup {
  readonly kind: string;
  readonly count: number;
  readonly items: readonly WorkItem[];
}

interface WorkPage {
  readonly items: readonly WorkItem[];
  readonly nextCursor: string | null;
}

/** What waits for a person, as the person's own home page and lists say it. */
export class Worklist {
  constructor(
    private readonly system: TestApp,
    readonly person: Person,
  ) {}

  async groups(): Promise<WorkGroup[]> {
    const { body } = await (await this.system.as(this.person)).get('/work-items').expect(200);
    return (body as { groups: WorkGroup[] }).groups;
  }

  /** The count of every kind of which something waits. */
  async counts(): Promise<Record<string, number>> {
    const waiting = (await this.groups()).filter(({ count }) => count > 0);
    return Object.fromEntries(waiting.map(({ kind, count }) => [kind, count]));
  }

  /** Every item of a list, or of `owed`, read page by page. */
  async all(list: string, limit = 100): Promise<WorkItem[]> {
    const session = await this.system.as(this.person);
    const items: WorkItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const asked: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await session.get(`/work-items/${list}?limit=${limit}${asked}`).expect(200);
      const page = body as WorkPage;
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  /** What is to be done about one thing, in the order of the kinds. */
  async about(subjectId: string): Promise<WorkItem[]> {
    const lists = await Promise.all((await this.groups()).map(({ kind }) => this.all(kind)));
    return lists.flat().filter((item) => item.subjectId === subjectId);
  }

  async tasksAbout(subjectId: string): Promise<string[]> {
    return (await this.about(subjectId)).map(({ kind, task }) => `${kind} ${task}`);
  }
}
