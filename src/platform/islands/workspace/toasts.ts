import { say } from './words.ts'

const seconds = 8

function expire(toast: Element): void {
  let timer = setTimeout(() => toast.remove(), seconds * 1000)
  const wait = () => clearTimeout(timer)
  toast.addEventListener('pointerenter', wait)
  toast.addEventListener('focusin', wait)
  toast.addEventListener('pointerleave', () => {
    wait()
    timer = setTimeout(() => toast.remove(), seconds * 1000)
  })
}

/** Shows a sentence in the corner. */
export function toast(sentence: string, tone: 'bad' | 'info' = 'info'): void {
  const frame =
    document.querySelector('.toasts') ??
    document.body.appendChild(Object.assign(document.createElement('div'), { className: 'toasts' }))
  const notice = Object.assign(document.createElement('div'), { className: `notice ${tone}` })
  notice.setAttribute('role', tone === 'bad' ? 'alert' : 'status')
  const close = Object.assign(document.createElement('button'), {
    className: 'close',
    type: 'button',
    textContent: '×',
  })
  close.setAttribute('aria-label', say('close'))
  close.dataset.dismiss = ''
  const text = Object.assign(document.createElement('div'), { textContent: sentence })
  notice.append(text, close)
  frame.append(notice)
  expire(notice)
}

/** Toasts go by themselves after 8 s, or by their button; a lost connection is said, and nothing typed is lost. */
export function watchToasts(): void {
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-dismiss]')) target.closest('.notice')?.remove()
  })
  addEventListener('turbo:load', () => document.querySelectorAll('[data-toast]').forEach(expire))
  addEventListener('turbo:fetch-request-error', (event) => {
    event.preventDefault()
    toast(say('offline'), 'bad')
  })
}
