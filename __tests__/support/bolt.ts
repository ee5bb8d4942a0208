import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a client asks for: `RUN` with its query and parameters, `BEGIN`, `COMMIT` … */
export interface Message {
  name: string;
  fields: unknown[];
}

export interface BoltServer {
  /** For the driver. */
  url: string;
  messages: Message[];
  close(): Promise<void>;
}

const NAMES: Readonly<Record<number, string>> = {
  0x01: 'HELLO', 0x02: 'GOODBYE', 0x0f: 'RESET', 0x10: 'RUN', 0x11: 'BEGIN', 0x12: 'COMMIT', 0x13: 'ROLLBACK', 0x2f: 'DISCARD', 0x3f: 'PULL',
}; // prettier-ignore

/** What the server answers: nothing for success, or the code of an error of Neo4j. */
export type Script = (message: Message) => string | undefined | void; // eslint-disable-line @typescript-eslint/no-invalid-void-type

/**
 * A server that speaks as much of version 5.0 of the Bolt protocol (neo4j.com/docs/bolt) as writing needs: it takes any message, asks the
 * script what to answer, and gives no records.
 */
export async function boltServer(script: Script): Promise<BoltServer> {
  const messages: Message[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, (message) => {
      messages.push(message);
      return script(message) ?? undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    close: () => closed(server, sockets),
  };
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((done) => server.close(() => done()));
}

function serve(socket: Socket, answer: (message: Message) => string | undefined): void {
  let input: Buffer = Buffer.alloc(0);
  let shaken = false;
  let failed = false;
  let chunks: Buffer[] = [];
  const take = (length: number): Buffer => {
    const taken = input.subarray(0, length);
    input = input.subarray(length);
    return taken;
  };
  const respond = (message: Message): void => {
    if (message.name === 'GOODBYE') return;
    if (message.name === 'RESET') failed = false;
    // After an error everything is ignored until the client has said that it knows.
    if (failed) return send(socket, 0x7e, []);
    const error = answer(message);
    if (error !== undefined) {
      failed = true;
      return send(socket, 0x7f, [{ code: error, message: 'as the script says' }]);
    }
    const meta: Record<string, unknown> =
      message.name === 'HELLO'
        ? { server: 'Neo4j/5.0.0', connection_id: 'bolt-1', hints: {} }
        : message.name === 'RUN'
          ? { fields: [], t_first: 0 }
          : message.name === 'PULL' || message.name === 'DISCARD'
            ? { type: 'w', t_last: 0, db: 'neo4j' }
            : {};
    send(socket, 0x70, [meta]);
  };
  socket.on('data', (data) => {
    input = Buffer.concat([input, data]);
    if (!shaken) {
      if (input.length < 20) return;
      if (take(20).readUInt32BE(0) !== 0x6060b017) return void socket.destroy();
      shaken = true;
      socket.write(Buffer.from([0, 0, 0, 5]));
    }
    while (input.length >= 2 && input.length >= 2 + input.readUInt16BE(0)) {
      const chunk = take(2 + input.readUInt16BE(0)).subarray(2);
      if (chunk.length > 0) chunks.push(chunk);
      else if (chunks.length > 0) {
        const whole = Buffer.concat(chunks);
        chunks = [];
        respond(messageOf(whole));
      }
    }
  });
}

function messageOf(bytes: Buffer): Message {
  const reader = new Reader(bytes);
  const { tag, fields } = reader.value() as Structure;
  return { name: NAMES[tag] ?? `0x${tag.toString(16)}`, fields };
}

function send(socket: Socket, tag: number, fields: unknown[]): void {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(packed)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  socket.write(Buffer.concat([length, body, Buffer.from([0, 0])]));
}

// ── PackStream ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Structure {
  tag: number;
  fields: unknown[];
}

class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  value(): unknown {
    const marker = this.bytes[this.at++];
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const small = marker & 0x0f;
    if (marker < 0x90) return this.text(small);
    if (marker < 0xa0) return this.list(small);
    if (marker < 0xb0) return this.map(small);
    if (marker < 0xc0) return { tag: this.bytes[this.at++], fields: this.list(small) } satisfies Structure;
    switch (marker) {
      case 0xc0: return null;
      case 0xc1: return this.bytes.readDoubleBE((this.at += 8) - 8);
      case 0xc2: return false;
      case 0xc3: return true;
      case 0xc8: case 0xc9: case 0xca: return this.bytes.readIntBE(this.at, this.skip(2 ** (marker - 0xc8)));
      case 0xcb: return Number(this.bytes.readBigInt64BE((this.at += 8) - 8));
      case 0xd0: case 0xd1: case 0xd2: return this.text(this.length(marker - 0xd0));
      case 0xd4: case 0xd5: case 0xd6: return this.list(this.length(marker - 0xd4));
      case 0xd8: case 0xd9: case 0xda: return this.map(this.length(marker - 0xd8));
      default: throw new Error(`PackStream marker 0x${marker.toString(16)}`);
    } // prettier-ignore
  }

  private skip(size: number): number {
    this.at += size;
    return size;
  }

  private length(power: number): number {
    const size = 2 ** power;
    return this.bytes.readUIntBE((this.at += size) - size, size);
  }

  private text(length: number): string {
    return this.bytes.toString('utf8', this.at, (this.at += length));
  }

  private list(length: number): unknown[] {
    return Array.from({ length }, () => this.value());
  }

  private map(length: number): Record<string, unknown> {
    return Object.fromEntries(Array.from({ length }, () => [this.value() as string, this.value()]));
  }
}

/** Enough of PackStream for answers: short texts, small numbers, maps. */
function packed(value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.from([value]);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(packed)]);
  const members = Object.entries(value as object);
  return Buffer.concat([Buffer.from([0xa0 + members.length]), ...members.flatMap(([key, member]) => [packed(key), packed(member)])]);
}
