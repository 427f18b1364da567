import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { oldSites } from '../policies.ts'
import { type PackedEntry, packZip } from '../testing/pack-zip.ts'
import { refusedCode } from '../testing/refused.ts'
import { openZip } from './open-zip.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-open-zip-'))
after(() => rm(folder, { recursive: true }))
let serial = 0
async function onDisk(entries: PackedEntry[]): Promise<string> {
  const path = join(folder, `${serial++}.zip`)
  await writeFile(path, packZip(entries))
  return path
}
async function wholeOf(entries: PackedEntry[], name: string): Promise<string> {
  await using zip = await openZip(await onDisk(entries), oldSites.zip)
  const chunks: Buffer[] = []
  for await (const chunk of zip.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('files of an archive are told by name and read one by one, locked ones and folders left out', async () => {
  const long = 'dòng dài '.repeat(200_000)
  const entries: PackedEntry[] = [
    { name: 'uploads/', content: '', store: true },
    { name: 'uploads/a.txt', content: 'ngắn' },
    { name: 'uploads/dài.txt', content: long },
    { name: 'khóa.txt', content: 'x', encrypted: true },
  ]
  await using zip = await openZip(await onDisk(entries), oldSites.zip)
  assert.deepEqual(
    zip.files.map(({ name, size }) => [name, size]),
    [['uploads/a.txt', 6], ['uploads/dài.txt', Buffer.byteLength(long)]], // prettier-ignore
  )
  assert.equal(await wholeOf(entries, 'uploads/dài.txt'), long)
  assert.equal(await wholeOf(entries, 'uploads/a.txt'), 'ngắn')
  assert.equal(await refusedCode(wholeOf(entries, '../etc/passwd')), 'files.not-found')
})

const lies: readonly (readonly [string, PackedEntry, string])[] = [
  ['a wrong checksum', { name: 'a', content: 'abc', crc: 1 }, 'files.zip-broken'],
  ['more bytes than it says', { name: 'a', content: 'x'.repeat(700_000), declaredSize: 10 }, 'files.zip-lies'],
  ['fewer bytes than it says', { name: 'a', content: 'abc', declaredSize: 900 }, 'files.zip-lies'],
  ['no deflate stream', { name: 'a', content: Buffer.from('garbage!'), store: true, method: 8 }, 'files.zip-broken'],
] // prettier-ignore
for (const [what, entry, code] of lies)
  test(`a file is refused as it is read: ${what}`, async () => {
    assert.equal(await refusedCode(wholeOf([entry], 'a')), code)
  })

test('an archive whose directory is dishonest is not opened', async () => {
  for (const [entry, code] of [
    [{ name: '../a', content: 'x' }, 'files.zip-path'],
    [{ name: 'a', content: '/etc/passwd', mode: 0o120777 }, 'files.zip-link'],
    [{ name: 'a', content: Buffer.alloc(64 * 1024 * 1024) }, 'files.zip-ratio'],
  ] as const)
    assert.equal(await refusedCode(wholeOf([entry], entry.name)), code)
})
