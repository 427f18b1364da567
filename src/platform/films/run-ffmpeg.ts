import { spawn } from 'node:child_process'

export type Ran = { readonly outcome: 'done' | 'failed' | 'too-slow' | 'absent'; readonly errors: string }

/** All writable memory of the program where the system can bound it, in megabytes: H.264 of 4K takes about 700. */
const memory = 2_000

/** Runs ffmpeg in a folder at the lowest priority, without standard input, bounded in memory and time; the whole group is killed when the time is up. */
export function runFfmpeg(
  args: readonly string[],
  { folder, milliseconds, program = 'ffmpeg' }: { readonly folder: string; readonly milliseconds: number; readonly program?: string }, // prettier-ignore
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>()
  const bounded = `ulimit -d ${memory * 1024} 2>/dev/null; exec nice -n 19 "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', bounded, program, '-hide_banner', '-nostdin', '-loglevel', 'error', '-y', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  }) // prettier-ignore
  let errors = ''
  let isLate = false
  const tooLong = setTimeout(() => {
    isLate = true
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }, milliseconds)
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2_000)))
  const end = (code: number | null) => {
    clearTimeout(tooLong)
    // 127: `nice` found no such program.
    resolve({ outcome: isLate ? 'too-slow' : code === 0 ? 'done' : code === 127 ? 'absent' : 'failed', errors }) // prettier-ignore
  }
  child.on('error', () => end(127)).on('close', end)
  return promise
}
