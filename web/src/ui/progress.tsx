interface ProgressProps {
  value: number
  max: number
  /** The id of the words that say what it is about, with its numbers. */
  labelledBy: string
}

/** How far something is. The numbers stand beside it in words; the bar alone would say too little. */
export function Progress({ value, max, labelledBy }: ProgressProps) {
  return (
    <progress
      aria-labelledby={labelledBy}
      value={value}
      max={Math.max(1, max)}
      className="block h-5 w-full appearance-none rounded-4 border-2 border-key-900 bg-white [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-key-900"
    />
  )
}
