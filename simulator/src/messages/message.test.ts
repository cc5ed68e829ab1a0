import { describe, expect, it } from 'vitest'
import { isLineRefusal } from '../line-refusal.ts'
import { messageRules } from './message.ts'

const readMessages = messageRules({ allowHttpImages: false })

/** What LINE answers: its sentence and the details; null: the messages are accepted. */
const answerTo = (messages: unknown) => {
  try {
    readMessages(messages)
    return null
  } catch (error) {
    if (!isLineRefusal(error)) throw error
    return { status: error.refusal.status, message: error.message, details: error.refusal.details }
  }
}

const text = (words: string) => ({ type: 'text', text: words })
const textWith = (quickReply: unknown) => [{ ...text('a'), quickReply }]
const quickReplies = (action: unknown, count = 1) => ({ items: Array(count).fill({ type: 'action', action }) })
const flex = (contents: unknown, altText: unknown = '回覧のお知らせ') => [{ type: 'flex', altText, contents }]
const bubble = (...contents: unknown[]) => ({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents } })
const bubbleWith = (...contents: unknown[]) => flex(bubble(...contents))
const button = (action: unknown) => bubbleWith({ type: 'button', action })
const template = (contents: unknown) => [{ type: 'template', altText: 'a', template: contents }]
const link = { type: 'uri', label: '読む', uri: 'https://example.com' }

describe('messages LINE accepts', () => {
  it.each([
    ['five messages', Array(5).fill(text('a'))],
    ['a text of 5,000 UTF-16 units', [text('あ'.repeat(5000))]],
    ['an alternative text of 1,500 units', flex(bubble(text('a')), 'あ'.repeat(1500))],
    [
      '13 quick replies with camera, camera roll and place',
      textWith({
        items: [
          { type: 'action', action: { type: 'camera', label: '写真をとる' } },
          { type: 'action', action: { type: 'cameraRoll', label: '写真をえらぶ' } },
          { type: 'action', action: { type: 'location', label: '場所を送る' } },
          ...quickReplies({ type: 'message', label: 'はい', text: 'はい' }, 10).items,
        ],
      }),
    ],
    ['twelve bubbles', flex({ type: 'carousel', contents: Array(12).fill(bubble(text('a'))) })],
    ['a label of 40 on a Flex button', button({ ...link, label: 'あ'.repeat(40) })],
    ['a link to a telephone', button({ ...link, uri: 'tel:0728411221' })],
    ['an empty box', bubbleWith({ type: 'box', layout: 'vertical', contents: [], width: '30px', height: '50%' })],
    [
      'a baseline box with an icon',
      bubbleWith({
        type: 'box',
        layout: 'baseline',
        contents: [{ type: 'icon', url: 'https://example.com/a.png', size: 'sm' }, text('a'), { type: 'filler' }],
      }),
    ],
    ['a text of spans', bubbleWith({ type: 'text', contents: [{ type: 'span', text: 'a', color: '#11223344' }] })],
    [
      'a gradient',
      bubbleWith({
        type: 'box',
        layout: 'horizontal',
        contents: [],
        background: { type: 'linearGradient', angle: '90deg', startColor: '#FFFFFF', endColor: '#000000' },
      }),
    ],
    [
      'a film in a large bubble',
      flex({
        type: 'bubble',
        size: 'mega',
        hero: {
          type: 'video',
          url: 'https://example.com/a.mp4',
          previewUrl: 'https://example.com/a.jpg',
          altContent: { type: 'image', url: 'https://example.com/a.jpg' },
        },
      }),
    ],
    [
      'a picture',
      [
        {
          type: 'image',
          originalContentUrl: 'https://example.com/a.jpg',
          previewImageUrl: 'https://example.com/b.jpg',
        },
      ],
    ],
    ['a place', [{ type: 'location', title: '津田', address: '枚方市', latitude: 34.8, longitude: 135.7 }]],
    ['a confirm template', template({ type: 'confirm', text: '参加しますか', actions: [link, link] })],
  ])('%s', (_what, messages) => {
    expect(answerTo(messages)).toBeNull()
  })
})

describe('messages LINE refuses, naming the place in the body', () => {
  it.each([
    ['no message', [], 'Size must be between 1 and 5', 'messages'],
    ['six messages', Array(6).fill(text('a')), 'Size must be between 1 and 5', 'messages'],
    ['messages missing', undefined, 'May not be empty', 'messages'],
    ['an empty text', [text('')], 'May not be empty', 'messages[0].text'],
    ['a missing text', [{ type: 'text' }], 'May not be empty', 'messages[0].text'],
    ['a text of 5,001', [text('a'), text('x'.repeat(5001))], 'Length must be between 0 and 5000', 'messages[1].text'],
    [
      'an emoji over the edge counts twice',
      [text(`${'x'.repeat(4999)}😀`)],
      'Length must be between 0 and 5000',
      'messages[0].text',
    ],
    [
      'an alternative text of 1,501',
      flex(bubble(text('a')), 'x'.repeat(1501)),
      'Length must be between 0 and 1500',
      'messages[0].altText',
    ],
    ['an empty alternative text', flex(bubble(text('a')), ''), 'May not be empty', 'messages[0].altText'],
    [
      'a missing alternative text',
      [{ type: 'flex', contents: bubble(text('a')) }],
      'May not be empty',
      'messages[0].altText',
    ],
    [
      '14 quick replies',
      textWith(quickReplies({ type: 'camera', label: 'a' }, 14)),
      'Size must be between 1 and 13',
      'messages[0].quickReply.items',
    ],
    [
      'a quick reply label of 21',
      textWith(quickReplies({ type: 'message', label: 'x'.repeat(21), text: 'a' })),
      'Length must be between 0 and 20',
      'messages[0].quickReply.items[0].action.label',
    ],
    [
      'a quick reply without label',
      textWith(quickReplies({ type: 'postback', data: 'a' })),
      'May not be empty',
      'messages[0].quickReply.items[0].action.label',
    ],
    [
      'postback data of 301',
      textWith(quickReplies({ type: 'postback', label: 'a', data: 'x'.repeat(301) })),
      'Length must be between 0 and 300',
      'messages[0].quickReply.items[0].action.data',
    ],
    [
      'a tab switch in a quick reply',
      textWith(quickReplies({ type: 'richmenuswitch', richMenuAliasId: 'a', data: 'a' })),
      'invalid property',
      'messages[0].quickReply.items[0].action.type',
    ],
    [
      'a picture over http',
      [{ type: 'image', originalContentUrl: 'http://a.jp/a.jpg', previewImageUrl: 'https://a.jp/a.jpg' }],
      'invalid uri scheme',
      'messages[0].originalContentUrl',
    ],
    [
      'a picture without preview',
      [{ type: 'image', originalContentUrl: 'https://a.jp/a.jpg' }],
      'May not be empty',
      'messages[0].previewImageUrl',
    ],
    [
      'a place without address',
      [{ type: 'location', title: 'a', latitude: 1, longitude: 1 }],
      'May not be empty',
      'messages[0].address',
    ],
  ])('%s', (_what, messages, message, property) => {
    expect(answerTo(messages)).toEqual({
      status: 400,
      message: 'The request body has 1 error(s)',
      details: [{ message, property }],
    })
  })

  it('names the types it knows when it meets another', () => {
    expect(answerTo([{ type: 'letter' }])?.details).toEqual([
      {
        message: expect.stringMatching(/^Must be one of the following values: \[text, textV2, /),
        property: 'messages[0].type',
      },
    ])
  })

  it('counts all errors', () => {
    expect(answerTo([text(''), text('')])?.message).toBe('The request body has 2 error(s)')
  })
})

const tooLarge = (what: string) => `Too large flex message. The maximum size of JSON data that defines a ${what} KB.`
const box = (fields: object) => bubbleWith({ type: 'box', layout: 'vertical', contents: [], ...fields })
const image = (fields: object) => bubbleWith({ type: 'image', url: 'https://example.com/a.jpg', ...fields })

describe('Flex Messages LINE refuses, naming the place in the container', () => {
  it.each([
    ['a bubble without a block', flex({ type: 'bubble' }), 'At least one block must be specified', '/'],
    ['an unknown container', flex({ type: 'page' }), 'invalid property', '/'],
    ['an empty text', bubbleWith(text('')), 'must be non-empty text', '/body/contents/0/text'],
    ['a text without text', bubbleWith({ type: 'text' }), 'must be non-empty text', '/body/contents/0/text'],
    ['an unknown component', bubbleWith(text('a'), { type: 'spacer' }), 'invalid property', '/body/contents/1'],
    [
      'an icon outside a baseline box',
      bubbleWith({ type: 'icon', url: 'https://a.jp/a.png' }),
      'invalid property',
      '/body/contents/0',
    ],
    [
      'a button inside a baseline box',
      box({ layout: 'baseline', contents: [{ type: 'button', action: link }] }),
      'invalid property',
      '/body/contents/0/contents/0',
    ],
    [
      'a box without contents',
      bubbleWith({ type: 'box', layout: 'vertical' }),
      'must be specified',
      '/body/contents/0/contents',
    ],
    ['a box without layout', bubbleWith({ type: 'box', contents: [] }), 'invalid property', '/body/contents/0/layout'],
    [
      'an unknown property',
      bubbleWith({ ...text('a'), colour: '#000000' }),
      'invalid property',
      '/body/contents/0/colour',
    ],
    ['an unknown size', bubbleWith({ ...text('a'), size: 'huge' }), 'invalid property', '/body/contents/0/size'],
    ['a colour by name', bubbleWith({ ...text('a'), color: 'red' }), 'invalid property', '/body/contents/0/color'],
    ['a negative width', box({ width: '-3px' }), 'invalid property', '/body/contents/0/width'],
    ['a padding in points', box({ paddingAll: '3pt' }), 'invalid property', '/body/contents/0/paddingAll'],
    ['a ratio too tall', image({ aspectRatio: '1:4' }), 'invalid property', '/body/contents/0/aspectRatio'],
    ['a picture over http', image({ url: 'http://a.jp/a.jpg' }), 'invalid uri scheme', '/body/contents/0/url'],
    ['a button without action', bubbleWith({ type: 'button' }), 'invalid property', '/body/contents/0/action'],
    [
      'a button without label',
      button({ type: 'uri', uri: 'https://example.com' }),
      'must be specified',
      '/body/contents/0/action/label',
    ],
    [
      'a button label of 41',
      button({ ...link, label: 'x'.repeat(41) }),
      'Length must be between 0 and 40',
      '/body/contents/0/action/label',
    ],
    [
      'a link without scheme',
      button({ ...link, uri: 'example.com' }),
      'invalid uri scheme',
      '/body/contents/0/action/uri',
    ],
    [
      'a link with a wrong scheme',
      button({ ...link, uri: 'javascript:alert(1)' }),
      'invalid uri scheme',
      '/body/contents/0/action/uri',
    ],
    ['a link missing', button({ type: 'uri', label: 'a' }), 'must be specified', '/body/contents/0/action/uri'],
    [
      'a link of 1,001',
      button({ ...link, uri: `https://a.jp/${'x'.repeat(988)}` }),
      'Length must be between 0 and 1000',
      '/body/contents/0/action/uri',
    ],
    [
      'a camera outside quick replies',
      button({ type: 'camera', label: 'a' }),
      'invalid property',
      '/body/contents/0/action',
    ],
    ['no bubble in a carousel', flex({ type: 'carousel', contents: [] }), 'size must be between 1 and 12', '/contents'],
    [
      '13 bubbles',
      flex({ type: 'carousel', contents: Array(13).fill(bubble(text('a'))) }),
      'size must be between 1 and 12',
      '/contents',
    ],
    [
      'bubbles of two widths',
      flex({ type: 'carousel', contents: [bubble(text('a')), { ...bubble(text('a')), size: 'kilo' }] }),
      'invalid property',
      '/contents/1/size',
    ],
    ['a bubble of 30 KB and more', bubbleWith(text('x'.repeat(30 * 1024))), tooLarge('bubble is 30'), '/'],
    [
      'a carousel of 50 KB and more',
      flex({ type: 'carousel', contents: Array(6).fill(bubble(text('x'.repeat(9000)))) }),
      tooLarge('carousel is 50'),
      '/',
    ],
    [
      'a film in a small bubble',
      flex({
        type: 'bubble',
        size: 'nano',
        hero: {
          type: 'video',
          url: 'https://a.jp/a.mp4',
          previewUrl: 'https://a.jp/a.jpg',
          altContent: { type: 'image', url: 'https://a.jp/a.jpg' },
        },
      }),
      'invalid property',
      '/hero',
    ],
    ['a text in the hero', flex({ type: 'bubble', hero: text('a') }), 'invalid property', '/hero'],
    [
      'three actions in a confirm template',
      template({ type: 'confirm', text: 'a', actions: [link, link, link] }),
      'size must be between 2 and 2',
      'template/actions',
    ],
    [
      'columns with different numbers of actions',
      template({
        type: 'carousel',
        columns: [
          { text: 'a', actions: [link] },
          { text: 'a', actions: [link, link] },
        ],
      }),
      'invalid property',
      'template/columns/1/actions',
    ],
    [
      'a template label of 21',
      template({ type: 'buttons', text: 'a', actions: [{ ...link, label: 'x'.repeat(21) }] }),
      'Length must be between 0 and 20',
      'template/actions/0/label',
    ],
  ])('%s', (_what, messages, message, property) => {
    expect(answerTo(messages)).toEqual({
      status: 400,
      message: 'A message (messages[0]) in the request body is invalid',
      details: [{ message, property }],
    })
  })

  it('names each broken place, to the deepest', () => {
    const deep = box({ contents: [{ type: 'box', layout: 'horizontal', contents: [text(''), text('')] }] })
    expect(answerTo(deep)?.details?.map(({ property }) => property)).toEqual([
      '/body/contents/0/contents/0/contents/0/text',
      '/body/contents/0/contents/0/contents/1/text',
    ])
  })

  it('takes pictures over http only where that is switched on', () => {
    const lenient = messageRules({ allowHttpImages: true })
    expect(lenient(image({ url: 'http://localhost:3000/a.jpg' }))).toHaveLength(1)
    expect(() => lenient(image({ url: 'ftp://localhost/a.jpg' }))).toThrow()
  })
})
