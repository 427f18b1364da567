import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Posts of so many bytes per second to a bare server that keeps them (keep-posts.ts), six at a time. */
export async function postsPerSecond(bytes: number, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'krong-bench-posts-'))
  const server = spawn(process.execPath, [new URL('./keep-posts.ts', import.meta.url).pathname, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  try {
    const port = Number(await new Promise<Buffer>((resolve) => server.stdout.once('data', resolve)))
    const body = Buffer.alloc(bytes, 'x')
    const post = () =>
      new Promise<void>((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, method: 'POST', agent }, (answer) => {
          answer.resume().once('end', resolve)
        })
        sent.once('error', reject).end(body)
      })
    let posts = 0
    const began = performance.now()
    const until = began + seconds * 1000
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        while (performance.now() < until) {
          await post()
          posts++
        }
      }),
    )
    return posts / ((performance.now() - began) / 1000)
  } finally {
    agent.destroy()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
