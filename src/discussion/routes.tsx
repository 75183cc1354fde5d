// The discussion's addresses, in one language's interface.
import type { FastifyInstance } from 'fastify'
import { commentRoutes } from './comment-routes.tsx'
import { followRoutes } from './follow-routes.ts'
import { newsroomRoutes } from './newsroom-routes.tsx'
import { ownRoutes } from './own-routes.tsx'
import type { DiscussionPlan } from './plan.ts'
import { reportRoutes } from './report-routes.tsx'
import { threadRoutes } from './thread-routes.tsx'

export function discussionRoutes(app: FastifyInstance, plan: DiscussionPlan): void {
  for (const open of [threadRoutes, followRoutes, commentRoutes, reportRoutes, ownRoutes, newsroomRoutes])
    open(app, plan)
}
