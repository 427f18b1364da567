import { findPersonalData, type PersonalDataKind } from '#kit/rich-text/index.ts'
import { fold } from '#kit/vietnamese/index.ts'
import { perhapsRefusedIn } from './refused-words.ts'

/** What a moderator looks at before a comment becomes public. */
export type Warning =
  | { readonly kind: 'personal'; readonly of: PersonalDataKind; readonly text: string }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }

const links =
  /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]+\.(?:com|net|org|vn|info|xyz|top|shop|club|site|online|me|ly|io|cc|vip)(?:\/\S*)?\b/giu
const offices = [
  'ubnd',
  'uy ban nhan dan',
  'hdnd',
  'hoi dong nhan dan',
  'ban bien tap',
  'quan tri',
  'cong an',
  'chu tich',
  'admin',
  'moderator',
]

/** What in a comment asks for a second look: personal data of somebody, links, words that may be refused ones, a name that sounds like an office. */
export function warningsOf(
  { name, text }: { readonly name: string; readonly text: string },
  refusedWords: readonly string[] = [],
): readonly Warning[] {
  const both = `${name}\n${text}`
  const folded = ` ${fold(name)} `
  return [
    ...findPersonalData(both).map((found) => ({ kind: 'personal' as const, of: found.kind, text: found.text })),
    ...[...both.matchAll(links)].filter(([found]) => !found.endsWith('gov.vn') && !both.includes(`@${found}`)).slice(0, 20).map(([found]) => ({ kind: 'link' as const, text: found })),
    ...perhapsRefusedIn(both, refusedWords).map((word) => ({ kind: 'word' as const, text: word })),
    ...offices.filter((office) => folded.includes(` ${office} `)).slice(0, 1).map(() => ({ kind: 'name' as const, text: name })),
  ] // prettier-ignore
}
