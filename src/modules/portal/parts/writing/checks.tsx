import type { VNode } from 'preact'
import type { Checks } from '../../pages/writing/say-checks.ts'

/** What to look at in a text before others read it. */
export function ChecksList({ checks, title }: { checks: Checks; title: string }): VNode {
  return (
    <section class="checks" aria-label={title}>
      <p class="soft">{checks.summary}</p>
      {checks.groups.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
