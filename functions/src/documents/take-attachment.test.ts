import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentUploads } from '../circulars/uploads.ts'
import { aPdf, pagesOf, pdfOf } from '../testing/a-pdf.ts'
import { aPicture } from '../testing/a-picture.ts'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ associations: 2 })
})

const SHEET = [
  [
    { text: '防災訓練のお知らせ', x: 60, y: 740, size: 24 },
    { text: '11月28日（土）午前9時　津田南小学校', x: 60, y: 690 },
  ],
  [{ text: '持ち物　上ばき・飲み物', x: 60, y: 740 }],
]
/** Where a PDF is all that matters: it costs little to draw. */
const TINY = pdfOf(pagesOf(['n'], { box: '0 0 40 40' }))
const TEXT = '防災訓練のお知らせ\n\n11月28日（土）午前9時　津田南小学校\n\n持ち物　上ばき・飲み物'

const upload = async (content: Buffer, name = '防災訓練.pdf', who: string | null = town.officers.associationOfficer) =>
  (await town.as(who)).upload('/api/attachments', content).set('x-file-name', encodeURIComponent(name))
const fetched = async (url: string) => (await town.as(null)).get(new URL(url).pathname).buffer()
const written = (attachmentIds: string[], rest = {}) => ({
  senderAreaId: 'd1a1',
  audience: ['d1a1'],
  title: '防災訓練',
  text: 'くわしくはPDFをごらんください。',
  category: 'notice',
  attachmentIds,
  ...rest,
})

describe('a PDF', () => {
  it('comes out as itself, as pictures of its pages, and as text', async () => {
    const content = aPdf(...SHEET)
    const { status, body } = await upload(content)
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: '防災訓練.pdf', bytes: content.length, pages: 2, text: TEXT, author: '' })
    expect(body.title).toBe('防災訓練のお知らせ')
    expect(body.pictures).toMatchObject([
      { width: 1696, height: 2400 },
      { width: 1696, height: 2400 },
    ])
    const picture = (await fetched(body.pictures[1].previewUrl)).body
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 768 })
    expect((await fetched(body.url)).body.equals(content)).toBe(true)
  })

  it('is opened where it is, under its own name, and runs nothing', async () => {
    const { body } = await upload(TINY, '回覧（11月）.pdf')
    const { headers, status } = await fetched(body.url)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="kairan.pdf"; filename*=UTF-8''${encodeURIComponent('回覧（11月）.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('script-src')
  })

  it('lies under a name nobody can guess, and says nothing of its own in it', async () => {
    const { body } = await upload(TINY)
    expect(body.url).toMatch(/^https:\/\/kairan\.example\/files\/attachments\/[a-z2-9]{26}\.pdf$/)
    expect((await upload(TINY)).body.url).not.toBe(body.url)
  })

  it('is called お知らせ where the phone tells no name', async () => {
    const answer = await (await town.as(town.officers.associationOfficer)).upload('/api/attachments', TINY)
    expect(answer.body.name).toBe('お知らせ.pdf')
  })
})

describe('a circular with a PDF', () => {
  it('shows it to its readers, with the text where its own words do not say it', async () => {
    const { body: file } = await upload(aPdf(...SHEET))
    const officer = await town.as(town.officers.associationOfficer)
    const pictureIds = [file.pictures[1].id, file.pictures[0].id]
    const { body } = await officer.post('/api/circulars', written([file.id], { pictureIds })).expect(201)
    await officer.post(`/api/circulars/${body.id}/publish`, {}).expect(200)
    await town.work()
    const reader = await town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
    const read = (await reader.get(`/api/circulars/${body.id}`).expect(200)).body
    const { id, name, url, bytes, pages } = file
    const ids = file.pictures.map((picture: { id: string }) => picture.id)
    expect(read.attachments).toEqual([{ id, name, url, bytes, pages, pictureIds: ids, text: TEXT }])
    expect(read.pictures.map((picture: { id: string }) => picture.id)).toEqual(pictureIds)
  })

  it('does not say everything twice', async () => {
    const { body: file } = await upload(aPdf(...SHEET))
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.post(
      '/api/circulars',
      written([file.id], { text: `${TEXT}\nどうぞお越しください。` }),
    )
    expect(body.attachments).toMatchObject([{ id: file.id, text: null }])
  })

  it('keeps it when a colleague changes the words, and loses it when it is taken out', async () => {
    const { body: file } = await upload(TINY)
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.post('/api/circulars', written([file.id]))
    const colleague = await town.as(await town.appoints('associationOfficer', 'd1a1'))
    const { senderAreaId, ...change } = written([file.id], { title: '秋の防災訓練', version: 1 })
    const kept = await colleague.put(`/api/circulars/${body.id}`, change).expect(200)
    expect(kept.body.attachments).toMatchObject([{ id: file.id }])
    const without = { ...change, attachmentIds: [], version: 2 }
    expect((await colleague.put(`/api/circulars/${body.id}`, without).expect(200)).body.attachments).toEqual([])
  })

  it('takes no PDF of somebody else, none that is not there, and no four', async () => {
    const { body: file } = await upload(TINY)
    const other = await town.as(await town.appoints('associationOfficer', 'd1a2'))
    const theirs = { ...written([file.id]), senderAreaId: 'd1a2', audience: ['d1a2'] }
    const refused = { status: 400, body: { code: 'attachment-unknown', fields: [{ path: 'attachmentIds' }] } }
    expect(await other.post('/api/circulars', theirs)).toMatchObject(refused)
    const officer = await town.as(town.officers.associationOfficer)
    expect(await officer.post('/api/circulars', written(['nothing']))).toMatchObject(refused)
    expect(await officer.post('/api/circulars', written(['a', 'b', 'c', 'd']))).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'attachmentIds', code: 'too-many-attachments', detail: 'PDFは3つまでです。' }] },
    })
  })

  it('keeps the file when it was handed out; one that nobody sent is gone after a week, with its pictures', async () => {
    const system = await aTown({ associations: 1 })
    const officer = await system.as(system.officers.associationOfficer)
    const send = async () => (await officer.upload('/api/attachments', TINY).expect(201)).body
    const [sent, abandoned] = [await send(), await send()]
    const { body } = await officer.post('/api/circulars', written([sent.id])).expect(201)
    await officer.post(`/api/circulars/${body.id}/publish`, {}).expect(200)
    await system.work()
    system.clock.reaches('2026-11-29T04:20:00+09:00')
    await system.schedules['throw-away-uploads']?.run()
    const statusOf = async (url: string) => (await (await system.as(null)).get(new URL(url).pathname)).status
    expect(await Promise.all([sent.url, abandoned.url, abandoned.pictures[0].url].map(statusOf))).toEqual([
      200, 404, 404,
    ])
    expect((await attachmentUploads(system.deps).get()).size).toBe(0)
  })
})

describe('what is no PDF for us', () => {
  // A folder of one's own: others on this machine write into the usual one whatever they like.
  const { TMPDIR } = process.env
  beforeAll(() => {
    process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'kairan-refused-'))
  })
  afterAll(() => {
    rmSync(tmpdir(), { recursive: true })
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  })

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['attachment-not-a-pdf', 'nothing', () => Buffer.alloc(0)],
    ['attachment-not-a-pdf', 'a photo that calls itself a PDF', () => aPicture(40, 30).jpeg().toBuffer()],
    ['attachment-not-a-pdf', 'a page with a script', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['attachment-not-a-pdf', 'random bytes', () => randomBytes(10_000)],
    ['attachment-broken', 'a PDF that broke off', () => aPdf(...SHEET).subarray(0, 300)],
    [
      'attachment-password',
      'a PDF with a password',
      () =>
        pdfOf(
          [
            ...pagesOf(['n']),
            `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
          ],
          '/Encrypt 6 0 R /ID [<0123> <0123>]',
        ),
    ],
    [
      'attachment-script',
      'a PDF that does something by itself',
      () => pdfOf(pagesOf(['n'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })),
    ],
    ['attachment-too-many-pages', 'a book', () => pdfOf(pagesOf(Array.from({ length: 101 }, () => 'n')))],
  ])('%s: %s', async (code, _, content) => {
    const waiting = (await attachmentUploads(town.deps).get()).size
    const { status, body } = await upload(await content())
    expect({ status, code: body.code }).toEqual({ status: 400, code })
    expect(body.detail).toMatch(/PDF.*ください。$/)
    expect((await attachmentUploads(town.deps).get()).size).toBe(waiting)
    expect(readdirSync(tmpdir())).toEqual([])
  })

  it('21 MB, with the sentence about PDFs', async () => {
    const { status, body } = await upload(Buffer.concat([aPdf(...SHEET), Buffer.alloc(21 * 1024 * 1024)]))
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'attachment-too-large' })
    expect(body.detail).toBe('PDFが大きすぎます。20MBまでのPDFを選んでください。')
  })

  it.each<[string, () => string | null, number]>([
    ['nobody signed in', () => null, 401],
    ['a resident', () => town.phonesOf('d1a1b1h1')[0] ?? null, 403],
    ['a block leader', () => town.officers.blockLeader, 403],
  ])('anything from %s', async (_, who, status) => {
    expect((await upload(aPdf(...SHEET), 'x.pdf', who())).status).toBe(status)
  })
})
