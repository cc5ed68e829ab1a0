import liff from '@line/liff/core'
import GetIDToken from '@line/liff/get-id-token'
import OpenWindow from '@line/liff/open-window'

liff.use(new GetIDToken())
// Small, and a browser opens only in the moment of the tap.
liff.use(new OpenWindow())

/** LINE's own program, cut down to starting and naming the reader (24 KB instead of 36, gzip). Load it only inside LINE. */
export default liff
