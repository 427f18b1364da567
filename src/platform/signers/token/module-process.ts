import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SignerUnavailable } from '#kit/cms/index.ts'
import type { Asked, Letter, Reply, Told } from './asked.ts'

export type TokenModule = {
  /** The PKCS #11 library of the maker, a path that the operator names. */
  readonly module: string
  /** Environment variables that the library needs; it gets no others. */
  readonly environment?: Readonly<Record<string, string>>
  /** How long one operation may take before the process is ended; 20 s unless told. */
  readonly milliseconds?: number
}

/** The process of one module, to be asked. */
export type ModuleProcess = {
  ask<Kind extends Asked['ask']>(asked: Extract<Asked, { ask: Kind }>): Promise<Told[Kind]>
  /** Undefined once it ended. */
  readonly pid: number | undefined
  end(): void
}

type Waiting = { readonly resolve: (told: never) => void; readonly reject: (fault: unknown) => void }

function spawnHolder(module: string, environment: Readonly<Record<string, string>>): ChildProcess {
  const file = fileURLToPath(new URL('token-process.ts', import.meta.url))
  return spawn(process.execPath, ['--no-warnings', file, module], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { ...environment },
  })
}

/** Starts a process for a module. Each question is answered or throws SignerUnavailable; one that takes too long ends the process and all that wait. */
export function startModule({ module, environment = {}, milliseconds = 20_000 }: TokenModule): ModuleProcess {
  const child = spawnHolder(module, environment)
  const waiting = new Map<number, Waiting>()
  let number = 0
  let ended: string | undefined
  const end = (why: string) => {
    ended ??= why
    child.kill('SIGKILL')
    for (const { reject } of waiting.values()) reject(new SignerUnavailable('token-failed', new Error(ended)))
    waiting.clear()
  }
  child.on('error', (fault) => end(fault.message))
  child.on('exit', (code, signal) => end(`the token's process ended with ${signal ?? code}`))
  child.on('message', (reply: Reply) => {
    const one = waiting.get(reply.number)
    waiting.delete(reply.number)
    if ('told' in reply) one?.resolve(reply.told as never)
    else one?.reject(new SignerUnavailable(reply.code, new Error(reply.detail)))
  })
  // A token that is open and has nothing to do must not keep the program alive.
  const rest = (resting: boolean) => {
    for (const one of [child, child.channel]) if (resting) one?.unref()
    if (!resting) for (const one of [child, child.channel]) one?.ref()
  }
  return {
    get pid() {
      return ended === undefined ? child.pid : undefined
    },
    end: () => end('closed'),
    async ask(asked) {
      if (ended !== undefined) throw new SignerUnavailable('token-failed', new Error(ended))
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      const letter: Letter = { ...asked, number: number++ }
      waiting.set(letter.number, { resolve, reject })
      rest(false)
      const timer = setTimeout(() => end(`took longer than ${milliseconds} ms`), milliseconds)
      child.send(letter, (fault) => fault && end(fault.message))
      return promise.finally(() => {
        clearTimeout(timer)
        if (waiting.size === 0) rest(true)
      })
    },
  }
}
