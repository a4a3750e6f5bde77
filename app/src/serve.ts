/** An HTTP server of this machine for an app. Until accounts exist the planner is for whoever sits at this machine. */
import { createServer, type Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export const LOOPBACK = '127.0.0.1'

export const createPlannerServer = (app: Hono): Server => createAdaptorServer({ fetch: app.fetch, createServer }) as Server
