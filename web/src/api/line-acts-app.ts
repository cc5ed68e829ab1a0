import IsApiAvailable from '@line/liff/is-api-available'
import ScanCodeV2 from '@line/liff/scan-code-v2'
import ShareTargetPicker from '@line/liff/share-target-picker'
import liff from './line-app.ts'

liff.use(new IsApiAvailable())
liff.use(new ScanCodeV2())
liff.use(new ShareTargetPicker())

/** LINE's own program with its camera and its list of friends, which few pages need. */
export default liff
