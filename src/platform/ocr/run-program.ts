import { spawn } from 'node:child_process'

export type Ran = {
  readonly outcome: 'done' | 'failed' | 'too-long'
  readonly output: Buffer
  readonly errors: string
}

const outputLimit = 32 * 1024 * 1024
/** All writable memory of the program where the system can bound it, in megabytes. */
const memory = 1_500

/** Runs a program with bytes on its standard input, one thread, bounded memory and time; what cannot be started has failed. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input, milliseconds }: { readonly input?: Buffer; readonly milliseconds: number },
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>()
  const bounded = ['/bin/sh', '-c', `ulimit -d ${memory * 1024} 2>/dev/null; exec "$0" "$@"`, program, ...args] // prettier-ignore
  const [file, ...rest] = process.platform === 'win32' ? [program, ...args] : bounded
  const child = spawn(file!, rest, { env: { PATH: process.env['PATH'], OMP_THREAD_LIMIT: '1', LC_ALL: 'C' } })
  const output: Buffer[] = []
  let [size, errors] = [0, '']
  let outcome: Ran['outcome'] = 'done'
  const stop = (why: Ran['outcome']) => {
    outcome = why
    child.kill('SIGKILL')
  }
  const tooLong = setTimeout(() => stop('too-long'), milliseconds)
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > outputLimit) stop('failed')
    else output.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)))
  // A program that ends before it has read everything closes the pipe; how it ended says the rest.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const end = (code: number | null) => {
    clearTimeout(tooLong)
    resolve({ outcome: outcome === 'done' && code !== 0 ? 'failed' : outcome, output: Buffer.concat(output), errors }) // prettier-ignore
  }
  child.on('error', () => end(1)).on('close', end)
  return promise
}
