/** How many requests of one address are answered within a window, counted in the memory of this process. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private windowEnds = 0;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** False once the address has used up what the present window allows. */
  admits(address: string, nowMs: number): boolean {
    if (nowMs >= this.windowEnds) {
      this.counts.clear();
      this.windowEnds = nowMs + this.windowMs;
    }
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    return count <= this.most;
  }
}
