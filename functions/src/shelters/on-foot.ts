/** For those who look at how far away things are: 80 m a minute on foot (不動産の表示に関する公正競争規約施行規則 第9条). */
export const minutesOnFoot = (metres: number): number => Math.max(1, Math.ceil(metres / 80))
