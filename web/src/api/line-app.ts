import liff from '@line/liff/core'
import GetIDToken from '@line/liff/get-id-token'

liff.use(new GetIDToken())

/** LINE's own program, cut down to starting and naming the reader (24 KB instead of 36, gzip). Load it only inside LINE. */
export default liff
