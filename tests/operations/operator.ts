import { spawn } from 'node:child_process'

/** What an operator's command printed, and its exit code. */
export type Done = { readonly code: number | null; readonly printed: string }

/** Starts a command in a process of its own, as an operator does at the terminal. */
export function startCommand(folder: string, words: readonly string[]) {
  const child = spawn(process.execPath, ['--import', './tools/tsx.ts', 'src/main.ts', ...words], {
    env: { ...process.env, KRONG_DATA: folder, KRONG_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk))
  const done = new Promise<Done>((resolve) => child.once('exit', (code) => resolve({ code, printed })))
  return { child, done }
}

/** Runs a command to its end. */
export const krong = (folder: string, ...words: string[]): Promise<Done> => startCommand(folder, words).done
