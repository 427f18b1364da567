/** Load on one page of two servers in turn, from this process, over loopback, with 32 connections. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { loadDemo } from '../src/demo.ts'
import { analyzeTables, createTransactor, openPool } from '../src/platform/database/index.ts'
import { createAnnouncer } from '../src/platform/record/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { prepareModules } from '../src/modules.ts'
import { readConfig, readSecrets } from '../src/platform/config/index.ts'
import { withBenchDatabase } from './database.ts'
import { compare, type Side } from './measure.ts'

/** Starts a server under measurement (http-server.ts) and gives its address, and how much processor time it has used, in microseconds. */
export async function startServer(
  folder: string,
  args: readonly string[],
): Promise<{ url: string; child: ChildProcess; usage: () => Promise<number> }> {
  // As `npm start` runs the program.
  const flags = ['--max-semi-space-size=64', '--import', './tools/tsx.ts']
  const child = spawn(process.execPath, [...flags, 'bench/http-server.ts', ...args], {
    env: { ...process.env, KRONG_DATA: folder, KRONG_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', (code) => reject(new Error(`the server under measurement ended with ${code}`)))
  })
  const usage = () =>
    new Promise<number>((resolve) => {
      child.once('message', (microseconds) => resolve(Number(microseconds)))
      child.send('usage')
    })
  return { url, child, usage }
}

/** Answers per second of one page under 32 connections; an answer other than 200 ends the bench. */
function load(url: string): Side {
  return async (milliseconds) => {
    const { requests, non2xx, errors, duration } = await autocannon({
      url,
      connections: 32,
      duration: Math.max(1, Math.round(milliseconds / 1000)),
    })
    if (non2xx > 0 || errors > 0)
      throw new Error(`${url}: ${non2xx} answers other than 2xx, ${errors} errors`)
    return requests.total / duration
  }
}

/** Loads the demo into a database, with the secrets of a data folder, and counts it as the program does. */
export async function fillDemo(
  { appUrl, ownerUrl }: { readonly appUrl: string; readonly ownerUrl: string },
  folder: string,
): Promise<void> {
  const config = readConfig({ ...process.env, KRONG_DATA: folder })
  prepareModules(config, readSecrets(config.secretsFolder))
  const pool = openPool(appUrl, 'krong_app', { max: 2 })
  await loadDemo(createTransactor({ pool, announce: createAnnouncer() }), silentLog)
  await pool.end()
  const owner = openPool(ownerUrl, 'krong_owner', { max: 1 })
  await analyzeTables(owner).finally(() => owner.end())
}

/** Measures Krông's home page (the demo district) against the same text from a bare Hono, and prints one figure. */
export async function measurePage(
  bench: string,
  figure: string,
  note: string,
  kind: 'krong' | 'krong-uncached',
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'krong-bench-'))
  const children: ChildProcess[] = []
  try {
    await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
      await fillDemo({ appUrl, ownerUrl }, folder)
      const krong = await startServer(folder, [kind, '', ownerUrl, appUrl])
      children.push(krong.child)
      const page = await fetch(krong.url).then((answer) => answer.text())
      const textFile = join(folder, 'page.html')
      writeFileSync(textFile, page)
      const bare = await startServer(folder, ['bare', textFile])
      children.push(bare.child)
      await compare({
        bench,
        figure,
        unit: 'pages/s',
        note: `${note}; home page of ${Buffer.byteLength(page)} bytes, 32 connections, load from the same machine`,
        subject: load(krong.url),
        baseline: load(bare.url),
        milliseconds: 3000,
      })
      for (const child of children) child.kill('SIGKILL')
    })
  } finally {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}
