import { type ComponentChildren, h, type VNode } from 'preact'

/** Where a rich widget comes alive in the browser; `children` is what stands there without scripts. Props travel as JSON. */
export function Island({
  name,
  props = {},
  eager = false,
  children,
}: {
  /** Module and file: `identity-passkey` is src/modules/identity/islands/passkey.tsx. */
  name: string
  props?: object
  /** Comes alive at once, also where it is not in view yet. */
  eager?: boolean
  children?: ComponentChildren
}): VNode {
  const attributes: object = { name, props: JSON.stringify(props), eager }
  return h('krong-island', attributes, children)
}
