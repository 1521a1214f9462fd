import type { ArgsOf } from '@/core/rpc/calls'
import { hostCalls } from '@/core/rpc/host'
import type { CheckCalls } from './check-client'
import { createWorkerChecker } from './checker'

// The workbook is read here and nowhere else: it never leaves the machine, and the page stays quick.
hostCalls<ArgsOf<CheckCalls>>(self, (_, tell) => {
  const { check, ...questions } = createWorkerChecker()
  return { check: (order) => check(order, tell), ...questions }
})
