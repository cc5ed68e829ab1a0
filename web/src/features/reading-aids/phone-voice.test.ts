import { describe, expect, it } from 'vitest'
import { voiceFor } from './phone-voice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

describe('the phone’s voice', () => {
  it('is one of the language, whichever way the phone writes it', () => {
    expect(voiceFor([voice('en_US'), voice('ja_JP')], 'ja-easy')).toEqual(voice('ja_JP'))
    expect(voiceFor([voice('pt-PT'), voice('pt-BR')], 'pt')).toEqual(voice('pt-BR'))
    expect(voiceFor([voice('en-AU')], 'en')).toEqual(voice('en-AU'))
  })

  it('is rather one that needs no network', () => {
    expect(voiceFor([voice('ko-KR', false), voice('ko-KR')], 'ko')).toEqual(voice('ko-KR'))
    expect(voiceFor([voice('ko-KR', false)], 'ko')).toEqual(voice('ko-KR', false))
  })

  it('is none where the phone has none: Cantonese is not Mandarin', () => {
    expect(voiceFor([voice('zh-HK'), voice('ja-JP')], 'zh')).toBeNull()
    expect(voiceFor([], 'vi')).toBeNull()
  })
})
