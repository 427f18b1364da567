import assert from 'node:assert/strict'
import type { Somebody } from './somebody.ts'
import { illInShort, illStrings } from './strings.ts'

const editionIn = (location: string | null) =>
  /\/cong-thong-tin\/ban\/[0-9a-f-]{36}/.exec(location ?? '')?.[0]

/** A draft whose every word means ill; its address at the desk. */
export async function writeIll(writer: Somebody, page: string, title: string): Promise<string> {
  const [, section = ''] =
    /name="section"[^]*?value="([0-9a-f-]{36})"/.exec(await (await writer.get(page)).text()) ?? []
  const body = illStrings.map(([, text]) => text.slice(0, 2_000)).join('\n\n')
  const fields = {
    title,
    lead: illInShort,
    byline: illInShort,
    source: illInShort,
    tags: `thử phá, ${illInShort}`,
  }
  const answer = await writer.post(page, { ...fields, body, section })
  const edition = editionIn(answer.headers.get('location'))
  assert.ok(edition, `${answer.status}: a draft is kept whatever it says`)
  return edition
}

/** Puts such a draft before everybody: one submits it, another approves. */
export async function publishIll(writer: Somebody, second: Somebody, edition: string): Promise<void> {
  assert.equal((await writer.post(`${edition}/gui-duyet`, {})).status, 303)
  const page = await (await second.get(edition)).text()
  const fields = Object.fromEntries([...page.matchAll(/<input type="checkbox" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])) // prettier-ignore
  const answer = await second.post(`${edition}/duyet`, fields)
  assert.equal(answer.status, 303, await answer.text())
}
