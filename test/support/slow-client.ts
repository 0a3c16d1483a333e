import { connect, type Socket } from 'node:net';

export interface SlowClient {
  /** Milliseconds until the server closed the connection. */
  readonly closed: Promise<number>;
  end(): void;
}

const DRIP_MS = 200;

/** Sends a header line now and then and never the empty one that ends them. */
export function openSlowHead(port: number): SlowClient {
  return trickle(port, 'GET /api/cases HTTP/1.1\r\nHost: localhost\r\n', 'X-Slow: 1\r\n');
}

/** Promises a long body and sends a byte now and then. */
export function openSlowBody(port: number): SlowClient {
  const head = ['POST /api/auth/login HTTP/1.1', 'Host: localhost', 'Content-Type: application/json'];
  return trickle(port, `${head.join('\r\n')}\r\nContent-Length: 100000\r\n\r\n{"email":"`, 'x');
}

function trickle(port: number, head: string, drop: string): SlowClient {
  const opened = performance.now();
  const socket: Socket = connect(port, '127.0.0.1', () => socket.write(head));
  socket.on('error', () => undefined).resume();
  const dripping = setInterval(() => socket.writable && socket.write(drop), DRIP_MS);
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => {
      clearInterval(dripping);
      resolve(performance.now() - opened);
    });
  });
  return { closed, end: () => void socket.destroy() };
}
