import type { ComponentChildren, VNode } from 'preact'

export type Moment = {
  readonly key: string
  readonly at: string
  readonly dateTime: string
  readonly title: ComponentChildren
  readonly detail?: ComponentChildren
}

/** The story of a matter, newest first or oldest first as given; times come formatted, `dateTime` for machines. */
export function Timeline({ moments }: { moments: readonly Moment[] }): VNode {
  return (
    <ol class="timeline">
      {moments.map(({ key, at, dateTime, title, detail }) => (
        <li key={key}>
          <time dateTime={dateTime}>{at}</time>
          <div>{title}</div>
          {detail ? <div class="soft">{detail}</div> : null}
        </li>
      ))}
    </ol>
  )
}

export type TreeNode = {
  readonly key: string
  readonly label: ComponentChildren
  readonly children?: readonly TreeNode[]
  readonly open?: boolean
}

function branch({ key, label, children = [], open }: TreeNode): VNode {
  return (
    <li key={key}>
      {children.length > 0 ? (
        <details open={open}>
          <summary>{label}</summary>
          <ul>{children.map(branch)}</ul>
        </details>
      ) : (
        <span class="leaf">{label}</span>
      )}
    </li>
  )
}

/** A hierarchy that opens and closes without a script. */
export function Tree({ label, nodes }: { label: string; nodes: readonly TreeNode[] }): VNode {
  return (
    <ul class="tree" aria-label={label}>
      {nodes.map(branch)}
    </ul>
  )
}

/** Initials in a disc, beside a name; never instead of it. */
export function Avatar({ initials }: { initials: string }): VNode {
  return (
    <span class="avatar" aria-hidden="true">
      {initials}
    </span>
  )
}

/** How far a long work is, 0 to 1, with words for it. */
export function ProgressBar({ share, label }: { share: number; label: string }): VNode {
  return (
    <label class="stack tight">
      <span>{label}</span>
      <progress class="progress" value={share} max={1} />
    </label>
  )
}

/** The steps of a journey and where one stands; `current` counts from 0. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }): VNode {
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li
          key={step}
          class={at < current ? 'done' : undefined}
          aria-current={at === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  )
}

/** A small line of figures; `label` says in words what it shows. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }): VNode {
  const top = Math.max(...values, 1)
  const width = 112
  const height = 28
  const points = values
    .map(
      (value, at) =>
        `${((at * width) / Math.max(values.length - 1, 1)).toFixed(1)},${(height - 2 - (value / top) * (height - 4)).toFixed(1)}`,
    )
    .join(' ')
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polyline points={points} />
    </svg>
  )
}
