import { createServer } from 'node:http'
import express from 'express'
import { readEnvironment } from './environment.ts'
import { createSimulator } from './simulator.ts'

const read = readEnvironment(process.env)
if ('faults' in read) {
  for (const fault of read.faults) console.error(fault)
  process.exit(1)
}

const simulator = createSimulator(read.options)
const server = createServer(express().disable('x-powered-by').use(simulator.app))

server.on('error', (error: NodeJS.ErrnoException) => {
  const inUse = `The port ${read.port} (variable SIMULATOR_PORT) is already in use.`
  console.error(error.code === 'EADDRINUSE' ? inUse : error.message)
  process.exit(1)
})
server.listen(read.port, '127.0.0.1', () => {
  simulator.setWebhook(read.webhookUrl)
  console.log(`電話の画面: ${read.options.publicUrl}/simulator`)
})

const stop = () => {
  server.close()
  server.closeAllConnections()
  void simulator.close().then(() => process.exit(0))
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
