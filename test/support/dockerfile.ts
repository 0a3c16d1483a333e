export interface Instruction {
  readonly name: string;
  readonly argument: string;
}

export interface Stage {
  readonly base: string;
  readonly name: string | null;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, comments gone and continued lines joined. */
export function parseDockerfile(text: string): Stage[] {
  const stages: { base: string; name: string | null; instructions: Instruction[] }[] = [];
  for (const instruction of instructionsOf(text)) {
    const from = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(instruction.argument);
    if (instruction.name === 'FROM' && from) stages.push({ base: from[1], name: from[2] ?? null, instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

function instructionsOf(text: string): Instruction[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => {
      const [name, ...rest] = line.trim().split(/\s+/);
      return { name: name.toUpperCase(), argument: rest.join(' ') };
    });
}
