import { HazardSettings } from '@kairan/functions/hazards/settings/contract.ts'
import { describe, expect, it } from 'vitest'
import { mistakesIn, NO_CHANGES, settingsOf, wishesOf, withChanges } from './settings.ts'

const settled = HazardSettings.parse({
  retired: ['mirror'],
  deadlineDays: { roadHole: 2 },
  contacts: { power: { name: '関西の電力会社', phone: '0800-777-3081' }, police: { name: '警察署', phone: null } },
  mediaHosts: ['photos.example.jp'],
})

describe('the settings of reports on the page', () => {
  it('come back as they were', () => {
    expect(settingsOf(wishesOf(settled))).toEqual(settled)
    expect(mistakesIn(wishesOf(settled)).size).toBe(0)
  })

  it('take digits and lines of a Japanese keyboard', () => {
    const wishes = wishesOf(settled)
    const typed = {
      ...wishes,
      days: { ...wishes.days, other: '１４' },
      contacts: { ...wishes.contacts, prefecture: { name: ' 土木事務所 ', phone: '０７２ー０００ー００００' } },
    }
    expect(mistakesIn(typed).size).toBe(0)
    expect(settingsOf(typed)).toMatchObject({
      deadlineDays: { roadHole: 2, other: 14 },
      contacts: { prefecture: { name: '土木事務所', phone: '072-000-0000' } },
    })
  })

  it('say which field is wrong', () => {
    const wishes = wishesOf(settled)
    const typed = {
      ...wishes,
      days: { ...wishes.days, gutter: '0', dumping: '91', other: 'すぐ' },
      contacts: {
        prefecture: { name: '', phone: '072-000-0000' },
        police: { name: '警察署', phone: '番号なし' },
        power: { name: '', phone: '' },
      },
      hosts: 'https://photos.example.jp/',
    }
    expect(Object.fromEntries(mistakesIn(typed))).toEqual({
      'days.gutter': 'days',
      'days.dumping': 'days',
      'days.other': 'days',
      'contacts.prefecture.name': 'contactName',
      'contacts.police.phone': 'phone',
      hosts: 'hosts',
    })
  })

  it('leave alone what somebody else settled meanwhile and one has not touched', () => {
    const mine = { ...NO_CHANGES, taken: { mirror: true }, days: { gutter: '3' } }
    const theirs = HazardSettings.parse({ ...settled, retired: ['mirror', 'other'], deadlineDays: { roadHole: 5 } })
    expect(settingsOf(withChanges(wishesOf(theirs), mine))).toEqual({
      ...theirs,
      retired: ['other'],
      deadlineDays: { roadHole: 5, gutter: 3 },
    })
  })

  it('are as they were when a kind is given up and taken again', () => {
    const settledTwo = HazardSettings.parse({ retired: ['other', 'mirror'] })
    const again = { ...NO_CHANGES, taken: { mirror: false } }
    expect(withChanges(wishesOf(settledTwo), again)).toEqual(wishesOf(settledTwo))
  })

  it('are what the contract takes, whatever was typed without a mistake', () => {
    const wishes = wishesOf(settled)
    expect(
      HazardSettings.safeParse(settingsOf({ ...wishes, hosts: 'Photos.Example.JP\n\n a.example.com ' })),
    ).toMatchObject({
      success: true,
      data: { mediaHosts: ['photos.example.jp', 'a.example.com'] },
    })
  })
})
