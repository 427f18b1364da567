import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findInstance, holdInstance } from './instance-lock.ts'

const data = mkdtempSync(join(tmpdir(), 'krong-lock-test-'))
after(() => rmSync(data, { recursive: true, force: true }))

test('a second start says that Krông runs and where; a killed instance leaves no lock', async () => {
  const script = `import { holdInstance } from ${JSON.stringify(import.meta.resolve('./instance-lock.ts'))}
    holdInstance(process.argv[1]).answersAt('http://127.0.0.1:3000'); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((held) => child.stdout.once('data', held))

  assert.throws(() => holdInstance(data), /đang chạy.+http:\/\/127\.0\.0\.1:3000.+running/su)
  assert.equal(findInstance(data)?.pid, child.pid)

  const gone = new Promise((end) => child.once('exit', end))
  child.kill('SIGKILL')
  await gone
  assert.equal(findInstance(data), undefined)
  const lock = holdInstance(data)
  assert.equal(findInstance(data)?.pid, process.pid)
  lock.release()
  assert.equal(findInstance(data), undefined)
})
