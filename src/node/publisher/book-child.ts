import { readBook } from './read-book'
import { UsageError } from '@/office/publishing/usage-error'
import type { BookAnswer, BookQuestion } from './read-apart'

// A process of its own: a file that takes too much memory or time ends this one alone. It ends with the one that asks.
const answer = (message: BookAnswer) => process.send?.(message)

process.on('message', ({ path, password }: BookQuestion) => {
  readBook(path, password).then(
    (reading) => answer({ reading }),
    (error: unknown) => {
      if (!(error instanceof UsageError)) throw error
      answer({ usage: error.told })
    },
  )
})
