import type { ComponentChildren, VNode } from 'preact'
import { h } from 'preact'

/** Where a rich widget comes alive in the browser; `children` is what stands there without scripts. Props travel as JSON. */
export function Island({
  name,
  props = {},
  children,
}: {
  name: string
  props?: object
  children?: ComponentChildren
}): VNode {
  return h('krong-island', { name, props: JSON.stringify(props) }, children)
}
