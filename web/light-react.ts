const smallTexts = `${import.meta.dirname}/src/texts/small-i18next.ts`

/** For phones: the same React code, run by preact/compat, with a small player of texts. */
export const lightReact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
  'react-i18next': smallTexts,
  i18next: smallTexts,
}
