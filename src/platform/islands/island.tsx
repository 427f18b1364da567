import type { ComponentChildren, VNode } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'krong-island': { name: string; props: string; children?: ComponentChildren }
    }
  }
}

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
  return (
    <krong-island name={name} props={JSON.stringify(props)}>
      {children}
    </krong-island>
  )
}
