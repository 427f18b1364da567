import { fileURLToPath } from 'node:url'
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { verifyKept } from './file-store.ts'
import type { Hash } from './hash.ts'
import { openFileStore } from './open-file-store.ts'
import { samplePdf } from './testing/samples.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-killed-'))
after(() => rm(folder, { recursive: true }))
const pdf = Buffer.concat([
  samplePdf().subarray(0, -6),
  Buffer.alloc(8_000_000, 'trang '),
  Buffer.from('\n%%EOF\n'),
])
const hash = createHash('sha256').update(pdf).digest('hex') as Hash

function start(): ChildProcess & {
  stdin: NonNullable<ChildProcess['stdin']>
  stdout: NonNullable<ChildProcess['stdout']>
} {
  const script = fileURLToPath(new URL('./testing/keep-stdin.ts', import.meta.url))
  return spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] }) as ReturnType<
    typeof start
  >
}

async function waitForBytes(): Promise<void> {
  for (let round = 0; round < 100 && (await readdir(join(folder, 'uploads'))).length === 0; round++)
    await wait(20)
}

for (const share of [0.01, 0.5, 0.99]) {
  test(`a process killed at ${share * 100} % of an upload keeps nothing, and its leftover is swept`, async () => {
    const child = start()
    await once(child.stdout, 'data')
    child.stdin.on('error', () => {}) // the process dies while it is being told
    child.stdin.write(pdf.subarray(0, Math.floor(pdf.length * share)))
    await waitForBytes()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const { store, staging } = await openFileStore({ folder })
    assert.deepEqual(await Array.fromAsync(store.list()), [])
    assert.equal((await readdir(join(folder, 'uploads'))).length, 1)
    assert.equal(await staging.sweep(Temporal.Duration.from({ seconds: 0 })), 1)
  })
}

test('the same upload tried again afterwards is kept whole', async () => {
  const child = start()
  child.stdin.end(pdf)
  assert.equal((await text(child.stdout)).trim(), `ready\n${hash}`)
  const { store } = await openFileStore({ folder })
  assert.equal(await verifyKept(store, hash), true)
  assert.deepEqual(await readdir(join(folder, 'uploads')), [])
})
