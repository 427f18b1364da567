import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export type ListenProps = {
  /** What is read, sentence by sentence or line by line. */
  readonly lines: readonly string[]
  readonly language: 'vi' | 'en'
  readonly words: Readonly<Record<'start' | 'pause' | 'resume' | 'stop' | 'no-voice' | 'progress', string>>
}

type State = 'idle' | 'reading' | 'paused'

const voiceFor = (language: string) =>
  speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(language))

/** Reads a text aloud with a voice of the machine itself: nothing is sent anywhere. Says so where the machine has no voice for the language. */
export function Listen({ lines, language, words }: ListenProps): VNode {
  const [voices, setVoices] = useState(false)
  const [state, setState] = useState<State>('idle')
  const [at, setAt] = useState(0)
  /** What is said at this moment: what was stopped does not go on. */
  const turnRef = useRef(0)
  useEffect(() => {
    const look = () => setVoices(Boolean(voiceFor(language)))
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [language])

  function read(from: number): void {
    const line = lines[from]
    setAt(from)
    if (line === undefined) return setState('idle')
    const said = new SpeechSynthesisUtterance(line)
    const voice = voiceFor(language)
    if (voice) said.voice = voice
    said.lang = language === 'vi' ? 'vi-VN' : 'en-GB'
    said.rate = 0.95
    const own = ++turnRef.current
    said.addEventListener('end', () => own === turnRef.current && read(from + 1))
    said.addEventListener('error', () => own === turnRef.current && setState('idle'))
    setState('reading')
    speechSynthesis.speak(said)
  }
  function stop(): void {
    turnRef.current++
    setState('idle')
    speechSynthesis.cancel()
  }
  if (!voices) return <p role="status">{words['no-voice']}</p>
  return (
    <div class="row" role="group">
      {state === 'idle' ? (
        <button type="button" class="button primary" onClick={() => read(0)}>
          {words.start}
        </button>
      ) : (
        <>
          <button
            type="button"
            class="button"
            onClick={() => {
              if (state === 'reading') speechSynthesis.pause()
              else speechSynthesis.resume()
              setState(state === 'reading' ? 'paused' : 'reading')
            }}
          >
            {state === 'reading' ? words.pause : words.resume}
          </button>
          <button type="button" class="button" onClick={stop}>
            {words.stop}
          </button>
          <p role="status">
            {words.progress.replace('{now}', String(at + 1)).replace('{all}', String(lines.length))}
          </p>
        </>
      )}
    </div>
  )
}
