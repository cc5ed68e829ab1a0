/** Words in a bubble, as long as they are. @param style Flex: `weight`, `size`, `color` … */
export const words = (content: string, style: object = {}) => ({ type: 'text', text: content, wrap: true, ...style })

/** The button somebody most likely presses, in the colour of our pages. */
export const mainButton = (action: object) => ({
  type: 'button',
  style: 'primary',
  color: '#0017C1',
  height: 'md',
  action,
})
