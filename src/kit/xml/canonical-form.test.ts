import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonicalForm, elementsIn, elementsOf, readXml } from './index.ts'

const whole = (xml: string, method: 'exclusive' | 'inclusive') => canonicalForm(readXml(xml), { method })

it('start and end tags are written as RFC 3076, clause 3.3 shows', () => {
  const given =
    '<doc>\n   <e1   />\n   <e3   name = "elem3"   id="elem3"   />\n   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m"\n      xmlns:b="http://www.ietf.org"\n      xmlns:a="http://www.w3.org"\n      xmlns="http://example.org"/>\n   <e6 xmlns="" xmlns:a="http://www.w3.org">\n      <e7 xmlns="http://www.ietf.org">\n         <e8 xmlns="" xmlns:a="http://www.w3.org"/>\n      </e7>\n   </e6>\n</doc>'
  assert.equal(
    whole(given, 'inclusive'),
    '<doc>\n   <e1></e1>\n   <e3 id="elem3" name="elem3"></e3>\n   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m" attr2="all" b:attr="sorted" a:attr="out"></e5>\n   <e6 xmlns:a="http://www.w3.org">\n      <e7 xmlns="http://www.ietf.org">\n         <e8 xmlns=""></e8>\n      </e7>\n   </e6>\n</doc>',
  )
})

it('instructions stay and comments go, as clause 3.1 shows', () => {
  const given =
    '<?xml version="1.0"?>\n\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n\n<doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->'
  assert.equal(
    whole(given, 'inclusive'),
    '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!</doc>\n<?pi-without-data?>',
  )
})

it('an element means the same wherever it is put in the exclusive form only (RFC 3741, clause 2.2)', () => {
  const elementIn = (xml: string) => elementsOf(readXml(xml).root).find(({ local }) => local === 'elem2')!
  const inner =
    '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2>'
  const one = elementIn(
    `<n0:pdu xmlns:n0="http://a.example" xml:lang="fr" xml:space="retain">${inner}</n0:pdu>`,
  )
  const other = elementIn(`<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example" xml:lang="fr" xml:space="retain">${inner}</n2:pdu>`) // prettier-ignore
  const same = inner.replace('/>', '></n3:stuff>')
  assert.equal(canonicalForm(one, { method: 'exclusive' }), same)
  assert.equal(canonicalForm(other, { method: 'exclusive' }), same)
  assert.equal(
    canonicalForm(one, { method: 'inclusive' }),
    same
      .replace('xmlns:n1', 'xmlns:n0="http://a.example" xmlns:n1')
      .replace('xml:lang="en"', 'xml:lang="en" xml:space="retain"'),
  )
})

it('prefixes that are named are written as in the inclusive form', () => {
  const { root } = readXml('<a xmlns="d" xmlns:x="u" xmlns:y="v"><y:b z="x:1"/></a>')
  const [element] = elementsIn(root)
  const form = (inclusivePrefixes: readonly string[]) => canonicalForm(element!, { method: 'exclusive', inclusivePrefixes }) // prettier-ignore
  assert.equal(form([]), '<y:b xmlns:y="v" z="x:1"></y:b>')
  assert.equal(form(['x', 'none']), '<y:b xmlns:x="u" xmlns:y="v" z="x:1"></y:b>')
  assert.equal(form(['#default']), '<y:b xmlns="d" xmlns:y="v" z="x:1"></y:b>')
})

it('what is left out leaves nothing behind', () => {
  const { root } = readXml('<a>1<b xmlns:x="u"/>2</a>')
  assert.equal(canonicalForm(root, { method: 'exclusive', without: elementsIn(root)[0] }), '<a>12</a>')
})

it('attributes are in the order of code points, beyond the first plane too', () => {
  const { root } = readXml('<a \u{10000}="2" \uff21="1"/>')
  assert.equal(canonicalForm(root, { method: 'exclusive' }), '<a \uff21="1" \u{10000}="2"></a>')
})
