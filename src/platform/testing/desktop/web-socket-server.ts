import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { after } from 'node:test'

/** One message as it came, and how to answer it. */
export type SocketVisit = {
  readonly path: string
  readonly message: string
  readonly socket: Socket
  reply(text: string): void
}

/** A text frame of a server (RFC 6455, clause 5.2). */
function frame(text: string): Buffer {
  const content = Buffer.from(text)
  const head =
    content.length < 126
      ? Buffer.from([0x81, content.length])
      : Buffer.from([0x81, 126, content.length >> 8, content.length & 0xff])
  return Buffer.concat([head, content])
}

/** The first text frame of a client, unmasked; undefined while it is not whole. */
function readFrame(bytes: Buffer): string | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes[1]! & 0x7f
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head) return undefined
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes[0] !== 0x81 || (bytes[1]! & 0x80) === 0 || bytes.length < head + 4 + length) return undefined
  const mask = bytes.subarray(head, head + 4)
  const content = bytes.subarray(head + 4, head + 4 + length)
  return Buffer.from(content.map((byte, at) => byte ^ mask[at % 4]!)).toString('utf8')
} // prettier-ignore

/** A server of web sockets on this machine, over TLS where it is given a key and a certificate; each socket brings one message. */
export async function webSocketServer(
  answer: (visit: SocketVisit) => void,
  tls?: { readonly key: Buffer; readonly cert: Buffer },
  port = 0,
): Promise<string> {
  const server: Server = tls ? createSecureServer(tls) : createServer()
  const sockets = new Set<Socket>()
  server.on('upgrade', (request, socket: Socket) => {
    sockets.add(socket)
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`) // prettier-ignore
    let read = Buffer.alloc(0)
    let told = false
    socket.on('error', () => socket.destroy())
    socket.on('data', (part: Buffer) => {
      if (told) return
      read = Buffer.concat([read, part])
      const message = readFrame(read)
      if (message === undefined) return
      told = true
      answer({ path: request.url ?? '', message, socket, reply: (text) => socket.write(frame(text)) })
    })
  })
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready))
  after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `${tls ? 'wss' : 'ws'}://127.0.0.1:${(server.address() as AddressInfo).port}`
}
