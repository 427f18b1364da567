import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { connectionOf } from './database-of.ts'
import { endProgram, freePort, startProgram, untilReady } from './program.ts'

const run = promisify(execFile)
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Lets the jobs of the demo's pictures end, so that no copy does them again. */
async function untilPicturesAreMade(folder: string): Promise<void> {
  const client = new pg.Client(connectionOf(folder))
  await client.connect()
  const waiting =
    "SELECT FROM portal.media WHERE kind = 'picture' AND (whole IS NULL OR banner IS NULL) AND failed IS NULL"
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(250))
    if ((await client.query(waiting)).rowCount === 0) break
  await client.end()
}

/** Starts the program once on a folder of this run, so that the demo is loaded once, and stops it again. */
async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  const program = startProgram(folder, await freePort())
  await untilReady(program)
  await untilPicturesAreMade(folder)
  await endProgram(program)
  for (const own of ['database.json', 'krong.lock', 'krong.lock.held'])
    await rm(join(folder, own), { force: true })
  writeFileSync(`${folder}.ready`, '')
}

/**
 * Fills a data folder with the demo as a first start leaves it: `npm test` loads it once (KRONG_TEST_RUN) and every test file copies it;
 * a test file that runs by itself loads its own.
 */
export async function fillFolder(folder: string): Promise<void> {
  const name = process.env.KRONG_TEST_RUN
  if (!name) return
  const template = join(tmpdir(), `krong-template-${name}`)
  const first = await mkdir(`${template}.lock`).then(
    () => true,
    () => false,
  )
  if (first) await make(template)
  for (const end = performance.now() + 120_000; !existsSync(`${template}.ready`); await sleep(100))
    if (performance.now() > end) throw new Error('the template of the demo was not made in time')
  await run('cp', ['-a', `${template}/.`, folder])
}

/** Takes the template of a run away. */
export async function removeTemplate(name: string): Promise<void> {
  for (const end of ['', '.lock', '.ready'])
    await rm(join(tmpdir(), `krong-template-${name}${end}`), { recursive: true, force: true })
}
