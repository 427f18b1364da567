type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type)

/** Puts values back into the fields of a form; those that it does not name stay, save boxes of a name that it does not tick. */
export function fillFields(form: HTMLFormElement, values: readonly (readonly [string, string])[]): void {
  const names = new Set(values.map(([name]) => name))
  for (const field of form.querySelectorAll<Field>('[name]')) {
    if (isTicked(field))
      field.checked = values.some(([name, value]) => name === field.name && value === field.value)
    else if (names.has(field.name)) field.value = values.find(([name]) => name === field.name)![1]
  }
}

/** Whether the fields of a form say the same as these values. */
export function saysTheSame(form: HTMLFormElement, values: readonly (readonly [string, string])[]): boolean {
  const now = new FormData(form)
  return values.every(([name, value]) => now.getAll(name).includes(value))
}

/** Whether somebody changed a field of a form since the page came. */
export const isTypedIn = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<Field>('input:not([type=hidden]), textarea, select')].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const first = [...field.options].findIndex((option) => option.defaultSelected)
      return field.selectedIndex !== Math.max(first, 0)
    }
    return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
  })
