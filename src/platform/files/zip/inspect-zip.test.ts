import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { documents } from '../policies.ts'
import { type PackedEntry, packZip } from '../testing/pack-zip.ts'
import { refusedCode } from '../testing/refused.ts'
import { inspectZip } from './inspect-zip.ts'

const folder = await mkdtemp(join(tmpdir(), 'krong-zip-'))
after(() => rm(folder, { recursive: true }))

const MB = 1024 * 1024
const limits = documents.zip
let serial = 0
async function onDisk(bytes: Buffer): Promise<string> {
  const path = join(folder, `${serial++}.zip`)
  await writeFile(path, bytes)
  return path
}
const inspect = async (bytes: Buffer) => inspectZip(await onDisk(bytes), limits)

const ordinary: PackedEntry[] = [
  { name: 'Công văn/', content: '', store: true },
  { name: 'Công văn/Tờ trình.txt', content: 'Kính gửi Ủy ban nhân dân huyện' },
  { name: 'Công văn/Phụ lục.txt', content: 'a'.repeat(5000) },
]

test('an ordinary archive passes and tells its names', async () => {
  const report = await inspect(packZip(ordinary))
  assert.deepEqual(report.names, ['Công văn/', 'Công văn/Tờ trình.txt', 'Công văn/Phụ lục.txt'])
  assert.deepEqual([report.encrypted, report.executable], [false, false])
})

test('an archive holding a program says so, also one archive deeper', async () => {
  const inner = packZip([{ name: 'x.scr', content: 'MZ\x90' }])
  assert.equal((await inspect(packZip([{ name: 'a.bin', content: 'MZ\x90' }]))).executable, true)
  assert.equal((await inspect(packZip([{ name: 'a.zip', content: inner, store: true }]))).executable, true)
})

test('a locked archive is flagged without being unfolded', async () => {
  const report = await inspect(
    packZip([{ name: 'mật.txt', content: 'x', encrypted: true, declaredSize: 1, method: 99, store: true }]),
  )
  assert.equal(report.encrypted, true)
})

const nested = (depth: number): Buffer =>
  depth === 0 ? packZip(ordinary) : packZip([{ name: 'trong.zip', content: nested(depth - 1), store: true }])

test('archives inside archives pass to the allowed depth and no deeper, and leave nothing on disk', async () => {
  await inspect(nested(2))
  assert.equal(await refusedCode(inspect(nested(3))), 'files.zip-nested')
  assert.deepEqual(
    (await readdir(folder)).filter((name) => !name.endsWith('.zip')),
    [],
  )
})

const zeros = Buffer.alloc(300 * MB)
const bomb = deflateRawSync(zeros, { level: 9 })
const patched = (bytes: Buffer, at: number, value: number) => {
  bytes.writeUInt32LE(value, at)
  return bytes
}
const traps: readonly (readonly [string, () => Buffer, string])[] = [
  ['300 MB of zeros in 300 kB', () => packZip([{ name: 'bom', content: zeros }]), 'files.zip-ratio'],
  [
    'a bomb in many medium pieces',
    () =>
      packZip(Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, content: zeros.subarray(0, 19 * MB) }))),
    'files.zip-too-large',
  ],
  [
    'a bomb that declares one byte',
    () => packZip([{ name: 'bom', content: bomb, method: 8, store: true, declaredSize: 1 }]),
    'files.zip-lies',
  ],
  [
    'a declared size larger than real',
    () => packZip([{ name: 'a', content: 'abc', declaredSize: 9999 }]),
    'files.zip-lies',
  ],
  [
    'a bomb one archive deeper',
    () => packZip([{ name: 'a.zip', content: packZip([{ name: 'b', content: zeros }]), store: true }]),
    'files.zip-ratio',
  ],
  [
    'overlapping entries that share one kernel',
    () =>
      packZip([
        { name: 'a', content: zeros.subarray(0, MB) },
        ...Array.from({ length: 50 }, (_, n) => ({
          name: `k${n}`,
          content: zeros.subarray(0, MB),
          sameAs: 0,
        })),
      ]),
    'files.zip-overlap',
  ],
  [
    'two entries of one name',
    () =>
      packZip([
        { name: 'a.txt', content: '1' },
        { name: 'A.TXT', content: '2' },
      ]),
    'files.zip-duplicate',
  ],
  [
    'a name in two normal forms',
    () =>
      packZip([
        { name: 'ệ', content: '1' },
        { name: 'ệ'.normalize('NFD'), content: '2' },
      ]),
    'files.zip-duplicate',
  ],
  [
    '100,000 empty files',
    () => packZip(Array.from({ length: 100_000 }, (_, n) => ({ name: `${n}`, store: true }))),
    'files.zip-entries',
  ],
  [
    '65,536 files said to be none',
    () => packZip(Array.from({ length: 65_536 }, (_, n) => ({ name: `${n}`, store: true }))),
    'files.zip-lies',
  ],
  ['a path upwards', () => packZip([{ name: '../../etc/cron.d/x', content: 'x' }]), 'files.zip-path'],
  ['a Windows path upwards', () => packZip([{ name: '..\\..\\x', content: 'x' }]), 'files.zip-path'],
  ['an absolute path', () => packZip([{ name: '/etc/passwd', content: 'x' }]), 'files.zip-path'],
  ['a drive letter', () => packZip([{ name: 'C:\\x', content: 'x' }]), 'files.zip-path'],
  ['a null byte in a name', () => packZip([{ name: 'a.txt\0.exe', content: 'x' }]), 'files.zip-path'],
  ['a folder with content', () => packZip([{ name: 'a/', content: 'x' }]), 'files.zip-lies'],
  [
    'a symbolic link',
    () => packZip([{ name: 'link', content: '/etc/passwd', mode: 0o120777 }]),
    'files.zip-link',
  ],
  [
    'another name in the local header',
    () => packZip([{ name: 'a.txt', localName: 'b.exe', content: 'x' }]),
    'files.zip-lies',
  ],
  [
    'a hidden entry between data and directory',
    () =>
      packZip(ordinary, { gap: packZip([{ name: 'hidden', content: 'x'.repeat(100) }]).subarray(0, 200) }),
    'files.zip-lies',
  ],
  [
    'something before the archive',
    () => {
      const inner = packZip(ordinary)
      return Buffer.concat([Buffer.from('GIF89a'), inner])
    },
    'files.zip-broken',
  ],
  [
    'fewer entries counted than listed',
    () => packZip([...ordinary, ...Array.from({ length: 9 }, (_, n) => ({ name: `h${n}` }))], { count: 2 }),
    'files.zip-lies',
  ],
  ['a wrong checksum', () => packZip([{ name: 'a', content: 'abc', crc: 1 }]), 'files.zip-broken'],
  ['an unknown method', () => packZip([{ name: 'a', content: 'abc', method: 14 }]), 'files.zip-method'],
  ['a cut archive', () => packZip(ordinary).subarray(0, 150), 'files.zip-broken'],
  [
    'garbage in the deflate stream',
    () => packZip([{ name: 'a', content: Buffer.from('garbage!'), store: true, method: 8 }]),
    'files.zip-broken',
  ],
  [
    'a zip64 mark without a zip64 record',
    () => {
      const bytes = packZip(ordinary)
      return patched(bytes, bytes.length - 6, 0xffffffff)
    },
    'files.zip-broken',
  ],
]
for (const [trap, make, code] of traps) {
  test(`refused within 2 s and little memory: ${trap}`, async () => {
    const path = await onDisk(make())
    const memory = process.memoryUsage.rss()
    const started = performance.now()
    assert.equal(await refusedCode(inspectZip(path, limits)), code)
    assert.ok(performance.now() - started < 2500, `took ${performance.now() - started} ms`)
    assert.ok(process.memoryUsage.rss() - memory < 150 * MB)
  })
}

test('an archive of 4,999 honest small files passes', async () => {
  const entries = Array.from({ length: 4_999 }, (_, n) => ({
    name: `Phụ lục ${n}.txt`,
    content: `nội dung ${n}`,
  }))
  const patient = { ...limits, milliseconds: 30_000 } // what the limit of time does is another test's business
  assert.equal((await inspectZip(await onDisk(packZip(entries)), patient)).names.length, 4_999)
})

test('an archive that would take too long is refused when its time is over', async () => {
  const path = await onDisk(packZip([{ name: 'a', content: zeros.subarray(0, 19 * MB) }]))
  assert.equal(await refusedCode(inspectZip(path, { ...limits, milliseconds: 1 })), 'files.zip-slow')
})
