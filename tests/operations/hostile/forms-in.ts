import { type Element, elementsIn, within } from './elements.ts'

/** A field of a form; `choices` where the page offers answers. */
export type Field = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly choices?: readonly string[]
}
/** A form that sends, as the page shows it. */
export type Form = {
  /** Path and query it is sent to. */
  readonly action: string
  readonly multipart: boolean
  readonly fields: readonly Field[]
}

function fieldOf({ name, attributes, text, inside }: Element): Field | undefined {
  const called = attributes['name']
  if (!called) return undefined
  if (name === 'textarea') return { name: called, type: 'textarea', value: text }
  if (name === 'select') {
    const options = within({ name, attributes, text, inside }).filter((one) => one.name === 'option')
    const values = options.map((one) => one.attributes['value'] ?? one.text)
    const chosen = options.find((one) => 'selected' in one.attributes)?.attributes['value']
    return { name: called, type: 'select', value: chosen ?? values[0] ?? '', choices: values }
  }
  const type = name === 'button' ? 'button' : (attributes['type'] ?? 'text').toLowerCase()
  const value = attributes['value'] ?? ''
  if (type === 'radio' || type === 'checkbox') return { name: called, type, value: value || 'on', choices: [value || 'on'] } // prettier-ignore
  return { name: called, type, value }
}

/** Radio buttons of one name are one field; of checkboxes and buttons the first counts. */
function gathered(fields: readonly Field[]): Field[] {
  const found = new Map<string, Field>()
  for (const field of fields) {
    const before = found.get(field.name)
    if (!before) found.set(field.name, field)
    else if (before.choices && field.choices)
      found.set(field.name, { ...before, choices: [...before.choices, ...field.choices] })
  }
  return [...found.values()]
}

/** The forms of a page that send something. */
export function formsIn(html: string, address: string): Form[] {
  const page = new URL(address)
  return elementsIn(html)
    .filter(({ name, attributes }) => name === 'form' && attributes['method']?.toLowerCase() === 'post')
    .map((form) => {
      const { pathname, search } = new URL(form.attributes['action'] ?? '', page)
      const fields = within(form)
        .filter(({ name }) => ['input', 'textarea', 'select', 'button'].includes(name))
        .flatMap((element) => fieldOf(element) ?? [])
      return {
        action: pathname + search,
        multipart: form.attributes['enctype'] === 'multipart/form-data',
        fields: gathered(fields),
      }
    })
}

/** Where the links of a page lead within its site: path and query, each once. */
export function linksIn(html: string, address: string): string[] {
  const page = new URL(address)
  const links = elementsIn(html)
    .filter(({ name }) => ['a', 'link', 'iframe', 'img', 'source'].includes(name))
    .map(({ attributes }) => URL.parse(attributes['href'] ?? attributes['src'] ?? '', page))
    .filter((link) => link !== null && link.host === page.host)
  return [...new Set(links.map((link) => link!.pathname + link!.search))]
}
