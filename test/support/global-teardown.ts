import { stopTestServer } from './test-server';

export default function globalTeardown(): Promise<void> {
  return stopTestServer();
}
