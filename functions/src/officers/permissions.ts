import { z } from 'zod'

export const ROLES = ['cityStaff', 'districtOfficer', 'associationOfficer', 'blockLeader', 'ictPromoter'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const ACTIONS = [
  'area.read',
  'policy.write',
  'circular.read',
  'circular.write',
  'circular.publish',
  'circular.approve',
  'circular.withdraw',
  'reach.counts',
  'reach.names',
  'receipt.record',
  'household.read',
  'household.invite',
  'adoption.read',
  'officer.read',
  'audit.read',
] as const
export const Action = z.enum(ACTIONS)
export type Action = z.infer<typeof Action>

/** `own`: in the area of the office itself; `subtree`: there and everywhere below; `never`. */
export type Reach = 'own' | 'subtree' | 'never'

/**
 * The one table of rights. Names of households are for those who knock on the doors: the association and its blocks.
 * Above the association there are counts only (PRODUCT.md, principle 7).
 */
export const PERMISSIONS: Record<Role, Record<Action, Reach>> = {
  cityStaff: {
    'area.read': 'subtree',
    'policy.write': 'subtree',
    'circular.read': 'subtree',
    'circular.write': 'subtree',
    'circular.publish': 'subtree',
    'circular.approve': 'subtree',
    'circular.withdraw': 'subtree',
    'reach.counts': 'subtree',
    'reach.names': 'never',
    'receipt.record': 'never',
    'household.read': 'never',
    'household.invite': 'never',
    'adoption.read': 'subtree',
    'officer.read': 'subtree',
    'audit.read': 'subtree',
  },
  districtOfficer: {
    'area.read': 'subtree',
    'policy.write': 'own',
    'circular.read': 'subtree',
    'circular.write': 'subtree',
    'circular.publish': 'subtree',
    'circular.approve': 'subtree',
    'circular.withdraw': 'subtree',
    'reach.counts': 'subtree',
    'reach.names': 'never',
    'receipt.record': 'never',
    'household.read': 'never',
    'household.invite': 'never',
    'adoption.read': 'subtree',
    'officer.read': 'subtree',
    'audit.read': 'never',
  },
  associationOfficer: {
    'area.read': 'subtree',
    'policy.write': 'own',
    'circular.read': 'subtree',
    'circular.write': 'subtree',
    'circular.publish': 'subtree',
    'circular.approve': 'subtree',
    'circular.withdraw': 'subtree',
    'reach.counts': 'subtree',
    'reach.names': 'subtree',
    'receipt.record': 'subtree',
    'household.read': 'subtree',
    'household.invite': 'subtree',
    'adoption.read': 'subtree',
    'officer.read': 'subtree',
    'audit.read': 'own',
  },
  blockLeader: {
    'area.read': 'own',
    'policy.write': 'never',
    'circular.read': 'own',
    'circular.write': 'never',
    'circular.publish': 'never',
    'circular.approve': 'never',
    'circular.withdraw': 'never',
    'reach.counts': 'own',
    'reach.names': 'own',
    'receipt.record': 'own',
    'household.read': 'own',
    'household.invite': 'own',
    'adoption.read': 'never',
    'officer.read': 'never',
    'audit.read': 'never',
  },
  ictPromoter: {
    'area.read': 'subtree',
    'policy.write': 'never',
    'circular.read': 'subtree',
    'circular.write': 'never',
    'circular.publish': 'never',
    'circular.approve': 'never',
    'circular.withdraw': 'never',
    'reach.counts': 'subtree',
    'reach.names': 'never',
    'receipt.record': 'never',
    'household.read': 'never',
    'household.invite': 'never',
    'adoption.read': 'subtree',
    'officer.read': 'subtree',
    'audit.read': 'never',
  },
}
