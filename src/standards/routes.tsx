// The addresses of the Standards Board.
import type { FastifyInstance } from 'fastify'
import { bringRoutes } from './bring-routes.tsx'
import { caseRoutes } from './case-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import type { StandardsPlan } from './plan.tsx'
import { policyDeskRoutes } from './policy-desk-routes.tsx'
import { publicRoutes } from './public-routes.tsx'

export function standardsRoutes(app: FastifyInstance, plan: StandardsPlan): void {
  publicRoutes(app, plan)
  bringRoutes(app, plan)
  caseRoutes(app, plan)
  deskRoutes(app, plan)
  policyDeskRoutes(app, plan)
}
