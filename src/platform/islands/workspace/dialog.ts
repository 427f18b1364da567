import { say } from './words.ts'

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

/** Opens a native dialog with this content; it goes when closed. */
export function openDialog(title: string, ...content: (Node | string)[]): HTMLDialogElement {
  const heading = element('h2', '', title)
  heading.id = 'hop-thoai-ten'
  const dialog = element('dialog', 'dialog', element('div', 'stack', heading, ...content))
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** Asks a question; true when the person says yes. Esc and the other button say no. */
export function ask(question: string, yes = say('confirm'), danger = false): Promise<boolean> {
  return new Promise((resolve) => {
    const agree = element('button', danger ? 'button danger' : 'button primary', yes)
    const refuse = element('button', 'button', say('cancel'))
    const dialog = openDialog(question, element('div', 'row', agree, refuse))
    agree.addEventListener('click', () => dialog.close('yes'))
    refuse.addEventListener('click', () => dialog.close('no'))
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'))
    refuse.focus()
  })
}
