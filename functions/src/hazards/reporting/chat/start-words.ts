import { LANGUAGES } from '../../../platform/language.ts'
import { text } from '../../../texts/texts.ts'

/** What somebody wrote in the chat. `messageId` is LINE's; null where it does not say. */
export interface Written {
  text: string
  messageId: string | null
}

/** Letters and figures alone: a mark, a blank or an emoji more or less is the same word. */
export const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Whether somebody writes nothing but what begins a report, in any language: who reads English may well write 通報. */
export const isStartWord = (written: string): boolean => {
  const word = plain(written)
  return (
    word !== '' &&
    LANGUAGES.some((language) =>
      text(language, 'hazardChat.words')
        .split('|')
        .some((each) => plain(each) === word),
    )
  )
}
