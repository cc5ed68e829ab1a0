/** Where on a circular's page it is answered; the id that links lead to, and what the chat's button names (`?to=answer`). */
export const SURVEY_PLACE = 'answer'
