import fc from 'fast-check'
import { FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore'
import { describe, expect, it } from 'vitest'
import { decodeDocument, encodeDocument } from './document-codec.ts'
import { memoryFirestore } from './memory-firestore.ts'

const { db } = memoryFirestore()

describe('a document as text', () => {
  it('comes back as it was, whatever it holds', () => {
    const document = {
      title: '𠮷野の回覧 "夏祭り"\n',
      none: null,
      yes: true,
      numbers: [0, -0, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      expireAt: new Timestamp(1_795_000_000, 123_456_000),
      place: new GeoPoint(34.81, 135.65),
      bytes: Buffer.from([0, 255, 10]),
      vector: FieldValue.vector([1, 2.5]),
      members: { 'U0.a/b`c': ['h1', 'b1', 'ja'], '': {} },
      $: { $: 'timestamp', v: [1, 2] },
    }
    expect(decodeDocument(encodeDocument(document), db)).toEqual(document)
  })

  it('keeps references, as references into the database it is read for', () => {
    const read = decodeDocument(encodeDocument({ to: memoryFirestore().db.doc('areas/a/b/c') }), db)
    expect(read.to.path).toBe('areas/a/b/c')
    expect(read.to.firestore).toBe(db)
  })

  it('comes back as it was for any JSON, names with a dollar sign included', () => {
    const name = fc.oneof(
      fc.constantFrom('$', 'v', '$$'),
      fc.string().filter((field) => field !== '__proto__'),
    )
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom(null, true, false),
        fc.double(),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value')),
        fc.dictionary(name, tie('value'), { noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (document) => {
        expect(decodeDocument(encodeDocument(document), db)).toEqual(document)
      }),
      { numRuns: 300 },
    )
  })

  it.each([[new Date()], [10n], [new Map()], [() => 1], [undefined]])('refuses what no document holds: %s', (value) => {
    expect(() => encodeDocument({ value })).toThrow(TypeError)
  })

  it.each(['[]', '{"a":{"$":"unheardOf","v":1}}', '{"a":{"$":"timestamp","v":[]}}', '{'])(
    'refuses the damaged text %s',
    (text) => {
      expect(() => decodeDocument(text, db)).toThrow()
    },
  )
})
