import type { Stage } from '../stage.ts'

const NEWCOMER = 'これから登録する人'

/** From becoming a friend to being registered by sending the printed code in the chat: guide for residents. */
export const joining = async (stage: Stage, code: string): Promise<void> => {
  const phone = await stage.phone(NEWCOMER, 520)
  await phone.keep('guide/pictures/join-friend')

  await phone.isHigh(656)
  await phone.becomesFriend()
  await phone.messages.filter({ hasText: '使う言葉を選んでください' }).waitFor()
  await phone.taps('日本語')
  await phone.messages.filter({ hasText: 'お宅に配られた' }).waitFor()
  await phone.says(code)
  await phone.messages.filter({ hasText: 'のお宅ですね' }).waitFor()
  await phone.keep('guide/pictures/join-code')

  await phone.taps('はい')
  await phone.messages.filter({ hasText: '登録の前に、お読みください' }).waitFor()
  await phone.taps('同意して登録する')
  await phone.messages.filter({ hasText: '登録が終わりました' }).waitFor()
  await phone.putAway()
}
