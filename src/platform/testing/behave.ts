import type { IncomingMessage, ServerResponse } from 'node:http'

/** Ways in which a server is out of order. */
export type Broken = 'down' | 'silent' | 'slow' | 'error' | 'huge' | 'garbage'

/** Behaves out of order where the mood is one of those; true when there is nothing left to answer. */
export function behave(mood: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (mood === 'down') request.socket.destroy()
  else if (mood === 'error') response.writeHead(500).end('out of order')
  else if (mood === 'huge') response.writeHead(200).end(Buffer.alloc(20 * 1024 * 1024, 0x30))
  else if (mood === 'garbage') response.writeHead(200).end('<html>Vui lòng đăng nhập</html>')
  else if (mood === 'slow') {
    const timer = setInterval(() => response.write('0'), 40)
    response.on('close', () => clearInterval(timer))
  } else return mood === 'silent'
  return true
}
