import { publishCircular, rejectCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { dayAfter, dayjs, inJapan, japanDay, toInstant } from '@kairan/functions/platform/time.ts'
import { getPolicy, setPolicy } from '@kairan/functions/policies/contract.ts'
import { apiOf, draftBy } from '../../../e2e/journey/hand-out.ts'
import { forDigest } from '../circular.ts'
import { setMonth } from '../month.ts'
import { ASSOCIATION, atHome, BLOCK_IDS, opensCircular, presses, scrollsTo } from '../office-phone.ts'
import type { Stage } from '../stage.ts'

const AUTHOR = '会長 山本'
const SECOND = '校区役員 中川'
const PATROL = '年末の夜回り'

/** A circular with its minute. Guide for officers. */
const scheduled = async (stage: Stage): Promise<void> => {
  const officer = await apiOf(stage.url, AUTHOR)
  const circularId = await draftBy(officer, { title: '集会所の大そうじ', audience: BLOCK_IDS, category: 'event' })
  const at = toInstant(inJapan(dayAfter(dayAfter(japanDay(dayjs.utc()))), '09:30'))
  await officer.call(publishCircular, { params: { circularId }, body: { timing: { kind: 'at', at } } })
  const phone = await atHome(stage, AUTHOR, 720)
  await opensCircular(phone, '集会所の大そうじ')
  await phone.page.getByRole('heading', { name: /午前9時30分に送ります$/ }).waitFor()
  await scrollsTo(phone.page.getByRole('link', { name: 'ホームへもどる' }))
  await phone.keep('guide/pictures/scheduled')
  await presses(phone, '取り消す')
  await phone.page.getByRole('heading', { name: '取り消しました' }).waitFor()
  await phone.putAway()
}

/** What waits for the digest, and the digest in a resident's phone. Guides for officers and residents. */
const digest = async (stage: Stage): Promise<void> => {
  const officer = await apiOf(stage.url, AUTHOR)
  for (const words of forDigest) {
    const circularId = await draftBy(officer, { ...words, audience: [ASSOCIATION] })
    await officer.call(publishCircular, { params: { circularId }, body: { timing: { kind: 'digest' } } })
  }
  const phone = await atHome(stage, AUTHOR, 585)
  await phone.page.getByText(/3件をまとめて送ります。$/).waitFor()
  await scrollsTo(phone.page.getByRole('heading', { name: '次のまとめ便' }))
  await phone.keep('guide/pictures/digest-home')
  await presses(phone, '今すぐ送る')
  await presses(phone, '3件をまとめて送る')
  await phone.page.getByText(/いま入っている回覧はありません。$/).waitFor()
  await phone.putAway()

  const reader = await stage.phone('みどり', 545)
  await reader.bubble(forDigest[0].title).first().waitFor()
  await reader.foldsMenu()
  await reader.keep('guide/pictures/digest')
  await reader.putAway()
}

/** A second officer is asked, looks, gives it back with a word. Guide for officers. */
const approval = async (stage: Stage): Promise<void> => {
  const officer = await apiOf(stage.url, AUTHOR)
  const second = await apiOf(stage.url, SECOND)
  const params = { areaId: ASSOCIATION }
  const { own } = await officer.call(getPolicy, { params })
  await officer.call(setPolicy, { params, body: { ...own, approval: true } })
  const text = '12月の土曜日の夜7時に、集会所から回ります。拍子木と懐中電灯は、自治会で用意します。'
  const circularId = await draftBy(officer, { title: PATROL, text, audience: BLOCK_IDS, category: 'safety' })
  await officer.call(publishCircular, { params: { circularId } })

  const author = await atHome(stage, AUTHOR, 700)
  await opensCircular(author, PATROL)
  await author.page.getByText(/のどなたかが承認すると、送ります。$/).waitFor()
  await scrollsTo(author.page.getByRole('link', { name: 'ホームへもどる' }))
  await author.keep('guide/pictures/approval-wait')
  await author.putAway()

  const approver = await atHome(stage, SECOND, 860)
  await approver.page.getByRole('heading', { name: 'あなたの承認を待っています' }).waitFor()
  await approver.keep('guide/pictures/approval-home')
  await approver.page.getByRole('link', { name: `「${PATROL}」の内容を見る` }).click()
  await approver.page.getByText(/この回覧で.*通使います。$/).waitFor()
  await approver.isHigh(705)
  await scrollsTo(approver.page.getByRole('heading', { name: '送り先' }))
  await approver.keep('guide/pictures/approval-desk')
  await approver.putAway()

  await second.call(rejectCircular, { params: { circularId }, body: { note: '集まる場所の地図も入れてください。' } })
  const again = await atHome(stage, AUTHOR, 600)
  await again.page
    .getByRole('listitem')
    .filter({ hasText: '書きなおしをたのまれました' })
    .getByRole('link', { name: 'つづきを書く' })
    .click()
  await again.page.getByText('集まる場所の地図も入れてください。').waitFor()
  await scrollsTo(again.page.getByRole('heading', { level: 1 }))
  await again.keep('guide/pictures/given-back')
  await again.putAway()
  await officer.call(setPolicy, { params, body: own })
}

/** Between 送る and leaving. */
export const waiting = async (stage: Stage): Promise<void> => {
  await setMonth(stage.url, { limit: 200, used: 38 })
  await scheduled(stage)
  await digest(stage)
  await approval(stage)
}
