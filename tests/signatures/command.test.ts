import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { authorities, patch, signed, text } from './gallery/paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-verify-'))
after(() => rmSync(folder, { recursive: true }))
const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(authorities.root.certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
mkdirSync(join(folder, 'den', 'cu'), { recursive: true })
writeFileSync(join(folder, 'goc.pem'), pem)
writeFileSync(join(folder, 'den', 'a.pdf'), signed)
writeFileSync(join(folder, 'den', 'b.pdf'), patch(signed, 20, { V: text('moi') }))
writeFileSync(join(folder, 'den', 'cu', 'c.PDF'), 'not a PDF at all')
writeFileSync(join(folder, 'den', 'ghi-chu.txt'), 'no PDF either')

type Line = {
  readonly file: string
  readonly indication: string
  readonly subIndication: string | null
  readonly signatures: readonly Record<string, unknown>[]
}

function verify(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './tools/tsx.ts', 'src/main.ts', 'verify', ...words],
    { encoding: 'utf8' },
  )
  const lines = stdout
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  return { status, stderr, told: lines.map((line) => JSON.parse(line) as Line) }
}

it('krong verify prints a JSON line for each PDF of a folder, without any instance', () => {
  const { status, told } = verify(
    join(folder, 'den'),
    '--trust',
    join(folder, 'goc.pem'),
    '--at',
    '2026-11-25T10:00:00+07:00',
  )
  assert.equal(status, 0)
  assert.deepEqual(
    told.map(({ file, indication, subIndication }) => [file.slice(folder.length), indication, subIndication]),
    [
      ['/den/a.pdf', 'TOTAL-PASSED', null],
      ['/den/b.pdf', 'TOTAL-FAILED', 'FORMAT_FAILURE'],
      ['/den/cu/c.PDF', 'TOTAL-FAILED', 'FORMAT_FAILURE'],
    ],
  )
  const [good, changed] = told.map(({ signatures }) => signatures[0])
  assert.equal(good!.level, 'B-LT')
  assert.equal(good!.signer, 'Nguyễn Thị Hương Giang')
  assert.equal(good!.signingTime, '2026-11-20T01:30:00Z')
  assert.equal(good!.coversWholeFile, false)
  assert.ok((changed!.changes as { kind: string }[]).some(({ kind }) => kind === 'form-value-changed'))
})

it('krong verify trusts nobody unless told, and ends with 1 where a file cannot be opened', () => {
  const open = verify(join(folder, 'den', 'a.pdf'))
  assert.equal(open.status, 0)
  assert.equal(open.told[0]!.subIndication, 'NO_CERTIFICATE_CHAIN_FOUND')
  const missing = verify(join(folder, 'khong-co.pdf'))
  assert.equal(missing.status, 1)
  assert.match(missing.stderr, /Không mở được/)
  assert.equal(verify('--at', 'hôm qua', join(folder, 'den')).status, 2)
})
