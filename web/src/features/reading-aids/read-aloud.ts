/** What says words; behind it is the phone's own voice. */
export interface Voice {
  /** Says the words and tells when that is over. Whatever was being said before is not said on. */
  say(words: string, heard: { onEnd: () => void; onFailed: () => void }): void
  hush(): void
}

/** A sentence to be read aloud, by its place in the text. */
export interface Spoken {
  place: number
  words: string
}

/** `failed`: the voice broke off by itself; going on begins with the same sentence. */
export type ReadingState = { is: 'silent' } | { is: 'reading' | 'paused' | 'failed'; place: number }

export interface Reader {
  start(): void
  pause(): void
  /** Goes on with the sentence it stopped in, from its beginning: half a sentence says little. */
  resume(): void
  stop(): void
  /** The sentence that is being said, once more: in another pace, it must be begun anew. */
  again(): void
}

/**
 * Reads sentences aloud one after the other. Browsers on phones cannot hold a voice in mid-sentence (they end it, or never go
 * on), so a pause ends the sentence and going on begins it again.
 * @param onChange told of every change, the end included (`silent`)
 */
export const createReader = (
  sentences: readonly Spoken[],
  voice: Voice,
  onChange: (state: ReadingState) => void,
): Reader => {
  let at = 0
  let state: ReadingState = { is: 'silent' }
  /** What a voice says about a sentence that was broken off is of no interest. */
  let turn = 0
  const change = (next: ReadingState): void => {
    state = next
    onChange(next)
  }
  const say = (index: number): void => {
    turn += 1
    at = index
    const mine = turn
    const sentence = sentences[index]
    if (!sentence) {
      change({ is: 'silent' })
      return
    }
    change({ is: 'reading', place: sentence.place })
    voice.say(sentence.words, {
      onEnd: () => mine === turn && say(index + 1),
      onFailed: () => mine === turn && halt('failed'),
    })
  }
  const halt = (as: 'paused' | 'failed'): void => {
    turn += 1
    voice.hush()
    change({ is: as, place: sentences[at]?.place ?? 0 })
  }
  return {
    start: () => say(0),
    pause: () => state.is === 'reading' && halt('paused'),
    resume: () => state.is !== 'silent' && state.is !== 'reading' && say(at),
    stop: () => {
      if (state.is === 'silent') return
      turn += 1
      voice.hush()
      change({ is: 'silent' })
    },
    again: () => state.is === 'reading' && say(at),
  }
}
