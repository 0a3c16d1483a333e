import { RateLimit } from './rate-limit';

describe('A limit of requests', () => {
  it('admits so many of one address, whatever others do, and as many again in the next window', () => {
    const limit = new RateLimit(2, 1000);
    const asked = (address: string, at: number) => limit.admits(address, at);
    expect([asked('a', 0), asked('a', 10), asked('a', 20), asked('b', 30)]).toEqual([true, true, false, true]);
    expect([asked('a', 999), asked('a', 1000), asked('a', 1001), asked('a', 1002)]).toEqual([false, true, true, false]);
  });
});
