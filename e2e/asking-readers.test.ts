import { readFile } from 'node:fs/promises'
import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { getFurigana } from '@kairan/functions/circulars/readings/contract.ts'
import { answerSurvey, getMyAnswer } from '@kairan/functions/circulars/survey/contract.ts'
import { changeMe } from '@kairan/functions/residents/contract.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, startService } from '../scripts/service/running-service.ts'
import { openBrowser, openContext } from './browser.ts'
import { apiOf } from './journey/hand-out.ts'
import { lookAtFailedTest } from './journey/pictures.ts'
import { rowOf } from './journey/reach-page.ts'
import { comeSignedIn } from './journey/signing-in.ts'
import { homeOf, nameOf } from './journey/town.ts'
import { dayAhead } from './journey/whole-circular.ts'

const TITLE = '津田南町の秋まつり'
const LUNCH = ['幕の内', 'おにぎり', 'いりません']

/** The whole story on one phone-size page: each part goes on where the one before ended. */
describe('An officer asks the readers something and sees what comes back', () => {
  let service: RunningService
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let circularId = ''
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true, disabled: false }).click()
  const panel = (name: string) => page.locator('summary').filter({ hasText: name })
  const question = (n: number) => page.locator('ol > li').filter({ hasText: `質問${n} ` })

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(), openBrowser()])
    context = await openContext(browser, 'phone')
    await comeSignedIn(context, service.url, '会長 山本')
    await (await apiOf(service.url, '班長 田村')).call(changeMe, { body: { pausedUntil: dayAhead(10) } })
    page = await context.newPage()
  })
  afterEach(({ task }) => lookAtFailedTest(task, { browser, service }))
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('writes when and where it takes place, and is told what cannot be', async () => {
    await page.goto(`${service.url}/o/circulars/new`)
    await page.getByLabel('題名').fill(TITLE)
    await page.getByLabel('文章').fill('生物は、お持ちにならないでください。')
    await panel('行事の日時と場所').click()
    await page.getByLabel('場所').fill('津田南町公園')
    await press('次へ: だれに送るか')
    await page.getByText('日にちを入れてください。').waitFor()
    await page.getByLabel('日にち').fill(dayAhead(8))
    await page.getByLabel('始まる時刻').fill('10:00')
    await page.getByLabel('終わる時刻').fill('09:00')
    await page.getByText('終わる時刻を、始まる時刻よりあとにしてください。').waitFor()
    await page.getByLabel('終わる時刻').fill('15:00')
    await page.getByRole('status').filter({ hasText: '午前10時〜午後3時 津田南町公園' }).waitFor()
  })

  it('asks who comes and which lunch, in the order that suits', async () => {
    await panel('出欠・アンケート').click()
    await press('1つ選ぶ質問')
    await question(1).getByLabel('質問の文').fill('お弁当は、どれがよいですか')
    await question(1).getByLabel('選ぶもの').fill('幕の内')
    await press('次へ: だれに送るか')
    await page.getByText('選ぶものを、2つ以上書いてください。').waitFor()
    await question(1)
      .getByLabel('選ぶもの')
      .fill(`${LUNCH.join('\n')}\n`)
    await press('出欠をきく')
    await press('質問2を上へ')
    await press('自由に書く質問')
    await press('いくつでも選ぶ質問')
    await press('質問4を消す')
    await expect.poll(() => page.getByLabel('質問の文').first().inputValue()).toBe('参加されますか')
    await panel('質問3つ').waitFor()
  })

  it('writes it in English too, and loses nothing by coming back later', async () => {
    await panel('ほかのことばで書く').click()
    await panel('English').click()
    await page.getByLabel('文章(English)').fill('Please come to the park.')
    await press('次へ: だれに送るか')
    await page.getByText('題名も書いてください。').waitFor()
    await page.getByLabel('題名(English)').fill('Autumn festival')
    await page.getByRole('textbox', { name: '質問1', exact: true }).fill('Will you come?')
    await page.getByText(/に保存しました/).waitFor()
    await page.reload()
    await panel('午前10時〜午後3時 津田南町公園').waitFor()
    await panel('質問3つ').waitFor()
    await panel('English').first().waitFor()
    await page.getByLabel('題名', { exact: true }).fill(`${TITLE} `)
    for (const label of ['次へ: だれに送るか', '次へ: いつ送るか', '次へ: 確かめる']) await press(label)
  })

  it('puts a reading right in the last step, and sends', async () => {
    await page.getByRole('img', { name: new RegExp(`^LINEに届くメッセージの見本.*${TITLE}`) }).waitFor()
    await page.getByText(/^このうち\d+人は、一部のお知らせを休んでいます。その分は送られません。$/).waitFor()
    await panel('漢字の読み方を確かめる').click()
    await page.getByText(/^まだ確かめていない読みが\d+つあります。$/).waitFor()
    await page
      .getByRole('button', { name: /^生物 確認ずみ せいぶつ/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('読み方(ひらがな)').fill('demizu')
    await dialog.getByRole('button', { name: 'この読みにする' }).click()
    await dialog.getByText('ひらがなで書いてください。').waitFor()
    await dialog.getByLabel('読み方(ひらがな)').fill('ナマモノ')
    await dialog.getByRole('button', { name: 'この読みにする' }).click()
    await page.getByRole('button', { name: '生物 役員が確認 なまもの' }).waitFor()
    await press('送る')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /人に送る$/ })
      .click()
    await press('今すぐ送る')
    await page.getByText(/^LINEで\d+人に送りました。$/).waitFor()
    circularId = /circulars\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    const reader = await apiOf(service.url, 'みどり')
    const { text } = await reader.call(getFurigana, { params: { circularId } })
    expect(text.flat(2)).toContainEqual({ text: '生物', reading: 'なまもの' })
    const english = await (await apiOf(service.url, 'Anna')).call(getCircular, { params: { circularId } })
    expect(english).toMatchObject({ title: 'Autumn festival', written: { language: 'en', by: 'officer' } })
    expect(english.survey?.questions.map(({ wording }) => wording).slice(0, 2)).toEqual([
      'Will you come?',
      'お弁当は、どれがよいですか',
    ])
    expect(english.event).toMatchObject({ from: '10:00', until: '15:00', place: '津田南町公園' })
  })

  it('sees the counts while households answer, and each household’s answer by name', async () => {
    await page.getByText('まだ答えはありません。').waitFor()
    for (const [name, people, lunch, words] of [
      ['みどり', 3, 1, '朝は少し遅れます。'],
      ['けんじ', 0, 2, ''],
    ] as const) {
      const reader = await apiOf(service.url, name)
      const { survey, version } = await reader.call(getCircular, { params: { circularId } })
      const [come = '', which = '', say = ''] = survey?.questions.map(({ id }) => id) ?? []
      const answers = {
        [come]: { kind: 'attendance' as const, coming: people > 0, people },
        [which]: { kind: 'choice' as const, option: lunch },
        [say]: { kind: 'text' as const, text: words },
      }
      await reader.call(answerSurvey, { params: { circularId }, body: { circularVersion: version, answers } })
    }
    await page.getByText('2世帯が答えました').first().waitFor()
    await page.getByText('参加する人は、合わせて3人です。').waitFor()
    const rows = page.getByRole('table', { name: 'お弁当は、どれがよいですか' }).getByRole('row')
    const counts = async () => (await rows.allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' ').trim())
    await expect.poll(counts).toEqual(['幕の内 0 0%', 'おにぎり 1 50%', 'いりません 1 50%'])
    await panel('1つ書かれました').click()
    await page.getByText('朝は少し遅れます。').first().waitFor()
    await panel('3班').filter({ hasText: 'が答えました' }).click()
    await page.getByText('参加しない', { exact: true }).last().waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), press('答えを表で保存する')])
    expect(await readFile(await file.path(), 'utf8')).toContain('朝は少し遅れます。')
  })

  it('sees which household has not got it because it rests', async () => {
    await panel('2班').last().click()
    await rowOf(page, nameOf(homeOf('班長 田村')))
      .getByText('LINEでの受け取りを休んでいます')
      .waitFor()
  })

  it('ends it, and takes answers again until another day', async () => {
    await press('受け付けを終える')
    await page.getByRole('alertdialog').getByRole('button', { name: '受け付けを終える' }).click()
    await page.getByText(/に、受け付けを終えました。$/).waitFor()
    const reader = await apiOf(service.url, 'みどり')
    expect(await reader.call(getMyAnswer, { params: { circularId } })).toMatchObject({ whyNot: 'survey-closed' })
    await press('締切を変える')
    await page.getByLabel('新しい締切').fill(dayAhead(5))
    await press('この締切にする')
    await page.getByText(/まで受け付けています。$/).waitFor()
    expect(await reader.call(getMyAnswer, { params: { circularId } })).toMatchObject({ whyNot: null })
  })
})
