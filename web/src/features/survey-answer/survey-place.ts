/** Where on a circular's page it is answered; the id that links lead to. */
export const SURVEY_PLACE = 'answer'
