import { most } from './limits.ts'

/** Size of JSON that may be a document: `nodes` are its objects, `values` everything in it, `depth` how deep objects and lists nest. */
export type Measure = { nodes: number; characters: number; values: number; depth: number }

const raw = { values: most.nodes * 20, depth: most.depth * 5 }

/** Which limit JSON breaks before anybody looks at its shape, or undefined; deep JSON costs no stack, large JSON is not read to its end. */
export function brokenLimit(value: unknown): 'too-many-nodes' | 'too-long' | 'too-deep' | undefined {
  const { nodes, characters, values, depth } = measureOf(value)
  if (depth > raw.depth) return 'too-deep'
  // The document itself is an object too.
  if (nodes > most.nodes + 1 || values > raw.values) return 'too-many-nodes'
  return characters > most.characters ? 'too-long' : undefined
}

/** Measures JSON; stops soon after something is beyond what any document may have. */
export function measureOf(value: unknown): Measure {
  const found: Measure = { nodes: 0, characters: 0, values: 0, depth: 0 }
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let one = open.pop(); one; one = open.pop()) {
    found.values++
    if (typeof one.value === 'string') found.characters += one.value.length
    if (typeof one.value !== 'object' || one.value === null) continue
    found.depth = Math.max(found.depth, one.depth)
    if (!Array.isArray(one.value)) found.nodes++
    if (found.depth > raw.depth || found.values > raw.values) return found
    for (const [key, inside] of Object.entries(one.value))
      if (key !== 'kind') open.push({ value: inside, depth: one.depth + 1 })
  }
  return found
}
