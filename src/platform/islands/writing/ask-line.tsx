import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { WritingWords } from './words.ts'

export type Question = {
  readonly label: string
  readonly value: string
  readonly answer: (typed: string) => void
}

/** Asks for one line in a dialog; Esc leaves everything as it was. */
export function AskLine({
  question,
  words,
  close,
}: {
  question: Question
  words: WritingWords
  close: () => void
}): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState(question.value)
  useEffect(() => dialog.current?.showModal(), [])
  const done = () => {
    close()
    question.answer(typed.trim())
  }
  return (
    <dialog ref={dialog} class="dialog" aria-label={question.label} onClose={close}>
      <div class="field">
        <label for="hoi-mot-dong">{question.label}</label>
        <input
          id="hoi-mot-dong"
          class="input"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            done()
          }}
        />
      </div>
      <div class="row">
        <button type="button" class="button primary" onClick={done}>
          {words.done}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  )
}
