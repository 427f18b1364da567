const boxes = (name: string) =>
  document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(name)}"]`)

function selectAll({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return
  const all = target.dataset.selectAll
  if (all) for (const box of boxes(all)) box.checked = target.checked
  else if (target.type === 'checkbox') {
    const head = document.querySelector<HTMLInputElement>(`[data-select-all="${CSS.escape(target.name)}"]`)
    if (head) head.checked = [...boxes(target.name)].every((box) => box.checked)
  }
}

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('table[data-list] tbody tr')]
const chosen = () => rows().findIndex((row) => row.getAttribute('aria-selected') === 'true')

/** Goes `step` rows down the list of the page; true when there is one. */
export function moveInList(step: number): boolean {
  const all = rows()
  if (all.length === 0) return false
  const at = chosen()
  const next = Math.min(all.length - 1, Math.max(0, at === -1 ? 0 : at + step))
  all.forEach((row, index) => row.toggleAttribute('aria-selected', index === next))
  const row = all[next]!
  row.setAttribute('aria-selected', 'true')
  row.scrollIntoView({ block: 'nearest' })
  const first = row.querySelector<HTMLElement>('.main-cell a') ?? row.querySelector<HTMLElement>('a, input')
  first?.focus({ preventScroll: true })
  return true
}

/** Opens the row that is chosen. */
export function openRow(): boolean {
  const link = rows()[chosen()]?.querySelector<HTMLAnchorElement>('.main-cell a, a')
  link?.click()
  return Boolean(link)
}

/** Ticks or unticks the row that is chosen. */
export function tickRow(): boolean {
  const box = rows()[chosen()]?.querySelector<HTMLInputElement>('.tick input')
  box?.click()
  return Boolean(box)
}

/** The box in a table's head ticks every row. */
export function watchLists(): void {
  addEventListener('change', selectAll)
}
