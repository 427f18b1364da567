/**
 * Runs a command with a PostgreSQL of its own: `node tools/with-database.ts [--programs FOLDER] -- COMMAND…`.
 * The command finds it in KRONG_TEST_DATABASE_URL; it keeps nothing on disk safe and is gone afterwards.
 */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AlreadyRunning, holdInstance, startServer } from '#platform/database/server/index.ts'

const { values, positionals } = parseArgs({
  options: { programs: { type: 'string' } },
  allowPositionals: true,
})
const prefix = `krong-run-${process.getuid?.() ?? 0}-`
const [command = '', ...args] = positionals

for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix)))
  await removeLeft(join(tmpdir(), name))

const { dataDir, held } = ownFolder()
const server = await startServer({ dataDir, programs: values.programs, durable: false })
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, KRONG_TEST_DATABASE_URL: server.url },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const code = await new Promise<number>((end) => child.once('exit', (status) => end(status ?? 1)))
await server.stop()
// The lock goes last: whoever sweeps at this moment leaves the folder alone.
rmSync(dataDir, { recursive: true, force: true })
held.release()
process.exitCode = code

/** A folder that this run holds; one that a sweep took at its very birth is left to it. */
function ownFolder() {
  for (;;) {
    const dataDir = mkdtempSync(join(tmpdir(), prefix))
    chmodSync(dataDir, 0o711)
    try {
      return { dataDir, held: holdInstance(dataDir) }
    } catch (error) {
      if (!(error instanceof AlreadyRunning) && existsSync(dataDir)) throw error
    }
  }
}

/** Clears the server that a killed run left behind; one in use is left alone. */
async function removeLeft(folder: string): Promise<void> {
  try {
    const lock = holdInstance(folder)
    // What was killed while it was made does not start: there is nothing to stop then.
    const left = await startServer({ dataDir: folder, programs: values.programs }).catch(() => undefined)
    await left?.stop()
    rmSync(folder, { recursive: true, force: true })
    lock.release()
  } catch (error) {
    if (!(error instanceof AlreadyRunning) && existsSync(folder)) throw error
  }
}
