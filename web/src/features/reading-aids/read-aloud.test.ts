import { beforeEach, describe, expect, it } from 'vitest'
import { createReader, type Reader, type ReadingState, type Voice } from './read-aloud.ts'

const sentences = [
  { place: 0, words: '秋の清掃' },
  { place: 2, words: '朝9時からです。' },
  { place: 3, words: '雨なら延ばします。' },
]

/** Stands in for the phone's voice: notes what it is to say, and is told when it has said it. */
const aVoice = () => {
  const said: string[] = []
  let heard: Parameters<Voice['say']>[1] | null = null
  return {
    said,
    hushed: 0,
    say(words: string, then: Parameters<Voice['say']>[1]) {
      said.push(words)
      heard = then
    },
    hush() {
      this.hushed += 1
    },
    ends: () => heard?.onEnd(),
    fails: () => heard?.onFailed(),
  }
}

describe('reading aloud', () => {
  let voice: ReturnType<typeof aVoice>
  let reader: Reader
  let state: ReadingState
  beforeEach(() => {
    voice = aVoice()
    state = { is: 'silent' }
    reader = createReader(sentences, voice, (next) => {
      state = next
    })
  })

  it('says one sentence after the other, tells which, and is silent at the end', () => {
    reader.start()
    expect(state).toEqual({ is: 'reading', place: 0 })
    voice.ends()
    expect(state).toEqual({ is: 'reading', place: 2 })
    voice.ends()
    voice.ends()
    expect(voice.said).toEqual(sentences.map(({ words }) => words))
    expect(state).toEqual({ is: 'silent' })
  })

  it('goes on after a pause with the sentence it stopped in', () => {
    reader.start()
    voice.ends()
    reader.pause()
    expect(state).toEqual({ is: 'paused', place: 2 })
    expect(voice.hushed).toBe(1)
    reader.resume()
    expect(voice.said.slice(-2)).toEqual(['朝9時からです。', '朝9時からです。'])
    expect(state).toEqual({ is: 'reading', place: 2 })
  })

  it('does not go on when the end of a sentence is told after it was paused or stopped', () => {
    reader.start()
    const late = voice.ends
    reader.pause()
    late()
    expect(state).toEqual({ is: 'paused', place: 0 })
    reader.stop()
    late()
    expect(state).toEqual({ is: 'silent' })
    expect(voice.said).toHaveLength(1)
  })

  it('says the sentence again when its pace was changed, and nothing while it is paused', () => {
    reader.start()
    reader.again()
    reader.pause()
    reader.again()
    expect(voice.said).toEqual(['秋の清掃', '秋の清掃'])
  })

  it('keeps its place when the voice breaks off by itself', () => {
    reader.start()
    voice.ends()
    voice.fails()
    expect(state).toEqual({ is: 'failed', place: 2 })
    reader.resume()
    expect(state).toEqual({ is: 'reading', place: 2 })
  })
})
