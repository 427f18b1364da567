import { ask } from './dialog.ts'
import { say } from './words.ts'

const agreed = new WeakSet<HTMLElement>()
const typed = new WeakSet<HTMLFormElement>()
const sent = new WeakSet<HTMLFormElement>()

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest('form') : null
}

/** Asks before a button with `data-confirm` sends its form. */
async function confirmFirst(event: SubmitEvent): Promise<void> {
  const { submitter } = event
  const question = submitter?.dataset.confirm
  if (!submitter || !question || agreed.delete(submitter)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const form = formOf(event.target)
  const yes = await ask(question, submitter.textContent.trim(), submitter.classList.contains('danger'))
  if (!yes) return submitter.focus()
  agreed.add(submitter)
  form?.requestSubmit(submitter)
}

/** A form that the browser itself sends (no Turbo) is sent once. */
function sendOnce(event: SubmitEvent): void {
  const form = formOf(event.target)
  if (!form || event.defaultPrevented || form.method !== 'post') return
  if (sent.has(form)) return event.preventDefault()
  typed.delete(form)
  if (form.dataset.turbo !== 'false') return
  sent.add(form)
  // A download leaves the page where it is: the form may be sent again after a while.
  setTimeout(() => sent.delete(form), 4_000)
}

const unsaved = () =>
  [...document.querySelectorAll<HTMLFormElement>('form[data-guard]')].some((form) => typed.has(form))
let leaving = false

/** Asks before what was typed is left behind. */
async function guardVisit(event: Event): Promise<void> {
  if (leaving || !unsaved()) return
  event.preventDefault()
  const { url } = (event as CustomEvent<{ url: string }>).detail
  if (!(await ask(say('leave'), say('leave-do'), true))) return
  leaving = true
  location.assign(url)
}

/** Confirmation, double submission and unsaved input, for every form of the workspace. */
export function watchForms(): void {
  addEventListener('submit', (event) => void confirmFirst(event), { capture: true })
  addEventListener('submit', sendOnce, { capture: true })
  addEventListener('input', ({ target }) => {
    const form = formOf(target)
    if (form) typed.add(form)
  })
  // A form whose island keeps what is typed says when nothing is left to lose.
  addEventListener('krong:kept', ({ target }) => {
    const form = formOf(target)
    if (form) typed.delete(form)
  })
  addEventListener('turbo:before-visit', (event) => void guardVisit(event))
  addEventListener('turbo:load', () => (leaving = false))
  addEventListener('beforeunload', (event) => {
    if (!leaving && unsaved()) event.preventDefault()
  })
}
