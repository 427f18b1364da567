import type { Page } from 'playwright-core'

type Told = { readonly value?: unknown }
type Node = {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: Told
  readonly name?: Told
  readonly description?: Told
  readonly properties?: readonly { readonly name: string; readonly value: Told }[]
  readonly childIds?: readonly string[]
}

const landmarks = new Set(['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'region', 'form', 'article', 'alert']) // prettier-ignore
const fields = new Set(['textbox', 'searchbox', 'combobox', 'radio', 'checkbox', 'radiogroup', 'group', 'button', 'spinbutton']) // prettier-ignore
const textOf = ({ value }: Told = {}) => String(value ?? '').replaceAll(/\s+/g, ' ').trim() // prettier-ignore

function lineOf({ role, name, description, properties = [] }: Node): string | undefined {
  const kind = textOf(role)
  const said = textOf(name)
  const asked = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value
  if (kind === 'heading') return `heading ${asked('level')} “${said}”`
  if (landmarks.has(kind)) return said ? `${kind} “${said}”` : kind
  // Screen readers say nothing of a group without a name.
  if (!fields.has(kind) || (kind === 'group' && !said)) return undefined
  const marks = [asked('invalid') === 'true' && 'invalid', asked('required') === true && 'required', asked('checked') === 'true' && 'checked'] // prettier-ignore
  const more = [...marks.filter(Boolean), textOf(description)].filter(Boolean).join(': ')
  return `${kind} “${said}”${more ? ` (${more})` : ''}`
}

/** What Chromium tells a screen reader of a page: landmarks, headings with their rank, fields with name, state and description, each indented in what holds it. */
export async function readAloud(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Node[]
  }
  await session.detach()
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const walk = (node: Node, depth: number): string[] => {
    const line = node.ignored ? undefined : lineOf(node)
    const inside = (node.childIds ?? []).flatMap((id) => {
      const child = known.get(id)
      return child ? walk(child, line ? depth + 1 : depth) : []
    })
    return line ? [`${'  '.repeat(depth)}${line}`, ...inside] : inside
  }
  return nodes[0] ? walk(nodes[0], 0) : []
}
