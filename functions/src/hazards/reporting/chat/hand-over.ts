import { settledPolicy } from '../../../areas/settle-policy.ts'
import { areasById } from '../../../areas/store.ts'
import type { LineMessage } from '../../../deliveries/delivery.ts'
import type { Deps } from '../../../deps.ts'
import { mainButton, words } from '../../../line/blocks/bubble.ts'
import { pageAction, postbackAction } from '../../../line/blocks/message.ts'
import type { Language } from '../../../platform/language.ts'
import { areasOf, type Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'

type Needs = Pick<Deps, 'config'>

/** Whether where somebody lives takes reports in the chat; elsewhere it only hands out the page. */
export const isTakenInChat = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<boolean> =>
  settledPolicy(await areasById(deps, areasOf(resident))).policy.hazardChat

/** A way to the page that stays in the chat, also on a computer, where LINE shows no quick replies. */
const wayToPage = (
  { config }: Needs,
  { said, label, path, below = [] }: { said: string; label: string; path: string; below?: object[] },
): LineMessage => ({
  type: 'flex',
  altText: said,
  contents: {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [words(said)] },
    footer: {
      type: 'box',
      layout: 'vertical',
      spacing: 'sm',
      contents: [mainButton(pageAction({ label, liffId: config.line.liffId, path })), ...below],
    },
  },
})

/** The page for a new report, with what comes before everything. */
export const handOutPage = (deps: Needs, language: Language): LineMessage =>
  wayToPage(deps, {
    said: `${text(language, 'hazardChat.urgent')}\n\n${text(language, 'hazardChat.page')}`,
    label: text(language, 'hazardChat.openPage'),
    path: '/r/hazards/new',
  })

/**
 * The page for a report that is half told, where the chat does not take reports any more: it goes on there with all that was told.
 * @param lead sentences that come first; empty: none
 */
export const handOver = (
  deps: Needs,
  language: Language,
  { draft, lead = '' }: { draft: string; lead?: string },
): LineMessage => {
  const cancel = postbackAction({
    label: text(language, 'hazardChat.cancel'),
    postback: { do: 'hazard.cancel', draft },
  })
  return wayToPage(deps, {
    said: [lead, text(language, 'hazardChat.handOver')].filter((part) => part !== '').join('\n\n'),
    label: text(language, 'hazardChat.goOnPage'),
    path: `/r/hazards/new?draft=${draft}`,
    below: [{ type: 'button', style: 'secondary', height: 'md', action: cancel }],
  })
}
