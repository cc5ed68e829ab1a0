import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberedTypeSize, setTypeSize, typeSizes } from './type-size.ts'

/** Four letters in four sizes, one of which is chosen; the page follows at once. */
export function TypeSizeChoice() {
  const { t } = useTranslation('resident')
  const [chosen, setChosen] = useState(rememberedTypeSize)
  return (
    <fieldset className="print:hidden">
      <legend className="font-bold">{t('typeSize.title')}</legend>
      <div className="mt-1 flex gap-2">
        {typeSizes.map(({ name, factor }) => (
          <label
            key={name}
            className="flex min-h-14 flex-1 cursor-pointer items-center justify-center rounded-8 border border-solid-gray-600 bg-white has-checked:border-3 has-checked:border-key-900 has-checked:bg-key-100 has-checked:font-bold has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2 has-focus-visible:ring-4 has-focus-visible:ring-yellow-300"
          >
            <input
              type="radio"
              name="type-size"
              value={name}
              checked={chosen === name}
              onChange={() => {
                setTypeSize(name)
                setChosen(name)
              }}
              className="sr-only"
            />
            <span className="sr-only">{t(`typeSize.${name}`)}</span>
            {/* In pixels, so that the four stay apart whatever is chosen. */}
            <span aria-hidden="true" style={{ fontSize: `${Math.round(17 * factor)}px`, lineHeight: 1 }}>
              {chosen === name && '✓'}
              {t('typeSize.sample')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
