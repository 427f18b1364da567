import { fold } from '#kit/vietnamese/index.ts'

type Kind = { readonly code: string; readonly name: string }

const nameOf = (name: string) =>
  fold(name)
    .replace(/ \(.*\)$| cua .*$/, '')
    .trim()

/** The code of the kind that an old site called by a name: of kinds of one name the normative one where the reference bears its year (12/2023/QĐ-UBND), else the last. */
export function kindNamed(kinds: readonly Kind[], name: string, reference: string): string {
  const same = kinds.filter((kind) => nameOf(kind.name) === nameOf(name))
  const found = /^\d+\/\d{4}\//.test(reference.trim()) ? same[0] : same.at(-1)
  return found?.code ?? ''
}
