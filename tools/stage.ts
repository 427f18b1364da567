/** One stage of `npm run check` or `npm test`: what it runs, how it is counted, where its log goes. */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
/** Where the stages' logs go. */
export const results = join(root, 'test-results')

export type Stage = {
  readonly name: string
  /** Absent: there is nothing to run, which is a failure. */
  readonly command?: readonly string[] | undefined
  /** File into which the tests' reporter writes its counts; a stage without one counts as one. */
  readonly counts?: string
  readonly minutes: number
  readonly env?: Readonly<Record<string, string | undefined>>
}
export type Outcome = {
  readonly name: string
  readonly seconds: number
  readonly passed: number
  readonly failed: number
}

/** Runs one stage; its output goes to `say` as it comes, and to test-results/. A hung stage is killed and has failed. */
export async function runStage(stage: Stage, say: (text: string) => void): Promise<Outcome> {
  mkdirSync(results, { recursive: true })
  if (stage.counts) rmSync(stage.counts, { force: true })
  const log = createWriteStream(join(results, `${stage.name}.log`))
  const tell = (text: string) => {
    log.write(text)
    say(text)
  }
  const began = performance.now()
  const code = await runCommand(stage, tell)
  await new Promise<void>((done) => log.end(done))
  const seconds = (performance.now() - began) / 1000

  if (stage.counts === undefined)
    return { name: stage.name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const { passed, failed } = readCounts(stage.counts)
  // A stage that ended badly without naming a failure is one itself; so is one in which nothing ran.
  const hidden = failed === 0 && (code !== 0 || passed === 0)
  return { name: stage.name, seconds, passed, failed: hidden ? 1 : failed }
}

/** Runs a command in a process group of its own, so that all of it ends when the time is over or the person interrupts. */
function runCommand({ name, command, minutes, env }: Stage, tell: (text: string) => void): Promise<number> {
  const [file, ...args] = command ?? []
  if (file === undefined) {
    tell(`  ✗ ${name}: không có gì để chạy · nothing to run\n`)
    return Promise.resolve(1)
  }
  return new Promise((done) => {
    const options = { cwd: root, env: { ...process.env, ...env }, detached: true }
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const end = (signal: NodeJS.Signals) => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal)
    }
    const interrupted = () => {
      end('SIGTERM')
      process.exit(130)
    }
    const tooLong = setTimeout(() => {
      tell(`  ✗ ${name}: quá ${minutes} phút · more than ${minutes} minutes\n`)
      end('SIGKILL')
    }, minutes * 60_000)
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', tell)
    child.on('error', (error) => tell(`  ✗ ${error.message}\n`))
    child.on('close', (code) => {
      clearTimeout(tooLong)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      done(code ?? 1)
    })
  })
}

function readCounts(file: string): { passed: number; failed: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { passed: number; failed: number }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
