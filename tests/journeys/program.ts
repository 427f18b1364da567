import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for a program, through which PostgreSQL's user may pass when root runs the tests. */
export async function newFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `krong-${name}-`))
  await chmod(folder, 0o711)
  return folder
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

export type Program = {
  readonly url: string
  readonly child: ChildProcess
  /** What it has printed so far. */
  printed(): string
  ended: Promise<number | null>
}

/** Starts the program as `npm start` would, on the packages that are there. */
export function startProgram(folder: string, port: number, settings: Record<string, string> = {}): Program {
  let text = ''
  const child = spawn(process.execPath, ['--import', './tools/tsx.ts', 'src/main.ts'], {
    env: {
      ...process.env,
      KRONG_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      KRONG_LOG: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { url: `http://127.0.0.1:${port}`, child, printed: () => text, ended }
}

/** Waits until the program answers that it is ready; fails with what it printed when it ends before. */
export async function untilReady({ url, child, printed }: Program, milliseconds = 240_000): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${printed()}`)
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not ready in time: ${printed()}`)
}

/** Kills the program and, when told, the PostgreSQL of its data folder, as a power cut would. */
export async function powerCut({ child, ended }: Program, folder: string, database: boolean): Promise<void> {
  child.kill('SIGKILL')
  await ended
  if (!database) return
  const pid = await postmasterOf(folder)
  if (pid) process.kill(pid, 'SIGKILL')
}

/** The process of the PostgreSQL that a data folder has, while it runs. */
export async function postmasterOf(folder: string): Promise<number | undefined> {
  const note = await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8').catch(() => undefined)
  const pid = Number(note?.split('\n')[0])
  return pid > 1 ? pid : undefined
}

/** Ends the program politely; kills it after 20 s. */
export async function endProgram({ child, ended }: Program): Promise<void> {
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(patience)
}
