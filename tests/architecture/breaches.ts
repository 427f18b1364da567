import { judge } from './judge.ts'
import { placeOf } from './place-of.ts'
import { readSource } from './read-source.ts'

/** Judges source texts by path and tells each breach in one line; `seen` counts what was read, so that nothing passes unread. */
export function breachesOf(sources: ReadonlyMap<string, string>): {
  breaches: string[]
  seen: number
  imports: number
} {
  const breaches: string[] = []
  let seen = 0
  let total = 0
  for (const [path, text] of sources) {
    seen++
    const place = placeOf(path)
    if (!place) {
      breaches.push(`${path}: no room of the house has this file`)
      continue
    }
    const { imports, blindImports, hasDefault } = readSource(path, text)
    total += imports.length
    for (const one of imports) {
      const sentence = judge(path, one)
      if (sentence) breaches.push(`${path} imports ${one.specifier}: ${sentence}`)
    }
    const readsBlindly = place.floor === 'kit' || place.floor === 'modules'
    if (blindImports > 0 && readsBlindly)
      breaches.push(`${path}: a computed import() leads where the law cannot see`)
    if (hasDefault && path.startsWith('src/')) breaches.push(`${path}: named exports only`)
  }
  return { breaches, seen, imports: total }
}
