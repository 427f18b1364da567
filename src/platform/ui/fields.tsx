import type { JSX, VNode } from 'preact'
import { Field, fieldIds, type FieldProps } from './field.tsx'

type Typed = FieldProps & { readonly value?: string; readonly short?: boolean }

/** One line of text; `type` and `autocomplete` help phones and password keepers. */
export function TextField({
  value = '',
  short,
  type = 'text',
  autocomplete,
  inputmode,
  maxlength,
  autofocus,
  list,
  ...field
}: Typed & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number' | 'url'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'text'
  maxlength?: number
  autofocus?: boolean
  /** Suggestions offered while typing. */
  list?: readonly string[]
}): VNode {
  const { id, described } = fieldIds(field)
  // Preact types `input` as a union over `type`; which of them this is, only the caller knows.
  const attributes = {
    ...described,
    class: short ? 'input short' : 'input',
    type,
    name: field.name,
    value: type === 'password' ? undefined : value,
    autocomplete,
    inputmode,
    maxlength,
    autofocus,
    list: list ? `${id}-chon` : undefined,
  } as JSX.IntrinsicElements['input']
  return (
    <Field {...field}>
      <input {...attributes} />
      {list ? (
        <datalist id={`${id}-chon`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
    </Field>
  )
}

/** Several lines of text; grows with them. */
export function TextArea({
  value = '',
  rows = 4,
  maxlength,
  ...field
}: Typed & { rows?: number; maxlength?: number }): VNode {
  const { described } = fieldIds(field)
  return (
    <Field {...field}>
      <textarea class="input" {...described} name={field.name} rows={rows} maxlength={maxlength}>
        {value}
      </textarea>
    </Field>
  )
}

/** A date typed as Vietnamese write it (23/3/2023) or with dashes or dots; never a picker that phones spell in English. */
export function DateField({ value = '', ...field }: Typed): VNode {
  const { described } = fieldIds(field)
  return (
    <Field {...field}>
      <input
        class="input short"
        {...described}
        type="text"
        inputmode="numeric"
        name={field.name}
        value={value}
        autocomplete="off"
      />
    </Field>
  )
}

export type Option = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  readonly group?: string
}

/** A choice of one from a list; options with a `group` stand under its heading. `blank` is the first, empty one. */
export function SelectField({
  value = '',
  options,
  blank,
  ...field
}: Typed & { options: readonly Option[]; blank?: string }): VNode {
  const { described } = fieldIds(field)
  const groups = Map.groupBy(options, ({ group = '' }) => group)
  const shown = (list: readonly Option[]) =>
    list.map((option) => (
      <option
        key={option.value}
        value={option.value}
        selected={option.value === value}
        disabled={option.disabled}
      >
        {option.label}
      </option>
    ))
  return (
    <Field {...field}>
      <select class="input" {...described} name={field.name}>
        {blank === undefined ? null : <option value="">{blank}</option>}
        {[...groups].map(([group, list]) =>
          group ? (
            <optgroup key={group} label={group}>
              {shown(list)}
            </optgroup>
          ) : (
            shown(list)
          ),
        )}
      </select>
    </Field>
  )
}

/** A choice of one, all seen at once. */
export function Radios({ value = '', options, ...field }: Typed & { options: readonly Option[] }): VNode {
  return (
    <Field group {...field}>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={field.name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Field>
  )
}

/** A choice of several, all seen at once; `values` are the ticked ones. */
export function Checkboxes({
  values = [],
  options,
  ...field
}: FieldProps & { values?: readonly string[]; options: readonly Option[] }): VNode {
  return (
    <Field group {...field}>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="checkbox"
            name={field.name}
            value={option.value}
            checked={values.includes(option.value)}
            disabled={option.disabled}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Field>
  )
}

/** One yes or no. */
export function Checkbox({
  name,
  label,
  checked = false,
  value = '1',
  hint,
}: {
  name: string
  label: string
  checked?: boolean
  value?: string
  hint?: string
}): VNode {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          value={value}
          checked={checked}
          aria-describedby={hint ? `truong-${name}-goi-y` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <div class="hint" id={`truong-${name}-goi-y`}>
          {hint}
        </div>
      ) : null}
    </div>
  )
}

/** A file to send; `accept` as in HTML. The form must be multipart. */
export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }): VNode {
  const { described } = fieldIds(field)
  return (
    <Field {...field}>
      <input class="input" {...described} type="file" name={field.name} accept={accept} multiple={multiple} />
    </Field>
  )
}
