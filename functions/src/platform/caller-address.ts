import { ipKeyGenerator } from 'express-rate-limit'

/**
 * The address a request came from, as far as one caller holds it: of IPv6 the network alone. Over a Unix socket, as in Firebase's
 * functions emulator, a caller has none: all such callers share one.
 * @param ip as Express knows it, behind the proxies it may believe
 */
export const callerAddress = ({ ip }: { ip?: string | undefined }): string => ipKeyGenerator(ip ?? 'without address')
