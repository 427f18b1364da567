import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** The real program with the demo district, in a process and a data folder of its own. */
export type RunningSite = { readonly url: string; readonly folder: string }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 120_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the program was not ready within two minutes')
}

/** Starts the program as `npm start` does and waits until it is ready; the end of the test file ends it. */
export async function startSite(settings: Record<string, string> = {}): Promise<RunningSite> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-journey-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', './tools/tsx.ts', 'src/main.ts'], {
    env: {
      ...process.env,
      KRONG_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      KRONG_LOG: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  after(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000))])
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  await untilReady(url, child)
  return { url, folder }
}
