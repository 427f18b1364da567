import type { IncomingMessage } from 'node:http'

const patienceMs = 5_000
const mostBytes = 16 * 1024 * 1024

/**
 * Makes the connection of a request end softly once it is answered, though its body is still coming: our side ends, what was under way is
 * thrown away, and after 5 s or 16 MiB the rest is cut. An abrupt end would reach the peer before the answer and take it away (RFC 9112, clause 9.6).
 */
export function lingerAfterAnswer(request: IncomingMessage): void {
  const { socket } = request
  socket.destroySoon = () => {
    let bytes = 0
    const timer = setTimeout(() => socket.destroy(), patienceMs).unref()
    socket.once('close', () => clearTimeout(timer)).end()
    request.on('data', (part: Uint8Array) => {
      bytes += part.length
      if (bytes > mostBytes) socket.destroy()
    })
    request.resume()
  }
}
