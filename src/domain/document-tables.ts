import { statusLabel, moveLabel } from './labels';
import { MACHINE_LABELS } from './machine-names';
import { CREATION_LABELS } from './move-labels';
import { featureOf, may, PERMISSION_NAMES, rolesOf, type Permission } from './permission';
import { REACH_LABELS, reachOf, ROLE_LABELS, ROLES } from './roles';
import { targetsOf, type AnyMachine } from './state-machine';

type AnyTransition = AnyMachine['transitions'][number];

const NOTICE = 'Generated from the tables in `src/domain`. Do not edit: change the table.';

/** `docs/domain.md`: one diagram and three tables for each life cycle. */
export function renderLifecyclesMarkdown(machines: readonly AnyMachine[]): string {
  const contents = machines.map(({ name }) => `- [${titleOf(name)}](#${anchorOf(titleOf(name))})`);
  const intro = [
    '# Life cycles',
    '',
    NOTICE,
    '',
    'A move that is not listed is refused. A move marked with a reason needs one in writing. The guards of each move and',
    'their wording are in the file of its machine and in the refusal catalogue.',
    '',
    ...contents,
  ];
  return [...intro, ...machines.flatMap(renderMachine), ''].join('\n');
}

/** `docs/permissions.md`: who holds which permission, one table for each feature. */
export function renderPermissionsMarkdown(): string {
  const features = [...new Set(PERMISSION_NAMES.map(featureOf))].sort();
  return ['# Permissions', '', NOTICE, '', ...renderRoles(), ...features.flatMap(renderFeature), ''].join('\n');
}

function renderMachine(machine: AnyMachine): string[] {
  return [
    '',
    `## ${titleOf(machine.name)}`,
    '',
    ...renderDiagram(machine),
    '',
    ...renderStatuses(machine),
    '',
    ...renderMoves(machine),
  ];
}

function renderDiagram(machine: AnyMachine): string[] {
  const edges = machine.transitions.flatMap((transition) =>
    transition.from.flatMap((from) => targetsOf(transition).map((to) => `  ${from} --> ${to}: ${transition.event}`)),
  );
  const ends = machine.final.map((status) => `  ${status} --> [*]`);
  const start = `  [*] --> ${machine.initial}: ${machine.creation.event}`;
  return ['```mermaid', 'stateDiagram-v2', start, ...edges, ...ends, '```'];
}

function renderStatuses(machine: AnyMachine): string[] {
  const rows = machine.statuses.map((status) => {
    const { ko, en } = statusLabel(machine.name, status);
    return row([code(status), ko, en, roleOfStatus(machine, status)]);
  });
  return [row(['status', '화면 표기', 'label', '']), row(['---', '---', '---', '---']), ...rows];
}

function roleOfStatus(machine: AnyMachine, status: string): string {
  if (status === machine.initial) return 'initial';
  return machine.final.includes(status) ? 'final' : '';
}

function renderMoves(machine: AnyMachine): string[] {
  const head = [
    row(['move', '화면 표기', 'label', 'from', 'to', 'permission', 'held by', 'reason']),
    row(['---', '---', '---', '---', '---', '---', '---', '---']),
  ];
  return [...head, renderCreation(machine), ...machine.transitions.map((move) => renderMove(machine, move))];
}

function renderCreation({ name, creation, initial }: AnyMachine): string {
  const { ko, en } = CREATION_LABELS[name];
  return row([code(creation.event), ko, en, '∅', code(initial), ...holders(creation.permission), '']);
}

function renderMove(machine: AnyMachine, transition: AnyTransition): string {
  const { ko, en } = moveLabel(machine.name, transition.event);
  const from = transition.from.map(code).join(', ');
  const to = targetsOf(transition).map(code).join(' or ');
  const reason = transition.needsReason ? 'required' : '';
  return row([code(transition.event), ko, en, from, to, ...holders(transition.permission), reason]);
}

function holders(permission: Permission): string[] {
  return [code(permission), rolesOf(permission).join(', ')];
}

function renderRoles(): string[] {
  const rows = ROLES.map((role) => {
    const { ko, en } = ROLE_LABELS[role];
    const reach = REACH_LABELS[reachOf(role)];
    return row([code(role), ko, en, reach.ko, reach.en]);
  });
  return [row(['role', '역할', 'name', '범위', 'reach']), row(['---', '---', '---', '---', '---']), ...rows];
}

function renderFeature(feature: string): string[] {
  const names = PERMISSION_NAMES.filter((name) => featureOf(name) === feature);
  const rows = names.map((name) => row([code(name), ...ROLES.map((role) => (may([role], name) ? '✔' : ''))]));
  const rule = ['---', ...ROLES.map(() => ':---:')];
  return ['', `## ${feature}`, '', row(['permission', ...ROLES]), row(rule), ...rows];
}

function titleOf(name: AnyMachine['name']): string {
  const { ko, en } = MACHINE_LABELS[name];
  return `${en} (${ko})`;
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(/[()]/g, '').replaceAll(' ', '-');
}

function code(text: string): string {
  return `\`${text}\``;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
