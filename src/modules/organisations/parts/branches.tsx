import type { ComponentChildren, VNode } from 'preact'

/** Something with what stands below it. */
export type Branch = {
  readonly key: string
  readonly label: ComponentChildren
  readonly below: readonly Branch[]
}

function Twigs({ branches }: { branches: readonly Branch[] }): VNode {
  return (
    <>
      {branches.map(({ key, label, below }) => (
        <li key={key}>
          <div class="leaf">{label}</div>
          {below.length > 0 ? (
            <ul>
              <Twigs branches={below} />
            </ul>
          ) : null}
        </li>
      ))}
    </>
  )
}

/** A hierarchy that is always open; its labels may hold links, which a summary may not. */
export function Branches({ label, branches }: { label: string; branches: readonly Branch[] }): VNode {
  return (
    <ul class="tree" aria-label={label}>
      <Twigs branches={branches} />
    </ul>
  )
}
