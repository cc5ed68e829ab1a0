/** received → inProgress → resolved | declined; merged while another report stands for it. */
export const HAZARD_STATUSES = ['received', 'inProgress', 'resolved', 'declined', 'merged'] as const
export type HazardStatusName = (typeof HAZARD_STATUSES)[number]
export const OPEN_STATUSES = ['received', 'inProgress'] as const

/** In the chat, on the page, told an officer by telephone, or by another program. */
export const VIAS = ['chat', 'page', 'phone', 'open311'] as const

/** Characters of what a reporter writes, in UTF-16 units. */
export const WORDS_LIMIT = 500
/** Characters another program may send: as many as GeoReport v2 lets a description have. An officer shortens it for the open. */
export const SENT_WORDS_LIMIT = 4_000
export const ADDRESS_LIMIT = 200
export const ANSWER_LIMIT = 1_000
export const PICTURE_LIMIT = 4

/** Reports of the same kind this near and no older are shown before a new one is filed. */
export const NEAR_METRES = 50
export const NEAR_DAYS = 30

/** New reports of one person in a day. After the first number they are asked to telephone, after the second to wait. */
export const KINDLY_SLOWED_AFTER = 10
export const REPORTS_A_DAY = 30

/** Who begins to tell and puts the phone away has this long to go on. */
export const DRAFT_HOURS = 12

/** How long the reporter may open a closed report again. */
export const REOPEN_DAYS = 14

/** Reports that can stand for one another: Firestore's `in` takes 30 values, and nobody reads more. */
export const GROUP_LIMIT = 30
