import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const JARS = ['pdfbox2', 'preflight', 'xmpbox', 'fontbox2', 'commons-logging', 'commons-io'];
const LACKING = ['activation/DataSource.java', 'activation/FileDataSource.java', 'xml/bind/DatatypeConverter.java'];
const JAR_FOLDER = '/usr/share/java';

/** Whether the program is installed; the checks that need it say so where it is not. */
export function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

export const hasPreflight = (): boolean =>
  has('java') && has('javac') && JARS.every((name) => existsSync(join(JAR_FOLDER, `${name}.jar`)));

/** What a run printed, with its errors; a status other than 0 throws. */
export function output(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The verdict of Apache PDFBox Preflight on PDF/A-1b; `classes` is a folder for what newer Java lacks and is compiled here. */
export function preflight(classes: string, file: string): string {
  output('javac', '-d', classes, ...LACKING.map((name) => join(__dirname, 'preflight', 'javax', name)));
  const classPath = [classes, ...JARS.map((name) => join(JAR_FOLDER, `${name}.jar`))].join(':');
  const run = spawnSync('java', ['-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', file], {
    encoding: 'utf8',
  });
  return `${run.stdout}${run.stderr}`;
}

/** A test that finds no problems, or says that it was skipped, and why, where its program is missing. */
export function itWith(available: boolean, program: string, title: string, problems: () => Promise<string[]>): void {
  if (!available) return it.skip(`${title} (not checked: ${program} is not installed)`, () => undefined);
  it(title, async () => expect(await problems()).toEqual([]), 120_000);
}
