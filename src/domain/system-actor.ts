import type { Actor } from './actor';

/** The scheduler. Not a person: nobody signs in as it, and it holds no move that needs judgement (행정기본법 제20조). */
export const SYSTEM_ACTOR: Actor = {
  userId: '00000000-0000-7000-8000-000000000001',
  orgId: '',
  side: 'SYSTEM',
  providerId: null,
  roles: ['SYS'],
  sessionId: '',
};
