import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly nullable?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly 'x-permission'?: string;
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Where this file is stale or wrong, the DTO is mended and `npm run cli -- generate` writes it anew. */
const contract = JSON.parse(readFileSync(join(__dirname, '..', '..', 'openapi.json'), 'utf8')) as Contract;
const schemas = Object.entries(contract.components.schemas);

/** What a request may leave out; an answer has all of its fields, unknown ones as null. */
const REQUEST = /(Dto|Form)$/;

/** A problem names fields only where fields are wrong. */
const ABSENT_FROM_ANSWERS = ['ProblemResponse.errors'];

/** Without its filter by a year the calendar would be without end; a search is for something. */
const REQUIRED_QUERY = ['GET /api/reference/holidays?year', 'GET /api/search?q'];

/** The values of a difference are whatever JSON stands in the two contents. */
const ANY_JSON = ['DifferenceResponse.before/4[]', 'DifferenceResponse.after/4[]'];

/** Codes of whichever life cycle or list the row is of. */
const OF_SEVERAL_LISTS = ['OpenItemResponse.status', 'ApprovalResponse.status', 'RoomPersonResponse.role'];

/** Frozen or imported JSON, of which each kind has its own shape. */
const FREE_FORM = [
  'ApprovalResponse.content',
  'AuditEventResponse.payload',
  'DeadlineRuleResponse.rule',
  'DifferenceResponse.after/3',
  'DifferenceResponse.before/3',
  'DocumentResponse.content',
  'NoteResponse.details',
  'PublicReportResponse.content',
  'ReferenceEntryResponse.entry',
  'ReportEditionResponse.content',
  'SourceRecordResponse.original',
  'WriteNoteDto.details',
];

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);
const parameters = operations.flatMap(({ name, operation }) =>
  (operation.parameters ?? []).map((parameter) => ({ name, parameter })),
);

/** The schema with every schema inside it, each by its path; references end there. */
function inside(path: string, schema: Schema): [string, Schema][] {
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [
    [path, schema],
    ...parts.flatMap((part, index) => inside(`${path}/${index}`, part)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => inside(`${path}.${name}`, property)),
    ...(schema.items ? inside(`${path}[]`, schema.items) : []),
  ];
}

const everySchema = schemas.flatMap(([name, schema]) => inside(name, schema));
const pathsOf = (found: readonly [string, Schema][]): string[] => found.map(([path]) => path);
const fieldOf = (path: string): string => (path.split('.').at(-1) ?? '').replaceAll(/\[\]|\/\d+/g, '');

function isTyped({ $ref, type, enum: codes, oneOf, anyOf, allOf }: Schema): boolean {
  return [$ref, type, codes, oneOf, anyOf, allOf].some((part) => part !== undefined);
}

function isEmptyObject({ type, properties, additionalProperties, allOf, oneOf }: Schema): boolean {
  if (type !== 'object' || allOf !== undefined || oneOf !== undefined) return false;
  return Object.keys(properties ?? {}).length === 0 && additionalProperties === undefined;
}

function isBounded({ enum: codes, format, maximum, maxLength, pattern, type }: Schema): boolean {
  return type === 'boolean' || [codes, format, maximum, maxLength, pattern].some((bound) => bound !== undefined);
}

function referencesOf(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
}

describe('The schemas of openapi.json', () => {
  it('type every property', () => {
    expect(pathsOf(everySchema.filter(([, schema]) => !isTyped(schema)))).toEqual(ANY_JSON);
    expect(pathsOf(everySchema.filter(([, { required }]) => typeof required === 'boolean'))).toEqual([]);
  });

  it('name the fields of every object; only the named ones are free in form', () => {
    expect(pathsOf(everySchema.filter(([, schema]) => isEmptyObject(schema)))).toEqual([]);
    const free = everySchema.filter(([, { additionalProperties }]) => additionalProperties !== undefined);
    expect(pathsOf(free).sort()).toEqual(FREE_FORM);
  });

  it('name the items of every array, which are no arrays themselves', () => {
    const arrays = everySchema.filter(([, { type }]) => type === 'array');
    expect(pathsOf(arrays.filter(([, { items }]) => items === undefined || items.type === 'array'))).toEqual([]);
  });

  it('refer to schemas that exist', () => {
    const missing = referencesOf(contract).filter((name) => contract.components.schemas[name] === undefined);
    expect(missing).toEqual([]);
  });

  it('tell days and instants from other text', () => {
    const texts = everySchema.filter(([path, { type }]) => type === 'string' && !/\/\d+$/.test(path));
    const wrong = texts.filter(([path, { format }]) => {
      if (/[a-z]At$/.test(fieldOf(path))) return format !== 'date-time';
      return /[a-z]On$/.test(fieldOf(path)) && format !== 'date';
    });
    expect(pathsOf(wrong)).toEqual([]);
  });

  it('list the codes of every status, kind, severity and track', () => {
    const coded = everySchema.filter(
      ([path, { type }]) =>
        type === 'string' &&
        /^(status|kind|severity|priority|outcome|role|side|determination|tracks?|roles|purposes)$/.test(fieldOf(path)),
    );
    expect(coded.length).toBeGreaterThan(20);
    expect(pathsOf(coded.filter(([, { enum: codes }]) => !codes?.length))).toEqual(OF_SEVERAL_LISTS);
  });

  it('require of an answer every field, and of a request only what it has', () => {
    const optional = schemas
      .filter(([name]) => !REQUEST.test(name))
      .flatMap(([name, { properties = {}, required = [] }]) =>
        Object.keys(properties)
          .filter((field) => !required.includes(field))
          .map((field) => `${name}.${field}`),
      )
      .filter((field) => !ABSENT_FROM_ANSWERS.includes(field));
    const unknown = schemas.flatMap(([name, { properties = {}, required = [] }]) =>
      required.filter((field) => properties[field] === undefined).map((field) => `${name}.${field}`),
    );
    expect({ optional, unknown }).toEqual({ optional: [], unknown: [] });
  });
});

describe('The operations of openapi.json', () => {
  it('answer with a schema, or with 204 and nothing', () => {
    const bare = operations.filter(({ operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .some(([status, { content = {} }]) => {
          const answers = Object.values(content);
          const isDescribed = answers.length > 0 && answers.every(({ schema }) => schema && isTyped(schema));
          return status === '204' ? answers.length > 0 : !isDescribed;
        }),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('tell their problems, their permission and their request', () => {
    const faulty = operations.filter(({ operation }) => {
      const problems = Object.entries(operation.responses).filter(([status]) => /^[45]/.test(status));
      const bodies = Object.values(operation.requestBody?.content ?? {});
      return (
        problems.length === 0 ||
        problems.some(([, { content }]) => content === undefined) ||
        !operation['x-permission'] ||
        bodies.some(({ schema }) => !schema || !isTyped(schema))
      );
    });
    expect(faulty.map(({ name }) => name)).toEqual([]);
  });

  it('describe every path id as one, and bound every other path parameter', () => {
    const loose = parameters.filter(
      ({ parameter: { in: place, schema } }) =>
        place === 'path' && schema?.format !== 'uuid' && !schema?.enum && schema?.maxLength === undefined,
    );
    expect(loose.map(({ name, parameter }) => `${name} ${parameter.name}`)).toEqual([]);
  });

  it('bound every query parameter and ask for none but the named', () => {
    const queries = parameters.filter(({ parameter }) => parameter.in === 'query');
    expect(queries.length).toBeGreaterThan(30);
    const loose = queries.filter(({ parameter: { schema } }) => !schema || !isBounded(schema));
    expect(loose.map(({ name, parameter }) => `${name}?${parameter.name}`)).toEqual([]);
    const required = queries.filter(({ parameter }) => parameter.required);
    expect(required.map(({ name, parameter }) => `${name}?${parameter.name}`)).toEqual(REQUIRED_QUERY);
  });

  it('take files as a form with a binary part', () => {
    const uploads = operations.filter(({ operation }) => operation.requestBody?.content['multipart/form-data']);
    expect(uploads.map(({ name }) => name)).toEqual(['POST /api/cases/{caseId}/evidence']);
    const form = contract.components.schemas.EvidenceForm;
    expect(form.properties?.file).toMatchObject({ type: 'string', format: 'binary' });
    expect(form.required).toContain('file');
  });
});
