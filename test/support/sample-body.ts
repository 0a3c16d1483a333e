import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { in: string; name: string; schema?: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}

/** An operation of the contract, with a body that the contract accepts. */
export interface Sample {
  readonly method: string;
  /** As the router writes it: `/api/cases/:id`. */
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  readonly isUpload: boolean;
  readonly query: readonly string[];
}

const UNKNOWN_ID = '019a0000-0000-7000-8000-000000000000';
const TEXTS: Record<string, string> = {
  date: '2024-05-21',
  'date-time': '2024-05-21T10:00:00+09:00',
  uuid: UNKNOWN_ID,
};

/** Every operation of the committed contract. `known` gives the values of fields by name that the type alone does not tell. */
export function samplesOf(known: Record<string, unknown>): Sample[] {
  const document = JSON.parse(readFileSync(join(__dirname, '..', '..', 'openapi.json'), 'utf8')) as OpenAPIObject;
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const sample = (schema: Schema, name: string): unknown => sampleOf(schema, name, schemas, known);
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      const [type, media] = Object.entries(content)[0] ?? [];
      return {
        method: method.toUpperCase(),
        path: path.replace(/\{(\w+)\}/g, ':$1'),
        body: media ? (sample(media.schema, '') as Record<string, unknown>) : null,
        isUpload: type === 'multipart/form-data',
        query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      };
    }),
  );
}

function sampleOf(
  schema: Schema,
  name: string,
  schemas: Record<string, Schema>,
  known: Record<string, unknown>,
): unknown {
  if (name in known) return known[name];
  const inner = schema.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : (schema.oneOf ?? schema.allOf)?.[0];
  if (inner) return sampleOf(inner, name, schemas, known);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}, name, schemas, known));
    case 'object':
      return objectOf(schema, schemas, known);
    case 'number':
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return TEXTS[schema.format ?? ''] ?? 'sample';
  }
}

function objectOf(schema: Schema, schemas: Record<string, Schema>, known: Record<string, unknown>): object {
  const required = schema.required ?? [];
  return Object.fromEntries(
    required.map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, name, schemas, known)]),
  );
}
