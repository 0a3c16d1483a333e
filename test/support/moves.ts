import type { Session } from './test-app';

/** Moves an object with the version just read; answers the object as it is after. */
export async function moved<B>(session: Session, path: string, event: string, body: object = {}): Promise<B> {
  const { body: answer } = await session.post(`${path}/${event}`, body, await versionOf(session, path)).expect(200);
  return answer as B;
}

/** The move is refused with this code: 409 unless another status is named. */
export async function refused(
  session: Session,
  path: string,
  event: string,
  code: RegExp,
  body: object = {},
  status = 409,
): Promise<void> {
  await session.post(`${path}/${event}`, body, await versionOf(session, path)).expect(status, code);
}

export async function versionOf(session: Session, path: string): Promise<number> {
  const { body } = await session.get(path).expect(200);
  return (body as { version: number }).version;
}
