import type { Field, Form } from './forms-in.ts'

/** Shown to nobody: only programs fill it, and what they send is refused. */
const trap = 'website'
const typed = new Set(['text', 'textarea', 'search', 'email', 'tel', 'url', 'number', 'date', 'time', 'datetime-local', 'password']) // prettier-ignore

/** Whether a person writes into a field. */
export const isTyped = ({ type }: Field): boolean => typed.has(type)

const samples: readonly (readonly [RegExp, string])[] = [
  [/mail|^address$/i, 'ke.la@vi-du.vn'],
  [/phone|^tel/i, '0912345678'],
  [/from|until|day|date|^on$|On$/i, '20/12/2026'],
  [/time|^at$|At$/i, '8:30'],
  [/coordinates/i, '16.6512, 107.0123'],
  [/number|count|days|hours|minutes|perHour|rank|order/i, '5'],
]

/** A value that a form of good faith would have there. */
function sampleFor({ name, type, value, choices }: Field): string {
  if (name === trap) return ''
  if (value !== '' && type !== 'radio' && type !== 'checkbox') return value
  if (choices) return choices.findLast((choice) => choice !== '') ?? ''
  if (type === 'number') return '5'
  if (type === 'email') return 'ke.la@vi-du.vn'
  return samples.find(([like]) => like.test(name))?.[1] ?? 'Lời của người thử'
}

/** A form as one fills it in good faith, but for what `ill` says of a field. */
export const filled = (form: Form, ill: (field: Field) => string | undefined): [string, string][] =>
  form.fields
    .filter(({ type }) => type !== 'file')
    .map((field) => [field.name, ill(field) ?? sampleFor(field)])
