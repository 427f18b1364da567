import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { connectionOf } from './database-of.ts'
import { endProgram, freePort, postmasterOf, startProgram, untilReady } from './program.ts'

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

/** Waits until no server writes any more: a program that was late in ending did not wait for its own, and what is copied must be at rest. */
async function untilAtRest(folder: string): Promise<void> {
  const postmaster = await postmasterOf(folder)
  if (postmaster) process.kill(postmaster, 'SIGINT')
  for (const end = performance.now() + 60_000; await postmasterOf(folder); await sleep(100))
    if (performance.now() > end) throw new Error('the PostgreSQL of the template does not end')
}

/** Starts the program once on a folder of this run, so that the demo is loaded once, and stops it again. */
async function make(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  const program = startProgram(folder, await freePort())
  // Who is interrupted meanwhile leaves nothing running.
  const end = () => void program.child.kill('SIGTERM')
  process.once('exit', end)
  await untilReady(program)
  await untilPicturesAreMade(folder)
  await endProgram(program)
  await untilAtRest(folder)
  process.off('exit', end)
  for (const own of ['database.json', 'krong.lock', 'krong.lock.held'])
    await rm(join(folder, own), { force: true })
  writeFileSync(`${folder}.ready`, '')
}

const folderOf = (name: string) => join(tmpdir(), `krong-template-${name}`)

/** Makes the template of a run, unless somebody has begun to. */
export async function makeTemplate(name: string): Promise<void> {
  const template = folderOf(name)
  const first = await mkdir(`${template}.lock`).then(
    () => true,
    () => false,
  )
  if (first) await make(template)
}

/**
 * Fills a data folder with the demo as a first start leaves it: `npm test` loads it once (KRONG_TEST_RUN) and every test file copies it;
 * a test file that runs by itself loads its own.
 */
export async function fillFolder(folder: string): Promise<void> {
  const name = process.env.KRONG_TEST_RUN
  if (!name) return
  await makeTemplate(name)
  const template = folderOf(name)
  for (const end = performance.now() + 240_000; !existsSync(`${template}.ready`); await sleep(100))
    if (performance.now() > end) throw new Error('the template of the demo was not made in time')
  await run('cp', ['-a', `${template}/.`, folder])
}

/** Takes the template of a run away. */
export async function removeTemplate(name: string): Promise<void> {
  for (const end of ['', '.lock', '.ready'])
    await rm(`${folderOf(name)}${end}`, { recursive: true, force: true })
}
