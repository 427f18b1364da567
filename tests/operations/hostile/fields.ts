import assert from 'node:assert/strict'
import { type Field, type Form, formsIn } from './forms-in.ts'
import { filled, isTyped } from './fill.ts'
import { harmsInPage } from './harms-in.ts'
import { bodyOf, type Somebody } from './somebody.ts'
import { illBytes, illInShort, illStrings, mark } from './strings.ts'

export type Kind = Form & { readonly page: string; readonly pattern: string }
export type Told = { readonly status: number; readonly location: string }

/** An answer that may be given to whoever means ill: no fault, no header of theirs, nothing that runs; a refusal has words. */
async function harmless(answer: Response, url: string, what: string): Promise<Told> {
  const text = await answer.text()
  const location = answer.headers.get('location') ?? ''
  assert.ok(answer.status < 500 && answer.status !== 429, `${what}: ${answer.status}`)
  assert.doesNotMatch(answer.headers.getSetCookie().join(), /evil/, what)
  assert.match(location, /^(?:$|\/(?![/\\]))/, `${what} leads to ${location}`)
  if (/text\/html/.test(answer.headers.get('content-type') ?? '')) {
    assert.deepEqual(harmsInPage(text, url), [], what)
    if (answer.status >= 400) assert.match(text, /\p{L}+ \p{L}+ \p{L}+/u, `${what}: without words`)
  }
  return { status: answer.status, location }
}

/** The form as its page shows it now, with its hidden fields: those of before may have been used up. */
async function asShown(somebody: Somebody, url: string, kind: Kind): Promise<Form> {
  const text = await (await somebody.get(kind.page)).text()
  return formsIn(text, url + kind.page).find(({ action }) => action === kind.action) ?? kind
}

/** Hidden and chosen values, which nobody types. */
const isGiven = (field: Field) => !isTyped(field) && field.name !== 'csrf'

/** Sends a form full of each ill string, then with values that no page offers, then with bytes that are no text; unless `brief` also empty and with every field twice. */
export async function fillWithIll(
  somebody: Somebody,
  url: string,
  kind: Kind,
  strings = illStrings,
  { brief = false }: { brief?: boolean } = {},
): Promise<void> {
  const form = await asShown(somebody, url, kind)
  const post = (body: URLSearchParams | FormData | string, what: string) =>
    somebody
      .raw(kind.action, {
        method: 'POST',
        body,
        ...(typeof body === 'string'
          ? { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
          : {}),
      })
      .then((answer) => harmless(answer, url + kind.page, `${kind.pattern}: ${what}`))
  const csrf = form.fields.find(({ name }) => name === 'csrf')?.value ?? ''
  if (form.fields.some(isTyped))
    for (const [what, ill] of strings)
      await post(
        bodyOf(
          form,
          filled(form, (field) => (isTyped(field) ? ill : undefined)),
        ),
        what,
      )
  await post(
    bodyOf(
      form,
      filled(form, (field) => (isGiven(field) ? illInShort : undefined)),
    ),
    'values not offered',
  )
  if (!brief) await post(bodyOf(form, [['csrf', csrf]]), 'nothing')
  if (form.multipart) return
  const names = form.fields.filter(({ name }) => name !== 'csrf').map(({ name }) => encodeURIComponent(name))
  const token = `csrf=${encodeURIComponent(csrf)}`
  await post([token, ...names.map((name) => `${name}=${illBytes}`)].join('&'), 'bytes that are no text')
  if (brief) return
  await post([token, ...names.flatMap((name) => [`${name}=a`, `${name}=b`, `${name}[x]=c`]), '__proto__=a', 'constructor=a'].join('&'), 'each field twice') // prettier-ignore
}

/** Sends a form in good faith but for one field at a time; says how often it was taken in. `fresh`: each time by somebody else, on a page of their own. */
export async function fillInGoodFaith(
  somebody: () => Somebody,
  url: string,
  kind: Kind,
  { fresh, wait = async () => {} }: { fresh: boolean; wait?: () => Promise<void> },
): Promise<number> {
  const fields = kind.fields.filter((field) => isTyped(field) && field.name !== 'website')
  const open = async () => {
    const who = somebody()
    return { who, form: await asShown(who, url, kind) }
  }
  const shared = fresh || fields.length === 0 ? undefined : await open()
  const opened = await Promise.all(fields.map(async (field) => ({ field, ...(shared ?? (await open())) })))
  await wait()
  let taken = 0
  for (const { field, who, form } of opened) {
    const ill = field.type === 'textarea' || field.type === 'text' ? illInShort : mark
    const body = bodyOf(
      form,
      filled(form, ({ name }) => (name === field.name ? ill : undefined)),
    )
    const answer = await who.raw(form.action, { method: 'POST', body })
    const told = await harmless(answer, url + kind.page, `${kind.pattern}: ill in ${field.name}`)
    if (told.status === 303) taken++
  }
  return taken
}
