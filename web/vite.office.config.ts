import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sharedConfig } from './vite.shared.ts'

const shared = sharedConfig('office')

/** The pages of officers and of the city, with React itself. */
export default defineConfig({ ...shared, plugins: [...(shared.plugins ?? []), react()] })
