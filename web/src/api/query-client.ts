import { QueryClient } from '@tanstack/react-query'
import { CallFailure } from './call-failure.ts'

/**
 * The store of what the server answered. Only what may pass by itself is tried again (no answer, 5xx), twice.
 * What polls (`refetchInterval`) rests while the page is hidden.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchIntervalInBackground: false,
        // Without network people hear so at once, instead of waiting for it without a word.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(error),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** Whether the same question may well be answered a moment later. */
export const mayPass = (error: unknown): boolean =>
  error instanceof CallFailure && (error.status === 0 || error.status >= 500)
