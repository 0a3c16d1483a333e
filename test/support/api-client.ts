export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON document, or the text where the answer is none. */
  readonly body: Record<string, unknown>;
  readonly ms: number;
}

const LIMIT_MS = 20_000;

/** The API of a running server, over the network, as one person or nobody. */
export class ApiClient {
  constructor(
    private readonly origin: string,
    private readonly token: string | null = null,
  ) {}

  /** Access tokens outlive a restart, and so does the client when the port stays the same. */
  static async signIn(origin: string, email: string, password: string): Promise<ApiClient> {
    const { status, body } = await new ApiClient(origin).post('/api/auth/login', { email, password });
    if (status !== 200) throw new Error(`${email} may not sign in: ${status} ${JSON.stringify(body)}`);
    return new ApiClient(origin, String(body.accessToken));
  }

  get(path: string): Promise<Answer> {
    return this.send(path, { method: 'GET' });
  }

  post(path: string, body: object, key?: string): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
    });
  }

  /** Rejects when the connection is refused or lost before the whole answer is there. */
  private async send(path: string, init: RequestInit): Promise<Answer> {
    const sent = performance.now();
    const response = await fetch(`${this.origin}${path}`, {
      ...init,
      headers: { ...init.headers, ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}) },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text), ms: performance.now() - sent };
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { text };
  }
}
