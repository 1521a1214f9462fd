import { createWorkerChecker } from './checker'
import { hostChecker } from './check-host'

// The workbook is read here and nowhere else: it never leaves the machine, and the page stays quick.
hostChecker(self, createWorkerChecker())
