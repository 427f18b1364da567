import type { Refusal } from '#kit/refusal.ts'
import { sayAny, type Language } from '#platform/i18n/index.ts'
import type { z } from 'zod'

/** What the person typed, by field, as it came: shown again when something is wrong. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** A form on its way: empty, parsed, invalid (every field's complaints), or refused by an act (with all reasons). */
export type FormState = {
  readonly values: Values
  /** Word codes by field, in the order of the schema. */
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly refusal?: Refusal
}

export type ParsedForm<Value> = ({ readonly ok: true; readonly value: Value } | { readonly ok: false }) &
  FormState

/** The form before anyone typed: with the values it starts from. */
export function freshForm(values: Values = {}): FormState {
  return { values, errors: {} }
}

/** Parses what was sent by a zod schema whose messages are word codes; never throws, reports every field at once. */
export function parseForm<Value>(schema: z.ZodType<Value>, values: Values): ParsedForm<Value> {
  const result = schema.safeParse(values)
  if (result.success) return { ok: true, value: result.data, values, errors: {} }
  const errors: Record<string, string[]> = {}
  for (const issue of result.error.issues) (errors[issue.path.join('.') || 'form'] ??= []).push(issue.message)
  return { ok: false, values, errors }
}

/** The props of one field of a form state: name, value as typed, and the sentence of its first complaint in the language of the page. */
export function fieldOf(
  form: FormState,
  name: string,
  language: Language,
): { name: string; value: string; error?: string } {
  const value = form.values[name]
  const code = form.errors[name]?.[0]
  return {
    name,
    value: typeof value === 'string' ? value : (value?.[0] ?? ''),
    ...(code ? { error: sayAny(language, code) } : {}),
  }
}

/** Every sentence that stands against a form, each with the field it belongs to (none for a refusal): for the summary at the top. */
export function complaintsOf(form: FormState, language: Language): { field?: string; sentence: string }[] {
  const invalid = Object.entries(form.errors).flatMap(([field, codes]) =>
    codes.slice(0, 1).map((code) => ({ field, sentence: sayAny(language, code) })),
  )
  const refused = (form.refusal?.reasons ?? []).map(({ code, params }) => ({
    sentence: sayAny(language, code, params),
  }))
  return [...invalid, ...refused]
}
