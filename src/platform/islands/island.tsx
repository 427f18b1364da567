import { type ComponentChildren, h, type VNode } from 'preact'

/** Where a rich widget comes alive in the browser; `children` is what stands there without scripts. Props travel as JSON. */
export function Island({
  name,
  props = {},
  children,
}: {
  /** Module and file: `identity-passkey` is src/modules/identity/islands/passkey.tsx. */
  name: string
  props?: object
  children?: ComponentChildren
}): VNode {
  const attributes: object = { name, props: JSON.stringify(props) }
  return h('krong-island', attributes, children)
}
