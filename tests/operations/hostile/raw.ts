import { connect } from 'node:net'

/** Sends bytes as they are and gives back all that was answered until the other side hung up, or for as long as told. */
export function sendRaw(url: string, bytes: string | Buffer, { patience = 3_000 } = {}): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) })
    const parts: Buffer[] = []
    const end = () => {
      clearTimeout(waiting)
      socket.destroy()
      resolve(Buffer.concat(parts).toString('latin1'))
    }
    const waiting = setTimeout(end, patience)
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('error', end)
    socket.on('close', end)
    socket.write(bytes)
  })
}

/** A request by its first line and headers; the connection ends with it. */
export const request = (first: string, headers: readonly string[], body = ''): string =>
  [`${first} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n')

/** The status of the first answer, and how many answers came. */
export function answered(text: string): { readonly status: number; readonly answers: number } {
  const answers = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)]
  return { status: Number(answers[0]?.[1] ?? 0), answers: answers.length }
}
