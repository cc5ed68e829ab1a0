import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { PowerCut } from '../../../testing/interruptions.ts'
import { onlyHazard, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { text } from '../../../texts/texts.ts'
import { hazardPictures } from '../../store.ts'

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
  // Every event is handled to its end; before the answer has left the process dies, and the queue begins anew.
  const begun = new Set<string>()
  town.deps.line = {
    ...town.line,
    reply: async (reply) => {
      if (begun.has(reply.replyToken)) return town.line.reply(reply)
      begun.add(reply.replyToken)
      throw new PowerCut('before the answer')
    },
  }
})

describe('a chat of which every message is handled twice', () => {
  it('is the same report: nothing that was written stands there twice or in the wrong place', async () => {
    for (const written of ['通報', '道路の穴', 'とばす', '写真なし', '津田駅の前', '深いです。', '電柱の前です。'])
      await phone.writes(written)
    expect(phone.shown().buttons).toEqual(['送る', '直す', 'やめる'])
    await phone.taps('送る')
    expect(await onlyHazard(town)).toMatchObject({
      category: 'roadHole',
      option: null,
      address: '津田駅の前',
      words: '深いです。\n電柱の前です。',
    })
  })

  it('is the same where a message is handled again after the next ones', async () => {
    const writes = (id: string, words: string) => phone.sends({ type: 'text', id, text: words, quoteToken: 'q' })
    await phone.writes('通報')
    await writes('1', '道路の穴')
    await writes('2', 'とばす')
    await writes('1', '道路の穴')
    await writes('3', '写真なし')
    await writes('4', '津田駅の前')
    await writes('5', '深いです。')
    await writes('6', '電柱の前です。')
    for (const [id, words] of [
      ['4', '津田駅の前'],
      ['2', 'とばす'],
      ['5', '深いです。'],
    ] as const)
      await writes(id, words)
    await phone.taps('送る')
    expect(await onlyHazard(town)).toMatchObject({ address: '津田駅の前', words: '深いです。\n電柱の前です。' })
  })

  it('sent or given up in writing says so again, and looks for no circulars of these words', async () => {
    await phone.tellsAll()
    await phone.writes('やめる')
    expect(phone.shown().text).toBe(text('ja', 'hazardChat.cancelled'))
    await phone.tellsAll()
    await phone.writes('送る')
    expect(phone.reads()).toContain((await onlyHazard(town)).number)
    await phone.sendsPicture('p1')
    expect((await phone.writes('いいえ')).text).toBe(text('ja', 'hazardChat.notOffered'))
  })

  it('has the pictures of before, and says nothing of buttons that are old', async () => {
    await phone.sendsPicture('p1', { id: 'SET', index: 1, total: 2 })
    await phone.sendsPicture('p2', { id: 'SET', index: 2, total: 2 })
    expect((await phone.taps('はい')).text).not.toContain(text('ja', 'hazardChat.stale'))
    const pictures = (await hazardPictures(town.deps).get()).docs.map((doc) => doc.data())
    expect(pictures.map(({ messageId, state }) => `${messageId} ${state}`).toSorted()).toEqual(['p1 kept', 'p2 kept'])
  })

  it('begun anew in writing begins once', async () => {
    await phone.tellsAll()
    await phone.writes('通報')
    expect((await phone.writes('はじめから')).buttons).toContain('🕳️ 道路の穴')
    await phone.taps('🪞 カーブミラー')
    await phone.tapsAll('とばす', '写真なし')
    await phone.writes('駅前')
    await phone.tapsAll('書かない', '送る')
    expect(await onlyHazard(town)).toMatchObject({ category: 'mirror', words: '' })
  })
})
