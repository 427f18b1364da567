import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h, type VNode } from 'preact'
import { useLanguage } from '#platform/i18n/index.ts'
import { Document, Kept, renderDocument } from './index.ts'

let rendered = 0
function Said({ name }: { name: string }) {
  rendered++
  return h('b', null, `${name} <${useLanguage()}>`)
}
const page = (language: 'vi' | 'en', by: readonly object[], name: string) => {
  const children = h(Kept, { by, name, part: () => h(Said, { name }) as VNode })
  const document = h(Document, { language, title: '', className: 'public', children }) as VNode
  return /<b>(.*)<\/b>/.exec(renderDocument(document))?.[1]
}

describe('a part that pages share', () => {
  it('is rendered once for its facts, name and language, and written as it was', () => {
    const facts = {}
    for (let time = 0; time < 3; time++) {
      assert.equal(page('vi', [facts], 'ta-long'), 'ta-long &lt;vi>')
      assert.equal(page('en', [facts], 'ta-long'), 'ta-long &lt;en>')
      assert.equal(page('vi', [facts], 'ba-nang'), 'ba-nang &lt;vi>')
    }
    assert.equal(rendered, 3)
  })

  it('is rendered anew as soon as one of its facts is another', () => {
    const [sites, lists] = [{}, {}]
    rendered = 0
    for (const by of [
      [sites, lists],
      [sites, {}],
      [{}, lists],
      [sites, lists],
    ])
      page('vi', by, 'x')
    assert.equal(rendered, 3)
  })
})
