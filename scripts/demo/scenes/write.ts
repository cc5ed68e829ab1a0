import type { PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { createCircular, getCircular, previewCircular } from '@kairan/functions/circulars/contract.ts'
import { countAudience } from '@kairan/functions/circulars/quota/contract.ts'
import { uploadPicture } from '@kairan/functions/documents/contract.ts'
import { dayInWords } from '@kairan/functions/platform/day-in-words.ts'
import { dayjs, japanDay } from '@kairan/functions/platform/time.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { type Api, Refused } from '../../service/api.ts'
import { actionsIn, firstLine } from '../../service/phones.ts'
import { photographSheet, tellsPlace } from '../../service/sheet-photo.ts'
import { blockedIn, familyPhones, householdsIn, phonesIn } from '../census.ts'
import { ASSOCIATION, BLOCK_IDS, type Story } from '../story.ts'
import { block } from './block.ts'

const TITLE = '秋の一斉清掃のお知らせ'
const TEXT =
  '今年も公園と水路のまわりを、みんなで掃除します。\n軍手とごみ袋は自治会で用意します。雨のときは次の日曜日に延ばします。'

/** The status a refused call was answered with; null when it was not refused. */
export const refusedWith = async (call: Promise<unknown>): Promise<number | null> => {
  try {
    await call
    return null
  } catch (error) {
    if (error instanceof Refused) return error.status
    throw error
  }
}

/** Somebody who is alone with a phone at home blocks the account before anything is sent. */
const somebodyBlocks = async (story: Story, officer: Api): Promise<void> => {
  const { census, screen } = story
  const named = new Set(['会長 山本', 'みどり', 'Anna', 'けんじ', '班長 田村', 'これから登録する人'].map(castId))
  const alone = phonesIn(census, BLOCK_IDS).find(
    ({ userId, householdId }) => !named.has(userId) && householdId && familyPhones(census, householdId).length === 1,
  )
  if (!alone) throw new Error('見本の町に、電話が1台だけの世帯がありません。')
  await block(story, officer, alone)
  screen.line('送る前に、1人がこのアカウントをブロックしました。名簿から外れました。')
}

const lookAtAudience = async ({ census, checks, screen }: Story, officer: Api): Promise<void> => {
  const told = await officer.call(countAudience, { query: { areaIds: BLOCK_IDS.join(',') } })
  const households = householdsIn(census, BLOCK_IDS)
  const isOnLine = ({ id }: { id: string }) => familyPhones(census, id).length > 0
  checks.same('送る前に示された人数', told, {
    households: households.length,
    onLine: households.filter(isOnLine).length,
    prefersPaper: households.filter(({ prefersPaper }) => prefersPaper).length,
    paperCopies: households.filter((household) => household.prefersPaper || !isOnLine(household)).length,
    residents: phonesIn(census, BLOCK_IDS).length,
    outside: 0,
    reduced: 0,
    blocked: blockedIn(census, BLOCK_IDS).length,
  })
  screen.line(
    `送り先は${BLOCK_IDS.length}つの班、${told.households}世帯。うちLINEで届くのは${told.onLine}世帯・${told.residents}人、紙で渡すのは${told.paperCopies}部。`,
  )
}

const upload = async ({ checks, screen }: Story, officer: Api, day: string): Promise<PictureView> => {
  const photo = await photographSheet(TITLE, [
    `日時　${day} 午前9時から`,
    '場所　津田南町公園に集合',
    '持ち物　軍手・ごみ袋は自治会で用意',
    '雨のときは次の日曜日に延ばします',
    '津田南町自治会',
  ])
  checks.same('撮った写真には場所が入っている', await tellsPlace(photo), true)
  const picture = await officer.upload(uploadPicture, photo, 'image/jpeg')
  const kept = await (await fetch(picture.url)).arrayBuffer()
  checks.same('預かった写真から場所が消えている', await tellsPlace(new Uint8Array(kept)), false)
  screen.line(`紙を写真に撮って入れました（${picture.width}×${picture.height}、撮った場所の記録は消えました）。`)
  return picture
}

const showBubble = async ({ checks, screen }: Story, officer: Api, circularId: string): Promise<void> => {
  const { messages } = await officer.call(previewCircular, { params: { circularId } })
  const [bubble] = messages
  if (!bubble) throw new Error('見本に何も出ませんでした。')
  const labels = [...new Set(actionsIn(bubble).flatMap(({ label }) => label ?? []))]
  screen.line(`見本：${firstLine(bubble)}　［${labels.join('］［')}］`)
  checks.same('見本のボタン', labels, ['読む', '確認しました', '質問する'])
}

/** The officer signs in, photographs a sheet, looks whom it would reach, and writes the circular. @returns its id */
export const write = async (story: Story): Promise<{ officer: Api; circularId: string }> => {
  const { checks, screen, signedIn } = story
  screen.title('2. 回覧を出す（津田南町自治会 会長）')
  const officer = await signedIn(castId('会長 山本'))
  await somebodyBlocks(story, officer)
  const confirmBy = japanDay(dayjs.utc().add(7, 'day'))
  const picture = await upload(story, officer, dayInWords(confirmBy, 'ja', japanDay(dayjs())))
  await lookAtAudience(story, officer)
  const draft = await officer.call(createCircular, {
    body: {
      title: TITLE,
      text: TEXT,
      category: 'event',
      confirmBy,
      senderAreaId: ASSOCIATION.id,
      audience: [...BLOCK_IDS],
      pictureIds: [picture.id],
    },
  })
  checks.same('書いた回覧の状態', draft.status, 'draft')
  const reader = await signedIn(castId('みどり'))
  const early = reader.call(getCircular, { params: { circularId: draft.id } })
  checks.same('下書きは住民に見えない', await refusedWith(early), 404)
  await showBubble(story, officer, draft.id)
  return { officer, circularId: draft.id }
}
