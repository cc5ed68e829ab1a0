import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Id } from '../platform/values.ts'
import { AuditEntry } from './audit-entry.ts'

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Who did what in an area and below it, newest first; 100 at a time.',
  access: 'audit.read',
  query: z.object({ areaId: Id, before: Id.optional() }),
  response: z.object({ entries: z.array(AuditEntry), older: Id.nullable() }),
})
