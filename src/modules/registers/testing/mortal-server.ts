import { fileURLToPath } from 'node:url'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type MortalServer = {
  /** Asks once; undefined when the answer was lost or was no answer, so that the client must ask again. */
  ask(path: string): Promise<unknown>
  readonly deaths: number
  stop(): Promise<void>
}

/** Keeps a server program running while killing it with -9 every `lifetime` milliseconds; nobody is warned, clients included. */
export async function mortalServer(
  program: string,
  settings: object,
  lifetime: number,
): Promise<MortalServer> {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  let base = ''
  let deaths = 0
  const ending = new AbortController()
  let child: ChildProcess

  async function start(): Promise<void> {
    const args = ['--import', './tools/tsx.ts', program, JSON.stringify(settings)]
    child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    const stillborn = once(child, 'exit').then(() =>
      Promise.reject(new Error(`${program} ended before it began`)),
    )
    const [line] = await Promise.race([once(createInterface(child.stdout!), 'line'), stillborn])
    stillborn.catch(() => {}) // later it is killed, as it should be
    base = `http://127.0.0.1:${line}`
  }

  async function kill(): Promise<void> {
    const dead = once(child, 'exit')
    child.kill('SIGKILL')
    await dead
    deaths++
  }

  await start()
  const killing = (async () => {
    while (!ending.signal.aborted) {
      await new Promise((wake) => setTimeout(wake, lifetime))
      await kill()
      if (!ending.signal.aborted) await start()
    }
  })()

  return {
    async ask(path) {
      const answer = await fetch(base + path, { method: 'POST' }).catch(() => undefined)
      return answer?.ok ? await answer.json().catch(() => undefined) : await pause(answer)
    },
    get deaths() {
      return deaths
    },
    async stop() {
      ending.abort()
      await killing
    },
  }
}

async function pause(answer?: Response): Promise<undefined> {
  await answer?.body?.cancel()
  await new Promise((wake) => setTimeout(wake, 20))
  return undefined
}
