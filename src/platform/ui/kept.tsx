import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { inLanguage, useLanguage } from '#platform/i18n/index.ts'

type Shelf = { readonly kept: Map<string, unknown>; readonly further: WeakMap<object, Shelf> }
const newShelf = (): Shelf => ({ kept: new Map(), further: new WeakMap() })
const root = newShelf()

function shelfOf(facts: readonly object[]): Map<string, unknown> {
  let shelf = root
  for (const fact of facts) {
    const next = shelf.further.get(fact) ?? newShelf()
    shelf.further.set(fact, next)
    shelf = next
  }
  return shelf.kept
}

/** What follows from facts, made once for as long as they live. `name` tells what it is and all that it depends on besides them; there may be few names. */
export function keptBy<Made>(facts: readonly object[], name: string, make: () => Made): Made {
  const kept = shelfOf(facts)
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as Made
}

/** A part of pages that follows from facts and the language: rendered once for as long as the facts live, then put into every page as text. */
export function Kept({
  by,
  name,
  part,
}: {
  readonly by: readonly object[]
  /** Tells what the part is and all that it depends on besides the facts and the language. */
  readonly name: string
  readonly part: () => VNode
}): VNode {
  const language = useLanguage()
  const html = keptBy(by, `html ${language} ${name}`, () =>
    inLanguage(language, () => renderToString(part())),
  )
  return jsxTemplate([html])
}
