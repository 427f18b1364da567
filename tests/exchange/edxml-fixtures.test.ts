import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { checkPacket, fillContents, type PacketRead, writeSkeleton, writeStatus } from '#kit/edxml/index.ts'
import { documentValues } from '#kit/edxml/document-values.ts'
import { statusValues } from '#kit/edxml/status-values.ts'
import { elementsIn, readXml, type XmlElement } from '#kit/xml/index.ts'
import { arriving, gathered, plain, readWhole } from './edxml-streams.ts'

const folder = join(import.meta.dirname, '../fixtures/edxml/valid')
const files = globSync('*.edxml', { cwd: folder }).toSorted()
const bytesOf = (file: string) => readFileSync(join(folder, file))

const trimmed = (text: string) => text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

/** Every text that stands in an element without others, signatures and contents left aside. */
function textsIn(element: XmlElement): string[] {
  if (['Signature', 'ContentTransferEncoded'].includes(element.local)) return []
  const inside = elementsIn(element)
  const own = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
  const texts = inside.length === 0 || trimmed(own) !== '' ? [trimmed(own)] : []
  return [...texts, ...inside.flatMap(textsIn)].filter((text) => text !== '')
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

/** What a packet says, as the standard would write it, and what its reader told beside. */
function saidBy({ packet, tolerances }: PacketRead): Set<string> {
  const written = packet.kind === 'document' ? documentValues(packet) : statusValues(packet)
  const said = [...stringsIn(written), ...tolerances.map(({ found }) => found)]
  return new Set(said.flatMap((text) => [text, text.replace(/^cid:/, '')]))
}

/** Whether a value that may not be written is one that the reader told of. */
const wasTold = (path: string, { tolerances }: PacketRead) =>
  tolerances.some((one) => path === one.path || path.startsWith(`${one.path}/`))

let writable = 0

for (const file of files)
  describe(basename(file, '.edxml'), () => {
    it('is read as it should be', async () => {
      const { packet, tolerances, signature, contents } = await readWhole(bytesOf(file))
      const expected: unknown = JSON.parse(readFileSync(join(folder, file.replace('.edxml', '.json')), 'utf8')) // prettier-ignore
      assert.deepEqual(plain({ tolerances, signature, contents, packet }), expected)
    })

    it('loses no text on the way', async () => {
      const read = await readWhole(bytesOf(file))
      const said = saidBy(read)
      const parts = textsIn(readXml(bytesOf(file)).root)
      assert.ok(parts.length > 3)
      const lost = parts.filter((text) => !said.has(text) && !said.has(text.replace(/^cid:/, '')))
      const nested = read.tolerances.some(({ code }) => code === 'code-nested')
      assert.deepEqual(nested ? lost.filter((text) => !['125', 'KH-UBND'].includes(text)) : lost, [])
    })

    it('is written strictly and says the same, or may not be written for what was told', async () => {
      const read = await readWhole(bytesOf(file))
      const { packet, bytes, contents } = read
      const faults = checkPacket(packet)
      assert.deepEqual(faults.filter(({ path }) => !wasTold(path, read)), []) // prettier-ignore
      if (faults.length > 0) return
      writable++
      const byId = new Map(contents.map(({ contentId }, place) => [contentId, bytes[place]!]))
      const skeleton = packet.kind === 'document' ? writeSkeleton(packet) : writeStatus(packet)
      const written = fillContents(skeleton, (contentId) => arriving(byId.get(contentId) ?? ''))
      const again = await readWhole(await gathered(written))
      assert.deepEqual(again.tolerances.filter(({ code }) => code !== 'not-a-zip'), []) // prettier-ignore
      const whole = ({ at }: { readonly at?: unknown }) => (typeof at === 'string' ? at.replace(/\.\d+Z/, 'Z') : at) // prettier-ignore
      const [before, after] = [plain(packet), plain(again.packet)] as [{ at?: unknown }, { at?: unknown }]
      assert.deepEqual(after, { ...before, ...('at' in before ? { at: whole(before) } : {}) })
    })
  })

it('there are many of them, and most may be written', () => {
  assert.ok(files.length >= 80, String(files.length))
  assert.ok(writable >= 60, String(writable))
})
