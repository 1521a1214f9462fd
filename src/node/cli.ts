import { liangping } from './liangping'

// A closed pipe (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

void liangping(process.argv.slice(2))
