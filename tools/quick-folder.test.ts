import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { takeQuickFolder } from './quick-folder.ts'

const memory = mkdtempSync(join(tmpdir(), 'krong-memory-'))
after(() => rmSync(memory, { recursive: true }))

it('what tests write goes into memory where there is room, and what a killed run left there is cleared', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const [left, used] = [dead, process.ppid].map((pid) =>
    join(memory, `krong-tests-${process.getuid?.() ?? 0}-${pid}-x`),
  ) as [string, string]
  for (const folder of [left, used]) mkdirSync(folder)

  const folder = takeQuickFolder({ memory, needed: Number.NEGATIVE_INFINITY })
  assert.ok(folder?.startsWith(memory) && existsSync(folder))
  assert.deepEqual([left, used].map(existsSync), [false, true], 'what a living run has is left alone')

  assert.equal(takeQuickFolder({ memory, needed: Number.POSITIVE_INFINITY }), undefined)
  assert.equal(takeQuickFolder({ memory: join(memory, 'nowhere') }), undefined)
})
