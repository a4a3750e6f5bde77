/** An HTTP server of this machine for an app. Until accounts exist the planner is for whoever sits at this machine. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

export const LOOPBACK = '127.0.0.1'
const DEFAULT_PORT = 3000

/** Decimal digits; nothing at all is the default port, and 0 any that is free. */
export function portOf(text: string | undefined): Outcome<number> {
  if (text === undefined || text === '') return { ok: true, value: DEFAULT_PORT }
  const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65535
  return isPort ? { ok: true, value: Number(text) } : { ok: false, message: `PORT is "${text}", not a number from 0 to 65535.` }
}

export const createPlannerServer = (app: Hono): Server => createAdaptorServer({ fetch: app.fetch, createServer }) as Server

/** The address at which the server answers, or why it cannot. */
export async function listening(server: Server, port: number): Promise<Outcome<string>> {
  try {
    server.listen(port, LOOPBACK)
    await once(server, 'listening')
    return { ok: true, value: `http://localhost:${(server.address() as AddressInfo).port}` }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return {
      ok: false,
      message:
        code === 'EADDRINUSE'
          ? `Port ${port} is in use. Stop what uses it, or choose another with PORT.`
          : `The planner cannot listen on port ${port}: ${message}`,
    }
  }
}
