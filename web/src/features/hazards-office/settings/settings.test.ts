import { HazardSettings } from '@kairan/functions/hazards/settings/contract.ts'
import { describe, expect, it } from 'vitest'
import { mistakesIn, settingsOf, wishesOf } from './settings.ts'

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
