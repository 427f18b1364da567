import type { VNode } from 'preact'

/** A fingerprint in groups of four, as it is read out on the telephone. */
export const Fingerprint = ({ of }: { readonly of: string }): VNode => (
  <code>{of.match(/.{1,4}/g)?.join(' ')}</code>
)
