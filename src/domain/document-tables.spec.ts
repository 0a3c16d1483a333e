import { renderLifecyclesMarkdown, renderPermissionsMarkdown } from './document-tables';
import { ALL_MACHINES, MACHINES } from './machines';
import { PERMISSION_NAMES } from './permission';
import { targetsOf } from './state-machine';

function tableRows(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|'));
}

describe('docs/domain.md', () => {
  const markdown = renderLifecyclesMarkdown(ALL_MACHINES);

  it('has a section and a diagram for every machine', () => {
    expect(markdown.match(/^## /gm)).toHaveLength(ALL_MACHINES.length);
    expect(markdown.match(/^stateDiagram-v2$/gm)).toHaveLength(ALL_MACHINES.length);
    expect(markdown).toContain('- [Corrective action (시정조치)](#corrective-action-시정조치)');
  });

  it('draws every status and every move', () => {
    for (const { statuses, transitions } of ALL_MACHINES) {
      for (const status of statuses) expect(markdown).toContain(`| \`${status}\` |`);
      for (const transition of transitions) {
        for (const to of targetsOf(transition)) {
          expect(markdown).toContain(`  ${transition.from[0]} --> ${to}: ${transition.event}`);
        }
      }
    }
  });

  it('draws one arrow for each status that a move may return to', () => {
    const actions = renderLifecyclesMarkdown([MACHINES['corrective-action']]);
    expect(actions.match(/^ {2}SUSPENDED --> \w+: resume$/gm)).toHaveLength(11);
  });

  it('tells who may make a move and whether it needs a reason', () => {
    expect(tableRows(markdown)).toContain(
      '| `return-result` | 결과 반려 | Return the result | `RESULT_PENDING` | `INVESTIGATING` | `cases.return-result` | APP | required |',
    );
    expect(tableRows(markdown)).toContain(
      '| `register` | 사건 등록 | Register | ∅ | `REGISTERED` | `cases.create` | INS, LEAD |  |',
    );
  });

  it('keeps the same number of cells in every row of a table', () => {
    const widths = tableRows(markdown).map((line) => line.split('|').length);
    expect(new Set(widths)).toEqual(new Set([6, 10]));
  });
});

describe('docs/permissions.md', () => {
  const markdown = renderPermissionsMarkdown();

  it('lists every permission once', () => {
    for (const name of PERMISSION_NAMES) {
      expect(tableRows(markdown).filter((line) => line.startsWith(`| \`${name}\` |`))).toHaveLength(1);
    }
  });

  it('marks the roles that hold a permission', () => {
    expect(tableRows(markdown)).toContain('| `corrective-actions.start-verification` | ✔ |  |  |  |  |  |  |  |  |');
    expect(tableRows(markdown)).toContain('| `corrective-actions.require` |  |  |  |  |  |  |  |  | ✔ |');
  });

  it('says how far each role reaches', () => {
    expect(tableRows(markdown)).toContain('| `PM` | 사업자 책임자 | Provider manager | 소속 사업자 | own provider |');
  });
});
