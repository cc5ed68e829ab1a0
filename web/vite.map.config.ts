import { defineConfig } from 'vite'
import { lightReact } from './light-react.ts'
import { sharedConfig } from './vite.shared.ts'

/** The map of hazard reports for everybody: whoever looks at it is not signed in, and loads nothing of the other pages. */
export default defineConfig({ ...sharedConfig('map'), resolve: { alias: lightReact } })
