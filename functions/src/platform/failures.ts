/**
 * The failures we expect, each with a code that is a text key (`failures.<code>`): people read the text, programs the code.
 * Everything else escapes: the queue tries again and the log shows it.
 */
export class Failure extends Error {
  readonly status: number
  readonly code: string
  readonly fields: FieldProblem[]
  constructor(status: number, code: string, fields: FieldProblem[] = []) {
    super(code)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** Which field of the input is wrong; `code` is a text key too. */
export interface FieldProblem {
  path: string
  code: string
}

export class Invalid extends Failure {
  constructor(code = 'invalid', fields: FieldProblem[] = []) {
    super(400, code, fields)
  }
}
/** Nobody is signed in, or the session ended. */
export class SignedOut extends Failure {
  constructor(code = 'signed-out') {
    super(401, code)
  }
}
/** Signed in, but holding no office that may do this anywhere. */
export class Forbidden extends Failure {
  constructor(code = 'forbidden') {
    super(403, code)
  }
}
/** It does not exist, or not for this person. */
export class NotFound extends Failure {
  constructor(code = 'not-found') {
    super(404, code)
  }
}
/** It exists, but is no longer (or not yet) in the state the action needs. */
export class Conflict extends Failure {
  constructor(code: string) {
    super(409, code)
  }
}
export class TooLarge extends Failure {
  constructor(code: string) {
    super(413, code)
  }
}
export class TooMany extends Failure {
  constructor(code = 'too-many') {
    super(429, code)
  }
}
