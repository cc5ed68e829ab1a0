import { getCircular } from '@kairan/functions/circulars/contract.ts'
import { answerSurvey } from '@kairan/functions/circulars/survey/contract.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { apiOf, draftBy, handOut } from '../../../e2e/journey/hand-out.ts'
import { dayAhead } from '../../../e2e/journey/whole-circular.ts'
import { signIn } from '../../service/api.ts'
import { phonesAt } from '../../service/phones.ts'
import { setMonth } from '../month.ts'
import { ASSOCIATION, atHome, opensCircular, presses, scrollsTo } from '../office-phone.ts'
import type { PhoneOnStage, Stage } from '../stage.ts'

const OFFICER = '会長 山本'
const festival = () => ({
  title: '津田南町 秋まつり',
  text: '津田南町公園で、秋まつりを開きます。屋台と、お楽しみ抽選会があります。',
  category: 'event' as const,
  audience: [ASSOCIATION],
  confirmBy: dayAhead(5),
  event: { day: dayAhead(8), lastDay: null, from: '10:00', until: '15:00', place: '津田南町公園' },
  survey: {
    per: 'household' as const,
    until: dayAhead(5),
    questions: [
      { kind: 'attendance' as const, id: 'come', wording: '秋まつりに来られますか', most: 8 },
      {
        kind: 'choice' as const,
        id: 'lunch',
        wording: 'お弁当は、どれがよいですか',
        options: ['幕の内', 'おにぎり', 'いりません'],
      },
      { kind: 'text' as const, id: 'words', wording: 'ご意見がありましたら、お書きください' },
    ],
  },
})

const panel = (phone: PhoneOnStage, name: string) => phone.page.locator('summary').filter({ hasText: name })

/** What only some circulars have, written into a draft. */
const writes = async (stage: Stage): Promise<void> => {
  const officer = await apiOf(stage.url, OFFICER)
  const circular = festival()
  await draftBy(officer, circular)
  const phone = await atHome(stage, OFFICER, 800)
  await phone.page
    .getByRole('listitem')
    .filter({ hasText: circular.title })
    .getByRole('link', { name: 'つづきを書く' })
    .click()
  const extras = phone.page.getByRole('heading', { name: '必要なときだけ' })
  await extras.waitFor()
  await phone.isHigh(560)
  await scrollsTo(extras)
  await phone.keep('guide/pictures/extras')

  await panel(phone, '行事の日時と場所').click()
  await phone.isHigh(960)
  await scrollsTo(extras)
  await phone.keep('guide/pictures/event')
  await panel(phone, '行事の日時と場所').click()

  await panel(phone, '出欠・アンケート').click()
  await phone.isHigh(960)
  await scrollsTo(panel(phone, '出欠・アンケート'))
  await phone.keep('guide/pictures/survey')
  await panel(phone, '出欠・アンケート').click()

  await presses(phone, /^4 ?確かめる$/)
  await panel(phone, '漢字の読み方を確かめる').click()
  await phone.page.getByText(/^まだ確かめていない読みが/).waitFor()
  await phone.isHigh(800)
  await scrollsTo(panel(phone, '漢字の読み方を確かめる'))
  await phone.keep('guide/pictures/readings')
  await phone.putAway()
}

/** Some households answer. */
const answers = async (url: string, circularId: string): Promise<void> => {
  const cast = new Set(demoTown().cast.people.map(({ userId }) => userId))
  const families = new Map(
    demoTown()
      .residents.filter(({ rosterId, lineUserId }) => rosterId === ASSOCIATION && !cast.has(lineUserId))
      .flatMap(({ householdId, lineUserId }) => (householdId ? [[householdId, lineUserId] as const] : [])),
  )
  for (const [index, lineUserId] of [...families.values()].slice(0, 12).entries()) {
    const reader = await signIn(url, await phonesAt(url).idToken(lineUserId, '/r'))
    const { version } = await reader.call(getCircular, { params: { circularId } })
    const coming = index % 4 > 0
    const given = {
      come: { kind: 'attendance' as const, coming, people: coming ? 1 + (index % 3) : 0 },
      lunch: { kind: 'choice' as const, option: coming ? index % 2 : 2 },
      words: { kind: 'text' as const, text: index === 5 ? '車いすで行けますか。' : '' },
    }
    await reader.call(answerSurvey, { params: { circularId }, body: { circularVersion: version, answers: given } })
  }
}

/** What comes back. */
const sees = async (stage: Stage): Promise<void> => {
  const circular = { ...festival(), title: '秋まつりの出欠' }
  const circularId = await handOut(await apiOf(stage.url, OFFICER), circular)
  await answers(stage.url, circularId)
  const phone = await atHome(stage, OFFICER, 960)
  await opensCircular(phone, circular.title)
  await phone.page.getByText('12世帯が答えました', { exact: true }).waitFor()
  await scrollsTo(phone.page.getByRole('heading', { name: '出欠・アンケートの答え' }))
  await phone.keep('guide/pictures/answers')
  await phone.putAway()
}

/** An event, questions, readings; and the answers. Guide for officers. */
export const askingReaders = async (stage: Stage): Promise<void> => {
  // Scenes before this one have used up the month.
  await setMonth(stage.url, null)
  await writes(stage)
  await sees(stage)
}
