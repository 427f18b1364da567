import { openDialog } from './dialog.ts'
import { moveInList, openRow, tickRow } from './lists.ts'
import { say } from './words.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox')

function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  field?.focus()
  field?.select()
  return Boolean(field)
}

function showKeys(): boolean {
  const list = document.createElement('dl')
  list.className = 'facts'
  const lines = [
    ['Ctrl K', say('key-palette')],
    ['j k', say('key-list')],
    ['Enter', say('key-open')],
    ['x', say('key-tick')],
    ['/', say('key-search')],
    ['?', say('key-help')],
  ]
  for (const [keys, what] of lines) {
    const term = document.createElement('dt')
    for (const key of keys!.split(' '))
      term.append(Object.assign(document.createElement('kbd'), { textContent: key }), ' ')
    list.append(term, Object.assign(document.createElement('dd'), { textContent: what! }))
  }
  const close = Object.assign(document.createElement('button'), {
    className: 'button',
    textContent: say('close'),
  })
  const dialog = openDialog(say('keys'), list, close)
  close.addEventListener('click', () => dialog.close())
  return true
}

const acts: Readonly<Record<string, () => boolean>> = {
  j: () => moveInList(1),
  k: () => moveInList(-1),
  x: tickRow,
  '/': toSearch,
  '?': showKeys,
}

/** Single keys work where nobody types and no dialog is open (WCAG 2.1.4: they can be left alone, nothing needs them). */
export function watchKeys(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (ctrlKey || metaKey || altKey || isTyping(target) || document.querySelector('dialog[open]')) return
    const act = key === 'Enter' && target === document.body ? openRow : acts[key]
    if (act?.()) event.preventDefault()
  })
}
