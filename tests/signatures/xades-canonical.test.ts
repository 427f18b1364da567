import assert from 'node:assert/strict'
import fc from 'fast-check'
import { it } from 'node:test'
import { canonicalForm, readXml, writeElement, type Written } from '#kit/xml/index.ts'
import { lacking, xmllintForm } from './xades-second-opinions.ts'

const prefixes = ['', 'a', 'b'] as const
const uris = ['urn:1', 'urn:2', 'urn:3'] as const
const text = fc.string({
  unit: fc.constantFrom('x', 'ố', ' ', '\n', '\t', '&', '<', '>', '"', "'", '\u{20000}'),
})

/** Elements that declare, hide and use namespaces in every way. */
const { element } = fc.letrec<{ element: Written }>((tie) => ({
  element: fc
    .record({
      prefix: fc.constantFrom(...prefixes),
      declared: fc.dictionary(fc.constantFrom(...prefixes), fc.constantFrom(...uris)),
      undeclared: fc.boolean(),
      attributes: fc.dictionary(fc.constantFrom('m', 'n', 'a:m', 'b:n', 'xml:lang'), text),
      content: fc.array(fc.oneof({ maxDepth: 4 }, text, tie('element'))),
    })
    .map(({ prefix, declared, undeclared, attributes, content }) => {
      const namespaces = Object.entries({ ...declared, ...(undeclared ? { '': '' } : {}) }).map(
        ([key, uri]) => [key === '' ? 'xmlns' : `xmlns:${key}`, uri] as const,
      )
      const name = prefix === '' ? 'e' : `${prefix}:e`
      return writeElement(name, { ...attributes, ...Object.fromEntries(namespaces) }, ...content)
    }),
}))

it('any document has the canonical forms that libxml2 writes', { skip: lacking('xmllint') }, () => {
  fc.assert(
    fc.property(element, ({ xml }) => {
      const whole = `<?p q?><r xmlns:a="urn:1" xmlns:b="urn:2">${xml}</r>\n`
      for (const method of ['exclusive', 'inclusive'] as const)
        assert.equal(canonicalForm(readXml(whole), { method }), xmllintForm(whole, method))
    }),
    { numRuns: 150, seed: 20261126 },
  )
})
