// The readers' addresses, in one language's interface.
import type { FastifyInstance } from 'fastify'
import { articleRoutes } from './article-routes.tsx'
import { dayRoutes } from './day-routes.tsx'
import { frontRoutes } from './front-routes.tsx'
import { journalistRoutes } from './journalist-routes.tsx'
import type { EditionPlan } from './listed.tsx'
import { lookRoutes } from './look-routes.tsx'
import { printRoutes } from './print-routes.tsx'
import { sectionRoutes } from './section-routes.tsx'
import { standingRoutes } from './standing-routes.tsx'

export function editionRoutes(app: FastifyInstance, plan: EditionPlan): void {
  for (const open of [
    frontRoutes,
    sectionRoutes,
    journalistRoutes,
    dayRoutes,
    articleRoutes,
    printRoutes,
    standingRoutes,
    lookRoutes,
  ])
    open(app, plan)
}
