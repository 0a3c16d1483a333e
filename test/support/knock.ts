import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Sample } from './sample-body';

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** No version that any row will ever have: a change that is let through stops at it. */
const STALE = '"987654321"';

/** Asks a listening application one thing, as `fetch` does. */
export class Knock {
  private constructor(private readonly origin: string) {}

  static async at(app: NestExpressApplication): Promise<Knock> {
    await app.listen(0, '127.0.0.1');
    return new Knock(await app.getUrl());
  }

  get(path: string, token: string | null): Promise<Reply> {
    return this.send(path, { method: 'GET', headers: headersOf(token) });
  }

  /** The operation at an address, with the body its contract asks for. */
  ask({ method, body, isUpload }: Sample, path: string, token: string | null): Promise<Reply> {
    if (method === 'GET') return this.get(path, token);
    const headers = { ...headersOf(token), 'if-match': STALE };
    if (isUpload) return this.send(path, { method, headers, body: formOf(body ?? {}) });
    if (!body) return this.send(path, { method, headers });
    return this.send(path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async send(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${this.origin}${path}`, init);
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers.entries()),
      bytes,
      text: bytes.toString('utf8'),
    };
  }
}

function headersOf(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

function formOf(fields: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (name !== 'file') form.set(name, String(value));
  form.set('file', new Blob(['knocked']), 'knock.txt');
  return form;
}

/** What a refusal tells apart from what every request has of its own. */
export function tellingPartOf({ status, headers, text }: Reply): object {
  const { instance: _instance, requestId: _requestId, ...body } = JSON.parse(text) as Record<string, unknown>;
  const { 'x-request-id': _id, date: _date, etag: _etag, ...rest } = headers;
  return { status, headers: rest, body };
}
