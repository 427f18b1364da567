import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { attributeOf, elementsAt, elementsIn, readXml, textIn, XmlUnreadable } from './index.ts'

const refused: readonly (readonly [string, string, Uint8Array | string])[] = [
  ['a document type', 'doctype', '<!DOCTYPE a><a/>'],
  ['an entity that grows', 'doctype', '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
  ['an entity from a file', 'doctype', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['a document type from outside', 'doctype', '<!DOCTYPE a SYSTEM "http://example.vn/a.dtd"><a/>'],
  ['an entity that nobody declared', 'malformed', '<a>&nbsp;</a>'],
  ['XML 1.1', 'version', '<?xml version="1.1"?><a/>'],
  ['another encoding that it claims', 'encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>'],
  ['UTF-16', 'encoding', Buffer.from('\ufeff<a/>', 'utf16le')],
  ['bytes that are no UTF-8', 'encoding', Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e])],
  ['half a letter of two', 'encoding', '<a>\ud800</a>'],
  ['UTF-7', 'malformed', '+ADw-a/+AD4-'],
  ['a prefix without a namespace', 'malformed', '<x:a/>'],
  ['an attribute twice', 'malformed', '<a b="1" b="2"/>'],
  ['an attribute twice by two prefixes', 'malformed', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
  ['a namespace with space around it', 'namespace-name', '<a xmlns=" http://www.w3.org/2000/09/xmldsig#"/>'],
  ['a prefix taken back', 'namespace-name', '<a xmlns:x="u"><b xmlns:x=""/></a>'],
  ['two roots', 'malformed', '<a/><b/>'],
  ['text after the root', 'malformed', '<a/>b'],
  ['a tag left open', 'malformed', '<a><b></a>'],
  ['nothing', 'malformed', ''],
  ['nesting without end', 'too-deep', '<a>'.repeat(100_000)],
  ['attributes without end', 'too-many-attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `b${at}=""`).join(' ')}/>`],
  ['prefixes without end', 'too-many-prefixes', `<a>${Array.from({ length: 101 }, (_, at) => `<b xmlns:p${at}="u"/>`).join('')}</a>`],
  ['elements without end', 'too-many-elements', `<a>${'<b/>'.repeat(200_000)}</a>`],
] // prettier-ignore

describe('what is not read', () => {
  for (const [what, code, given] of refused)
    it(what, () => {
      assert.throws(() => readXml(given), (fault) => fault instanceof XmlUnreadable && fault.code === code) // prettier-ignore
    })
})

it('a comment parts no text, and CDATA is text', () => {
  const { root } = readXml('<a>ông A<!-- --> và <![CDATA[<ông> B]]><!----></a>')
  assert.equal(textIn(root), 'ông A và <ông> B')
  assert.equal(root.children.length, 1)
})

it('text in which something else stands is not just text', () => {
  assert.throws(() => textIn(readXml('<a>1<?x?>2</a>').root), { code: 'not-just-text' })
  assert.throws(() => textIn(readXml('<a>1<b/>2</a>').root), { code: 'not-just-text' })
})

it('prefixes mean nothing, namespaces do', () => {
  const document = readXml('<x:a xmlns:x="u"><b xmlns="u" c="1" x:c="2"/><b/></x:a>')
  const [found, ...more] = elementsAt(document, [{ namespace: 'u', local: 'a' }, { namespace: 'u', local: 'b' }]) // prettier-ignore
  assert.deepEqual(more, [])
  assert.equal(attributeOf(found!, 'c'), '1')
  assert.equal(elementsIn(document.root).length, 2)
  assert.deepEqual(elementsAt(document, [{ namespace: '', local: 'a' }]), [])
  assert.deepEqual(elementsAt(document, []), [])
})

it('names of objects in JavaScript are names like others', () => {
  const { root } = readXml('<constructor __proto__="1" xmlns:toString="u"><toString:valueOf/></constructor>')
  assert.equal(attributeOf(root, '__proto__'), '1')
  assert.equal(elementsIn(root)[0]!.namespace, 'u')
})
