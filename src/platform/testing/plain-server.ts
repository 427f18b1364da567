import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

export type PlainServer = {
  readonly port: number
  /** `host:port` as it stands in a list of allowed addresses. */
  readonly host: string
  readonly url: string
  /** How often somebody connected. */
  readonly connections: () => number
}

/** A web server on this machine that counts who connects; the test file's end closes it. */
export async function plainServer(answer: RequestListener, address = '127.0.0.1'): Promise<PlainServer> {
  let connections = 0
  const server = createServer(answer).on('connection', () => connections++)
  await new Promise<void>((ready) => server.listen(0, address, ready))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const host = `${address.includes(':') ? `[${address}]` : address}:${port}`
  return { port, host, url: `http://${host}/`, connections: () => connections }
}
