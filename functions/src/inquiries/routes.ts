import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { Forbidden } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import type { Resident } from '../residents/resident.ts'
import { findResident } from '../residents/store.ts'
import { answerInquiry } from './answer-inquiry.ts'
import { askMore, askOffice, closeOwn } from './ask.ts'
import * as contract from './contract.ts'
import { describeForOffice, describeMine } from './describe-inquiry.ts'
import type { HelpText } from './help-text.ts'
import { type Inquiry, placeOf } from './inquiry.ts'
import { changeHelpText, deleteHelpText, describeHelpTexts, writeHelpText } from './keep-help-text.ts'
import { helpTextsFor, helpTextsOf, inquiriesIn, inquiriesOf } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/** @throws Forbidden for somebody not registered */
const residentOf = async (deps: Needs, { lineUserId }: Identity): Promise<Resident> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) throw new Forbidden('not-registered')
  return resident
}

const one = async <T>(described: Promise<T[]>): Promise<T> => {
  const [first] = await described
  if (!first) throw new Error('nothing was described')
  return first
}

const askingRoutes = (deps: Needs): Route[] => {
  const mine = (inquiry: Inquiry) => one(describeMine(deps, [inquiry]))
  return [
    route(contract.listMyInquiries, async ({ who }) => ({
      inquiries: await describeMine(deps, await inquiriesOf(deps, who.lineUserId)),
    })),
    route(contract.ask, async ({ who, body }) => mine(await askOffice(deps, await residentOf(deps, who), body))),
    route(contract.askOn, async ({ who, params, body }) =>
      mine(await askMore(deps, await residentOf(deps, who), { ...params, ...body })),
    ),
    route(contract.closeInquiry, async ({ who, params }) =>
      mine(await closeOwn(deps, await residentOf(deps, who), params.inquiryId)),
    ),
  ]
}

const officeRoutes = (deps: Needs): Route[] => [
  route(contract.listInquiries, async ({ who, query }) => {
    who.require('inquiry.answer', await getArea(deps, query.areaId))
    const found = await inquiriesIn(deps, query)
    // An office that answers for its own area alone does not read what was asked below it.
    const own = found.filter((inquiry) => who.may('inquiry.answer', placeOf(inquiry)))
    return { inquiries: await describeForOffice(deps, own) }
  }),
  route(contract.answerInquiry, async ({ who, params, body }) =>
    one(describeForOffice(deps, [await answerInquiry(deps, who, { ...params, ...body })])),
  ),
]

const helpRoutes = (deps: Needs): Route[] => {
  const view = (text: HelpText) => one(describeHelpTexts(deps, [text]))
  return [
    route(contract.listHelpTexts, async ({ who, query }) => {
      if (query.areaId === undefined) {
        const found = await helpTextsFor(deps, await residentOf(deps, who))
        return { helpTexts: await describeHelpTexts(deps, found) }
      }
      who.require('inquiry.answer', await getArea(deps, query.areaId))
      return { helpTexts: await describeHelpTexts(deps, await helpTextsOf(deps, query.areaId)) }
    }),
    route(contract.writeHelpText, async ({ who, body }) => view(await writeHelpText(deps, who, body))),
    route(contract.changeHelpText, async ({ who, params, body }) =>
      view(await changeHelpText(deps, who, { id: params.helpTextId, ...body })),
    ),
    route(contract.deleteHelpText, async ({ who, params }) => {
      await deleteHelpText(deps, who, params.helpTextId)
      return { deleted: true as const }
    }),
  ]
}

export const inquiryRoutes = (deps: Needs): Route[] => [
  ...askingRoutes(deps),
  ...officeRoutes(deps),
  ...helpRoutes(deps),
]
