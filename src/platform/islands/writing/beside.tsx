import type { VNode } from 'preact'
import type { KeepState } from './keeper.ts'
import type { Checks, Theirs } from './server.ts'
import { fill, type WritingWords } from './words.ts'

const sentenceOf = (state: KeepState, words: WritingWords): string => {
  if (state.kind === 'kept') return fill(words['state-kept'], { at: state.at })
  if (state.kind === 'stuck') return `${words['state-stuck']} ${state.sentence}`
  return state.kind === 'conflict' ? state.sentence : words[`state-${state.kind}`]
}

/** How what was typed stands, in words; a screen reader hears only what matters. */
export function KeepLine({
  state,
  words,
  signIn,
}: {
  state: KeepState
  words: WritingWords
  signIn: string
}): VNode {
  const calm = /^(?:ready|typing|saving|kept)$/.test(state.kind)
  return (
    <p
      class={calm ? 'keep-line' : 'keep-line troubled'}
      role={calm ? undefined : 'status'}
      data-state={state.kind}
    >
      {sentenceOf(state, words)}{' '}
      {state.kind === 'signed-out' ? (
        <a href={signIn} target="_blank" rel="noopener">
          {words['sign-in']}
        </a>
      ) : null}
    </p>
  )
}

/** What to look at in the text; renewed each time it is kept. */
export function ChecksBeside({ checks, words }: { checks: Checks; words: WritingWords }): VNode {
  return (
    <section class="checks" aria-label={words.checks}>
      <p class="soft">{checks.summary}</p>
      {checks.groups.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The text that somebody else kept meanwhile, with the two ways on. */
export function Conflict({
  theirs,
  sentence,
  words,
  keepMine,
  takeTheirs,
}: {
  theirs: Theirs
  sentence: string
  words: WritingWords
  keepMine: () => void
  takeTheirs: () => void
}): VNode {
  return (
    <section class="notice warn conflict" role="alert">
      <h3>{words.conflict}</h3>
      <p>{sentence}</p>
      <p>{words['conflict-help']}</p>
      <details open>
        <summary>{`${theirs.by}, ${theirs.at}`}</summary>
        <div class="card">
          <p>
            <strong>{theirs.fields['title']}</strong>
          </p>
          <p>{theirs.fields['lead']}</p>
          {/* HTML of the kit's own making. */}
          <div class="prose" dangerouslySetInnerHTML={{ __html: theirs.html }} />
        </div>
      </details>
      <div class="row">
        <button type="button" class="button" onClick={keepMine}>
          {words['keep-mine']}
        </button>
        <button type="button" class="button" onClick={takeTheirs}>
          {words['take-theirs']}
        </button>
      </div>
    </section>
  )
}
