/** A server that keeps every body in a file of its own, on the disk before it answers: the least that taking something in can cost. */
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'

const folder = process.argv[2]!
const server = createServer((request, response) => {
  void (async () => {
    const file = await open(join(folder, randomUUID()), 'w')
    for await (const chunk of request) await file.write(chunk as Buffer)
    await file.sync()
    await file.close()
    response.end('ok')
  })()
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
