import { castId } from '@kairan/functions/seed/cast.ts'
import { button, type Phones } from '../../scripts/service/phones.ts'

/** Registers somebody of the cast in the chat with a household's code. @returns LINE's id */
export const joins = async (line: Phones, name: string, code: string): Promise<string> => {
  const userId = castId(name)
  await line.tap(userId, button(await line.follow(userId), '日本語'))
  const notice = await line.tap(userId, button(await line.say(userId, code), 'はい'))
  await line.tap(userId, button(notice, '同意して登録する'))
  return userId
}
