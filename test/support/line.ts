import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline, Transform } from 'node:stream';

/** The wire between a browser and the server, on a port of its own, which a test may cut, slow down or take away. */
export class Line {
  /** How many connections `cutAfter` has cut. */
  cuts = 0;
  private readonly sockets = new Set<Socket>();
  private cutBytes: number | null = null;
  private bytesPerSecond = Infinity;
  private isDown = false;

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async to(port: number): Promise<Line> {
    const server = createServer({ allowHalfOpen: true });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const line = new Line(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (client) => line.join(client, port));
    return line;
  }

  /**
   * From now on, until `up`, cuts every connection over which more than this many bytes go to the server: above some ten
   * thousand only uploads do. A browser sends once more by itself what was cut on a connection it had used before.
   */
  cutAfter(bytes: number): void {
    this.cutBytes = bytes;
  }

  /** Lets no more than this through to the server, on each connection. */
  slowTo(bytesPerSecond: number): void {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Cuts every connection and takes no new one until `up`. */
  down(): void {
    this.isDown = true;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  up(): void {
    this.isDown = false;
    this.bytesPerSecond = Infinity;
    this.cutBytes = null;
  }

  async close(): Promise<void> {
    this.down();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, port: number): void {
    if (this.isDown) return void client.resetAndDestroy();
    const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => this.sockets.delete(socket));
    }
    pipeline(client, this.meter(client), server, () => client.destroy());
    pipeline(server, client, () => server.destroy());
  }

  private meter(client: Socket): Transform {
    let sent = 0;
    let limit = this.cutBytes;
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        if (limit !== this.cutBytes) [sent, limit] = [0, this.cutBytes];
        sent += chunk.length;
        if (limit !== null && sent > limit) return this.cut(client);
        setTimeout(() => done(null, chunk), (chunk.length / this.bytesPerSecond) * 1000);
      },
    });
  }

  private cut(client: Socket): void {
    this.cuts += 1;
    client.resetAndDestroy();
  }
}
