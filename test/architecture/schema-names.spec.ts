import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..', '..', 'src');

/** The classes of a source, by name; those of DTOs and responses name the schemas of the OpenAPI document. */
function classesOf(file: string): string[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  return [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name]) => name);
}

function sources(): string[] {
  return ['modules', 'platform'].flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => join(folder, file)),
  );
}

/** The fields of a class, decorators and all, without the blanks. */
function bodiesOf(file: string): { name: string; body: string }[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  return [...text.matchAll(/^(?:export )?class (\w+Dto) \{\n(.*?)^\}/gms)].map(([, name, body]) => ({
    name,
    body: body.replaceAll(/\/\*\*.*?\*\//gs, '').replaceAll(/\s+/g, ' '),
  }));
}

describe('The classes of requests and answers', () => {
  it('have names of their own across the program', () => {
    const homes = new Map<string, string[]>();
    for (const file of sources())
      for (const name of classesOf(file)) homes.set(name, [...(homes.get(name) ?? []), file]);
    expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
    expect(homes.get('ReasonDto')).toEqual(['platform/http/reason.dto.ts']);
  });

  it('say a mere reason in one way', () => {
    const all = sources().flatMap(bodiesOf);
    const reason = all.find(({ name }) => name === 'ReasonDto');
    const same = all.filter(({ body }) => body === reason?.body);
    expect(same.map(({ name }) => name)).toEqual(['ReasonDto']);
  });
});
